"""Read the numerals of folded letters, Chinese and Arabic, by value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quotetrack.model import Span

_DIGITS = {letter: value for value, letters in enumerate(
    ("〇零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
) for letter in letters}  # fmt: skip
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_FALLING = sorted(_UNITS.items(), key=lambda named: -named[1])
# Letters written for others: the ones of cheques, and the old words for twenty and thirty.
_SPELLED = {"拾": "十", "佰": "百", "仟": "千", "廿": "二十", "卅": "三十"}
_SHARES = {"百": Decimal("0.01"), "千": Decimal("0.001"), "万": Decimal("0.0001")}
_SIGNS = {"%": Decimal("0.01"), "‰": Decimal("0.001")}
_HAN = "".join(_DIGITS) + "".join(_UNITS) + "".join(_SPELLED)
_NUMERAL = re.compile(
    rf"(?P<share>[百千万])分之(?P<of>[{_HAN}]+(?:点[{_HAN}]+)?)"
    rf"|(?P<arabic>[0-9]+(?:\.[0-9]+)?)(?P<unit>[百千]?[万亿]*)(?P<sign>[%‰]?)"
    rf"|(?P<han>[{_HAN}]+(?:点[{''.join(_DIGITS)}]+)?)"
)
_ROW = "一二三四五六七八九"
# Longer runs of digits are codes (telephone and identity numbers), compared letter by letter.
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral where it stands among the letters, and its value; None where it has none that can be read."""

    span: Span
    value: Decimal | None


def find_numerals(letters: str) -> Iterator[Numeral]:
    """Yield the numerals of folded letters in order.

    >>> [str(numeral.value) for numeral in find_numerals("3亿人十五年百分之三十，二〇二一年")]
    ['300000000', '15', '0.3', '2021']
    >>> [str(numeral.value) for numeral in find_numerals("一二三产业")]
    ['1', '2', '3']
    """
    for match in _NUMERAL.finditer(letters):
        if _is_row(match.group()):
            yield from (
                Numeral(Span(place, place + 1), Decimal(_DIGITS[letters[place]])) for place in range(*match.span())
            )
        else:
            yield Numeral(Span(*match.span()), _value_of(match))


def _is_row(letters: str) -> bool:
    """Tell whether digits are said one after another without being one number (一二三产业, 三四线城市)."""
    return len(letters) > 1 and letters in _ROW


def has_numerals(letters: str) -> bool:
    """Tell whether there is a numeral among folded letters.

    >>> has_numerals("十五年"), has_numerals("多年")
    (True, False)
    """
    return _NUMERAL.search(letters) is not None


def numeral_value(letters: str) -> Decimal | None:
    """Return the value of letters that are one numeral, else None.

    >>> numeral_value("两万五千") == numeral_value("2.5万"), numeral_value("万一")
    (True, None)
    """
    match = _NUMERAL.fullmatch(letters)
    return _value_of(match) if match else None


def _value_of(match: re.Match[str]) -> Decimal | None:
    if len(match.group()) > _LONGEST:
        return None
    if match["arabic"]:
        return _arabic(match)
    if match["of"]:
        whole = _han(match["of"])
        return None if whole is None else (whole * _SHARES[match["share"]]).normalize() + 0
    return _han(match["han"])


def _arabic(match: re.Match[str]) -> Decimal:
    value = Decimal(match["arabic"])
    for unit in match["unit"]:
        value *= _UNITS[unit]
    value *= _SIGNS.get(match["sign"], 1)
    # Adding nothing brings 3E+8 back to 300000000 and 30.0 to 30.
    return value.normalize() + 0


def _han(letters: str) -> Decimal | None:
    whole, _, fraction = letters.partition("点")
    whole = "".join(_SPELLED.get(letter, letter) for letter in whole)
    if len(whole) > 1 and all(letter in _DIGITS for letter in whole):
        return Decimal(_spelled(whole) + "." + _spelled(fraction))
    count = _counted(whole)
    return None if count is None else count + Decimal("0." + _spelled(fraction))


def _spelled(digits: str) -> str:
    return "".join(str(_DIGITS[digit]) for digit in digits)


def _counted(letters: str) -> int | None:
    """Return the value of a numeral with units (二十三万五千), None where the units do not fall (百千, 万一).

    A last digit without 零 counts the next lower unit, as people say it: 三万五 is 35,000.
    """
    for name, unit in _FALLING:
        head, found, tail = letters.rpartition(name)
        if not found:
            continue
        count = _counted(head) if head else 1
        rest = _rest(tail, unit)
        # Only ten may stand bare before a rest (十五); 万一 and 千方 are words.
        spelled = count and (head or not tail or unit == 10) and (count < 10 or unit >= 10**4)
        return count * unit + rest if count and spelled and rest is not None and rest < unit else None
    return _DIGITS.get(letters)


def _rest(letters: str, unit: int) -> int | None:
    if not letters:
        return 0
    if letters in _DIGITS:
        return _DIGITS[letters] * unit // 10
    return _counted(letters.removeprefix("零").removeprefix("〇"))
