"""Say which quotes are part of which longer ones."""

from collections.abc import Iterator, Sequence

from quotetrack.match.compare import compare_wordings
from quotetrack.match.drafts import Draft
from quotetrack.model import Kind, Label
from quotetrack.settings import Settings
from quotetrack.text.clauses import split_clauses
from quotetrack.text.fold import fold

# Three letters are found inside other words (大安全 in 重大安全生产): so short a formula has to be a clause of its own.
_LEAST_INSIDE = 4
_LEAST = 2


def find_parts(drafts: Sequence[Draft], settings: Settings) -> tuple[frozenset[int], ...]:
    """Return for each draft the places of those whose canonical wording carries its own letters as a part."""
    wholes: list[set[int]] = [set() for _ in drafts]
    texts = [draft.wordings[0].text for draft in drafts]
    for part, whole in _contained([draft.wordings[0].folded for draft in drafts]):
        if drafts[part].kind is Kind.TITLE and drafts[whole].kind is Kind.TITLE:
            continue
        if len(drafts[part].wordings[0].folded) < _LEAST_INSIDE and not _is_clause(texts[part], texts[whole]):
            continue
        if compare_wordings(texts[part], texts[whole], settings).label is Label.PART:
            wholes[part].add(whole)
    return tuple(map(frozenset, wholes))


def _contained(letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of letters that stand in longer ones, and of these."""
    from quotetrack.match.occurrences_seeds import find_seeds

    pieces = [[(0, wording)] if len(wording) >= _LEAST else [] for wording in letters]
    for seeds in find_seeds(pieces, letters):
        for whole, part, start, offset in seeds.rows():
            if len(letters[part]) < len(letters[whole]) and letters[whole].startswith(
                letters[part], max(0, start - offset)
            ):
                yield part, whole


def _is_clause(part: str, whole: str) -> bool:
    return fold(part) in {fold(span.slice(whole)) for span in split_clauses(whole)}
