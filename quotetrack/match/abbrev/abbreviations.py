"""Read a numeric abbreviation: how many items it counts, and the letters that each of them shares."""

import re
from dataclasses import dataclass, field

_NUMERALS = "两二三四五六七八九"
_DIGITS = {letter: value for value, letter in enumerate(_NUMERALS[1:], 2)} | {"两": 2, "十": 10}
# 五落实, 六项机制, 十五条措施, 8个必须; a measure word between the numeral and what it counts says nothing.
_NUMERAL = r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]|[1-9][0-9]?(?![0-9万亿]))"
_MEASURE = r"[个项条大种件类点]"
# What is counted may be a number of something (三个1亿人).
_STEM = rf"(?:[0-9]+[万亿])?[^\W\d_{_NUMERALS}十]{{1,6}}"
_WHOLE = re.compile(rf"(?:{_NUMERAL}{_MEASURE}?{_STEM})+")
_PART = re.compile(rf"({_NUMERAL}){_MEASURE}?({_STEM})")

# Numerals and letters by turns, a 一 among them: each numeral counts (五险一金, 三去一降一补), but 一 of 一体 does not,
# and what begins with 一 says how one thing is made (一国两制).
_PAIRS = re.compile(rf"(?!一)(?=.*一)(?=.*[{_NUMERALS}])(?:[一{_NUMERALS}][^\W\d_一{_NUMERALS}十个项条种])+")
_PAIRS_OF_ONE = re.compile("一[体心致样家线流面带]")
_MEASURED = re.compile(rf"{_NUMERAL}[项条大种件类点]")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """How many items a formula counts and the letters that its items share, in the order of the formula.

    `measured` tells that it counts things of a kind (三大战略, 六项机制), of which there are others in any text;
    `letters` are those of the formula. `parts` are how many items share which letters, where it may count
    several sets of them, one after the other: 三会一课 three 会 and one 课, 三严三实 three 严 and three 实.
    """

    count: int
    stems: tuple[str, ...]
    measured: bool = False
    letters: str = field(default="", repr=False, compare=False)
    parts: tuple[tuple[int, str], ...] = field(default=(), repr=False, compare=False)


def read_abbreviation(folded: str) -> Abbreviation | None:
    """Return what a folded wording counts, or nothing where it is no numeric abbreviation.

    Parts that count differently (四不两直) count one after the other: there are as many items as both say.

    >>> read_abbreviation("四个意识")
    Abbreviation(count=4, stems=('意识',), measured=False)
    >>> read_abbreviation("三管三必须")
    Abbreviation(count=3, stems=('管', '必须'), measured=False)
    >>> read_abbreviation("五险一金")
    Abbreviation(count=6, stems=(), measured=False)
    >>> read_abbreviation("一岗双责")
    """
    if _PAIRS.fullmatch(folded) and not _PAIRS_OF_ONE.search(folded):
        pairs = tuple(zip((_DIGITS.get(numeral, 1) for numeral in folded[::2]), folded[1::2], strict=True))
        return Abbreviation(sum(count for count, _ in pairs), (), letters=folded, parts=pairs)
    if not _WHOLE.fullmatch(folded):
        return None
    parts = [(_value(numeral), stem) for numeral, stem in _PART.findall(folded)]
    measured = _MEASURED.search(folded) is not None
    if len({count for count, _ in parts}) > 1:
        return Abbreviation(sum(count for count, _ in parts), (), measured, folded, tuple(parts))
    several = tuple(parts) if len(parts) > 1 else ()
    return Abbreviation(parts[0][0], tuple(stem for _, stem in parts), measured, folded, several)


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    tens, ten, units = numeral.rpartition("十")
    if not ten:
        return _DIGITS[units]
    return 10 * _DIGITS.get(tens, 1) + (1 if units == "一" else _DIGITS.get(units, 0))
