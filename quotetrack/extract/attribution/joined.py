"""Tell what joins one quotation to the next: a list of them, a source that is theirs together."""

from collections.abc import Sequence

from quotetrack.extract.attribution.clauses import SENTENCE_STOPS, Clauses
from quotetrack.extract.lexicon import shape
from quotetrack.extract.pairing.pairs import Pair
from quotetrack.extract.speakers.manner import is_manner

# More letters than a conjunction with its stop and a blank are a clause.
_LONGEST_JOIN = 6


def is_joined(text: str, start: int, end: int) -> bool:
    """Tell whether the letters between two quotations only join them: 、, ，还要."""
    return end - start <= _LONGEST_JOIN and shape("clauses", "joins").match(text, start, end) is not None


def last_of_list(text: str, pair: Pair, following: Sequence[Pair]) -> Pair:
    """Return the last of the quotations that are counted up from `pair` on: “…”、“…”和“…”."""
    last = pair
    for further in following:
        if not shape("clauses", "lists").fullmatch(text, last.closer + 1, further.opener):
            break
        last = further
    return last


def goes_on(clauses: Clauses, closer: int, start: int, end: int) -> bool:
    """Tell whether a clause before a cue goes on with the sentence of the quotation that closed before it.

    A full stop within the marks ends that, unless nothing but the cue follows: “…。”强调：“…”.
    """
    text = clauses.text
    if clauses.is_full(closer) and not is_manner(text[closer + 1 : end]):
        return False
    return all(mark not in text[closer + 1 : start] for mark in SENTENCE_STOPS)
