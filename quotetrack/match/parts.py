"""Say which quotes are part of which longer ones."""

from collections.abc import Sequence

from quotetrack.match.candidates import candidate_partners
from quotetrack.match.compare import compare_wordings
from quotetrack.match.drafts import Draft
from quotetrack.model import Kind, Label
from quotetrack.settings import Settings


def find_parts(drafts: Sequence[Draft], settings: Settings) -> tuple[frozenset[int], ...]:
    """Return for each draft the places of those whose canonical wording carries its own as a part."""
    wholes: list[set[int]] = [set() for _ in drafts]
    canonicals = [draft.wordings[0] for draft in drafts]
    for place, partners in enumerate(candidate_partners([wording.folded for wording in canonicals])):
        for other in partners:
            part, whole = sorted((place, other), key=lambda quote: len(canonicals[quote].folded))
            if drafts[part].kind is Kind.TITLE and drafts[whole].kind is Kind.TITLE:
                continue
            if compare_wordings(canonicals[part].text, canonicals[whole].text, settings).label is Label.PART:
                wholes[part].add(whole)
    return tuple(map(frozenset, wholes))
