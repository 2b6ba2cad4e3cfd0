"""Lay a wording out for the search for candidates: its letters clause by clause, numerals written by their value."""

from dataclasses import dataclass
from functools import lru_cache

from quotetrack.match.group.skeleton import skeleton_of
from quotetrack.text.clauses import split_clauses
from quotetrack.text.fold import fold
from quotetrack.text.numerals import find_numerals

# A clause shorter than a piece goes with the next one.
_LEAST_UNIT = 3


@dataclass(frozen=True, slots=True)
class Key:
    """The letters of a wording, its clauses in order, short ones joined with the next, and its skeleton."""

    letters: str
    units: tuple[str, ...]
    skeleton: str

    @classmethod
    @lru_cache(maxsize=1 << 16)
    def of(cls, text: str) -> "Key":
        """Return the key of a wording as it stands.

        >>> Key.of("人、财、物，十五年不变").units
        ('人财物', '15年不变')
        """
        units: list[str] = []
        for span in split_clauses(text):
            clause = _with_values(fold(span.slice(text)))
            if units and len(units[-1]) < _LEAST_UNIT:
                units[-1] += clause
            else:
                units.append(clause)
        if len(units) > 1 and len(units[-1]) < _LEAST_UNIT:
            last = units.pop()
            units[-1] += last
        letters = "".join(units)
        return cls(letters, tuple(units), skeleton_of(letters))


def _with_values(letters: str) -> str:
    parts, end = [], 0
    for numeral in find_numerals(letters):
        if numeral.value is not None:
            parts += [letters[end : numeral.span.start], str(numeral.value)]
            end = numeral.span.end
    return "".join(parts) + letters[end:] if parts else letters
