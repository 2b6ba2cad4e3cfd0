"""Attribute a quotation to whom a colon names without a cue (某某：“…”), or whom a comma tells of (他笑了笑，“…”)."""

from quotetrack.extract.attribution.clauses import Clauses
from quotetrack.extract.attribution.links import Link, Manner
from quotetrack.extract.attribution.subjects import subject_further_back
from quotetrack.extract.lexicon import shape
from quotetrack.extract.pairing.pairs import Pair
from quotetrack.extract.speakers.persons import names_person
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.extract.speakers.tellers import find_doer, find_teller
from quotetrack.model import Span

_COLONS = "：:"
_COMMAS = "，,"
_STOPS = "。！!？?…"


def colon_link(clauses: Clauses, pair: Pair) -> Link | None:
    """Return the link to the person whom the clause before a colon or a comma names, None where it names none."""
    text = clauses.text
    stop = text[max(0, pair.opener - 3) : pair.opener].rstrip()[-1:]
    if not stop or stop not in _COLONS + _COMMAS or (stop in _COMMAS and not clauses.ends_with(pair.closer)):
        return None
    end = text.rfind(stop, 0, pair.opener)
    start = clauses.clause_start(end)
    clause = text[start:end]
    if shape("clauses", "salutation").match(clause):
        return None
    found = _named(clause) if stop in _COLONS else None
    found = found or find_teller(clause)
    if found is None and stop in _COLONS and text[pair.closer - 1] in _STOPS:
        found = find_doer(clause)
        if found is None and shape("speakers", "gesture").match(clause):
            return _link_further_back(clauses, start, end)
    return Link(Manner.COLON, Span(start + found.start, start + found.end), None, "") if found is not None else None


def _link_further_back(clauses: Clauses, start: int, end: int) -> Link | None:
    """Find who makes a gesture in the clause from `start` to `end`: 她拉着我，指着照片：“…”."""
    found = subject_further_back(clauses, start, end)
    person = found is not None and names_person(found.slice(clauses.text))
    return Link(Manner.COLON, found, None, "") if person else None


def _named(clause: str) -> Span | None:
    """Return the person whose name is the whole clause."""
    found = find_speaker(clause, before_cue=True)
    whole = found is not None and found.end == len(clause) and found.start <= 1
    return found if found is not None and whole and names_person(found.slice(clause)) else None
