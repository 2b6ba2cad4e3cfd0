"""Attribute a quotation to the cue before it: 某某指出：“…”."""

from collections.abc import Sequence

from quotetrack.extract.attribution.clauses import Clauses
from quotetrack.extract.attribution.joined import last_of_list
from quotetrack.extract.attribution.links import Link, Linked, Manner
from quotetrack.extract.attribution.subjects import subject_of
from quotetrack.extract.cues import WINDOW, Cue, find_cue_before
from quotetrack.extract.lexicon import shape, words
from quotetrack.extract.pairing.pairs import Pair
from quotetrack.extract.speakers.persons import names_person
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.model import Span

_COMMAS = ("，", ",")


def link_before(clauses: Clauses, pair: Pair, previous: Linked | None, following: Sequence[Pair]) -> Link | None:
    """Return the link to a cue that stands before the quotation and gives it as said, None where none does."""
    text = clauses.text
    floor = previous.pair.closer + 1 if previous else 0
    cue = find_cue_before(text, max(floor, pair.opener - WINDOW), pair.opener)
    if cue is None or not _reports(clauses, pair, following, cue):
        return None
    manner = Manner.NEAR if cue.between and not _is_addressed(cue.between) else Manner.TOUCHING
    speaker = subject_of(clauses, cue, previous)
    guessed = cue.direct and speaker is not None and find_speaker(speaker.slice(text), before_cue=True) is None
    return Link(manner, speaker, Span(cue.start, cue.end), cue.word, cue.between, not guessed)


def _reports(clauses: Clauses, pair: Pair, following: Sequence[Pair], cue: Cue) -> bool:
    """Tell whether the cue gives the quotation as said: its clause ends with it, or the cue names a formula."""
    text = clauses.text
    last = last_of_list(text, pair, following)
    if clauses.ends_with(last.closer) or any(clauses.holds_stop(one.opener, one.closer) for one in (pair, last)):
        return True
    if text[pair.opener - 1] in _COMMAS or _is_made(text, pair, cue):
        return False
    return cue.word in words("cues", "proposing") and not any(comma in cue.between for comma in _COMMAS)


def _is_made(text: str, pair: Pair, cue: Cue) -> bool:
    """Tell whether the quotation is what something is made: 要求以“…”为主题."""
    made_of, made_into = words("clauses", "made")
    return cue.between.endswith(made_of) and text.startswith(made_into, pair.closer + 1)


def _is_addressed(between: str) -> bool:
    """Tell whether letters between a cue and its mark only say who is spoken to: 告诉我们“…”, 吩咐通信员“…”."""
    return shape("clauses", "addressed").fullmatch(between) is not None or names_person(between)
