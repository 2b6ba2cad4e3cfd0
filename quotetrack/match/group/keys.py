"""Lay a wording out for the search for candidates: its letters clause by clause, numerals written by their value."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from quotetrack.match.compare.wording import is_plain
from quotetrack.match.group.skeleton import skeleton_of
from quotetrack.text.clauses import fold_clauses
from quotetrack.text.numerals import find_numerals

_DIGIT = re.compile("[0-9]")
# A clause shorter than a piece goes with the next one.
_LEAST_UNIT = 3


@dataclass(frozen=True, slots=True)
class Key:
    """The letters of a wording, its clauses in order (short ones joined with the next) and how many, its skeleton.

    `plain` tells that the letters are known to be compared as they stand.
    """

    letters: str
    units: tuple[str, ...]
    skeleton: str
    clauses: int = field(default=0, compare=False)
    plain: bool = field(default=False, compare=False)

    @classmethod
    @lru_cache(maxsize=1 << 16)
    def of(cls, text: str) -> "Key":
        """Return the key of a wording as it stands.

        >>> key = Key.of("人、财、物，十五年不变")
        >>> key.letters, key.units, key.clauses, key.plain
        ('人财物15年不变', ('人财物', '15年不变'), 4, False)
        """
        units: list[str] = []
        clauses = fold_clauses(text)
        for clause in map(_with_values, clauses):
            if units and len(units[-1]) < _LEAST_UNIT:
                units[-1] += clause
            else:
                units.append(clause)
        if len(units) > 1 and len(units[-1]) < _LEAST_UNIT:
            last = units.pop()
            units[-1] += last
        letters = "".join(units)
        return cls(letters, tuple(units), skeleton_of(letters), len(clauses), is_told_by_letters(letters, text))


@lru_cache(maxsize=1 << 16)
def is_told_by_letters(letters: str, text: str) -> bool:
    """Tell whether the letters of a key are compared as they stand: no numerals and no redactions are among them."""
    return not _DIGIT.search(letters) and is_plain(text)


def _with_values(letters: str) -> str:
    parts, end = [], 0
    for numeral in find_numerals(letters):
        if numeral.value is not None:
            parts += [letters[end : numeral.span.start], str(numeral.value)]
            end = numeral.span.end
    return "".join(parts) + letters[end:] if parts else letters
