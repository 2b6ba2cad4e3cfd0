"""Attribute a clause of its own among what somebody is reported to say: 某某强调，要这样，“…”."""

from quotetrack.extract.attribution.clauses import FARTHEST_CLAUSES, FARTHEST_LETTERS, Clauses
from quotetrack.extract.attribution.links import Link, Manner
from quotetrack.extract.attribution.subjects import subject_of
from quotetrack.extract.cues import Cue, find_cue_before
from quotetrack.extract.lexicon import shape
from quotetrack.extract.pairing.pairs import Pair
from quotetrack.model import Span

# A comma and 还必须 stand between the clause before and the mark.
_LONGEST_OPENING = 3


def reported_link(clauses: Clauses, pair: Pair) -> Link | None:
    """Return the link to the cue of an earlier clause, of which a quotation is a clause of its own."""
    own = shape("clauses", "clause_of_its_own").search(
        clauses.text, max(0, pair.opener - _LONGEST_OPENING), pair.opener
    )
    if own is None or not clauses.ends_with(pair.closer):
        return None
    cue = _earlier_cue(clauses, own.start(), pair.opener - FARTHEST_LETTERS)
    speaker = subject_of(clauses, cue, None) if cue is not None else None
    return Link(Manner.REPORTED, speaker, Span(cue.start, cue.end), cue.word) if cue and speaker else None


def _earlier_cue(clauses: Clauses, end: int, lowest: int) -> Cue | None:
    """Return the cue that ends one of the clauses of the sentence before `end`, the nearest first."""
    start = clauses.clause_start(end)
    for _ in range(FARTHEST_CLAUSES):
        if clauses.is_sentence_start(start) or start < lowest:
            return None
        end = clauses.before_quotation(start)
        start = clauses.clause_start(end)
        cue = find_cue_before(clauses.text, start, end)
        if cue is not None and not cue.between:
            return cue
        if end <= start:
            return None
    return None
