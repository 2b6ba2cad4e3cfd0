"""Weigh what differs: what is likely to be a mistake comes before what is worded otherwise on purpose."""

from collections.abc import Iterable
from enum import IntEnum

from quotetrack.model import Difference, DifferenceType, Quote, Verdict, VerdictKind
from quotetrack.report.canon_phrases import Verdicts


class Gravity(IntEnum):
    """How much a wording asks to be looked at, the most first."""

    MISTAKE = 0
    """It is known as a mistake."""
    LETTER = 1
    """A letter stands for one that sounds or looks like it."""
    WORDS = 2
    """Words are changed, dropped or put in."""
    CLAUSES = 3
    """Whole clauses are cut off, added or moved."""
    WRITING = 4
    """It is only written otherwise: marks, numerals, script."""
    NONE = 5
    """It is official, or the canonical wording itself."""


_OF_TYPE = {
    DifferenceType.HOMOPHONE: Gravity.LETTER,
    DifferenceType.LOOK_ALIKE: Gravity.LETTER,
    DifferenceType.SUBSTITUTION: Gravity.WORDS,
    DifferenceType.OMISSION: Gravity.WORDS,
    DifferenceType.INSERTION: Gravity.WORDS,
    DifferenceType.TRUNCATION: Gravity.CLAUSES,
    DifferenceType.EXTENSION: Gravity.CLAUSES,
    DifferenceType.REORDERING: Gravity.CLAUSES,
}
_OFFICIAL = frozenset({VerdictKind.EQUALS, VerdictKind.LETTERS})


def weigh_differences(differences: Iterable[Difference]) -> Gravity:
    """Return the gravest of some differences."""
    return min((_OF_TYPE.get(each.type, Gravity.WRITING) for each in differences), default=Gravity.NONE)


def weigh_verdict(verdict: Verdict) -> Gravity:
    """Return how much the canon's verdict on a wording asks to be looked at."""
    if verdict.kind is VerdictKind.SLIP:
        return Gravity.MISTAKE
    if verdict.kind in _OFFICIAL or not verdict.nearest:
        return Gravity.NONE
    return weigh_differences(verdict.nearest[0].differences)


def weigh_quote(quote: Quote, verdicts: Verdicts) -> Gravity:
    """Return the gravest thing about the wordings of a quote; that official ones differ is nothing."""
    return min(
        (
            *(Gravity.MISTAKE for each in quote.variants if verdicts.of(each.wording).kind is VerdictKind.SLIP),
            *(
                weigh_differences(each.differences)
                for each in quote.variants[1:]
                if verdicts.of(each.wording).kind not in _OFFICIAL
            ),
        ),
        default=Gravity.NONE,
    )


def rank_differing(quotes: Iterable[Quote], verdicts: Verdicts) -> tuple[Quote, ...]:
    """Return the quotes in more than one wording, those that most ask to be looked at first."""
    differing = (quote for quote in quotes if len(quote.variants) > 1)
    return tuple(sorted(differing, key=lambda quote: weigh_quote(quote, verdicts)))
