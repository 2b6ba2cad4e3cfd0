"""Say which quotes are part of which longer ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotetrack.match.compare.compare import label_of
from quotetrack.match.group.drafts import Draft
from quotetrack.model import Kind, Label
from quotetrack.settings import Settings
from quotetrack.text.clauses import split_clauses
from quotetrack.text.fold import fold

# Three letters are found inside other words (大安全 in 重大安全生产): so short a formula has to be a clause of its own.
_LEAST_INSIDE = 4
LEAST_PART = 2


@dataclass(frozen=True, slots=True)
class Whole:
    """The canonical wording of a quote, which may be a part of another: its text, folded letters and kind."""

    text: str
    folded: str
    kind: Kind


def find_parts(drafts: Sequence[Draft], settings: Settings) -> tuple[frozenset[int], ...]:
    """Return for each draft the places of those whose canonical wording carries its own letters as a part."""
    wholes: list[set[int]] = [set() for _ in drafts]
    wordings = [Whole(draft.wordings[0].text, draft.wordings[0].folded, draft.kind) for draft in drafts]
    for part, whole in _contained([wording.folded for wording in wordings]):
        if is_part(wordings[part], wordings[whole], settings):
            wholes[part].add(whole)
    return tuple(map(frozenset, wholes))


def is_part(part: Whole, whole: Whole, settings: Settings) -> bool:
    """Tell whether a wording whose letters stand in a longer one is a part of it."""
    if part.kind is Kind.TITLE and whole.kind is Kind.TITLE:
        return False
    if len(part.folded) < _LEAST_INSIDE and not _is_clause(part.text, whole.text):
        return False
    return label_of(part.text, whole.text, settings) is Label.PART


def _contained(letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of letters that stand in longer ones, and of these."""
    from quotetrack.match.occurrences.seeds import find_seeds, lay_out_pieces

    pieces = lay_out_pieces([[(0, wording)] if len(wording) >= LEAST_PART else [] for wording in letters])
    for seeds in find_seeds(pieces, letters):
        for whole, part, start, offset in seeds.rows():
            if len(letters[part]) < len(letters[whole]) and letters[whole].startswith(
                letters[part], max(0, start - offset)
            ):
                yield part, whole


def _is_clause(part: str, whole: str) -> bool:
    return fold(part) in {fold(span.slice(whole)) for span in split_clauses(whole)}
