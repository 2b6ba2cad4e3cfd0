"""Know the letters that may stand in an edit without weight: all the others tell wordings apart."""

from functools import cache

from quotetrack.match.compare.vocabulary import vocabulary
from quotetrack.match.compare.wording import PLACEHOLDER


@cache
def soft_letters() -> frozenset[str]:
    """Return the letters of all words that may be put for another, left out or added.

    Whatever edit is harmless or only stresses, each other letter of it stands on either side.
    """
    words = vocabulary()
    told = (
        words.particles,
        words.adverbs,
        words.stresses,
        words.glue,
        words.complements,
        words.measures,
        words.slips,
        words.lookalikes,
    )
    return words.letters | frozenset(PLACEHOLDER) | frozenset("".join(word for group in told for word in group))


@cache
def longest_adverb() -> int:
    """Return how many letters the longest word has that only stresses."""
    return max(map(len, vocabulary().adverbs))
