"""Say how like two occurrences of one wording are, whatever the order of their clauses, in next to no time."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from quotetrack.text.clauses import fold_clauses


class Letters(NamedTuple):
    """The folded letters of some words, as they stand and with the clauses sorted."""

    plain: str
    ordered: str


@lru_cache(maxsize=1 << 16)
def read_letters(text: str) -> Letters:
    """Return the letters of some words.

    >>> read_letters("严执法、零容忍")
    Letters(plain='严执法零容忍', ordered='严执法零容忍')
    """
    clauses = fold_clauses(text)
    return Letters("".join(clauses), "".join(sorted(clauses)))


def likeness(left: Letters, right: Letters) -> float:
    """Return how many letters of two occurrences agree, in one order or the other (0–100).

    >>> likeness(read_letters("全覆盖、零容忍"), read_letters("零容忍、全覆盖"))
    100.0
    """
    if left == right:
        return 100.0
    straight = fuzz.ratio(left.plain, right.plain)
    return round(max(straight, fuzz.ratio(left.ordered, right.ordered)), 1)
