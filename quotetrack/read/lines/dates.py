"""Read dates: in digits or Chinese numerals, as far as they are precise, only where they can be."""

import re
from collections.abc import Iterator
from datetime import date

from quotetrack.model import DatePrecision, DocumentDate

_DIGITS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})"
_SMALL = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
# 2014年1月15日 · 二〇一四年一月 · 2014-01-15 · 2014.1.15 · 2014/1/15 · 2014-01
_DATE = re.compile(
    rf"(?<![\d一二三四五六七八九〇])(?:(?P<year>{_YEAR})\s?年(?:\s?(?P<month>{_SMALL})\s?月(?:\s?(?P<day>{_SMALL})\s?日)?)?"
    r"|(?P<y>(?:19|20)\d\d)(?P<mark>[-/.])(?P<m>\d{1,2})(?:(?P=mark)(?P<d>\d{1,2}))?(?!\d))"
)
# In the name of a file also 20140115, where no digit and no code stands around it.
_COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_CODE = re.compile(r"[0-9a-f]{12,}", re.IGNORECASE)


def read_date(words: str, *, inferred: bool = False) -> DocumentDate | None:
    """Return the date that `words` are, nothing where they are no date or no day of the calendar.

    >>> read_date("二〇一四年一月十五日").value, read_date("2014-01").value, read_date("2014年13月")
    ('2014-01-15', '2014-01', None)
    """
    words = words.strip()
    if re.fullmatch(r"(?:19|20)\d\d", words):
        return DocumentDate(words, DatePrecision.YEAR, words, inferred=inferred)
    match = _DATE.fullmatch(words)
    return _dated(match, inferred=inferred) if match else None


def find_dates(text: str) -> Iterator[DocumentDate]:
    """Yield the dates in a text.

    >>> [found.value for found in find_dates("——2018年3月5日在第十三届全国人民代表大会上")]
    ['2018-03-05']
    """
    for match in _DATE.finditer(text):
        if found := _dated(match, inferred=False):
            yield found


def date_in_name(name: str) -> DocumentDate | None:
    """Return the date that the name of a file tells: the most precise one; a bare year may be any number.

    >>> date_in_name("讲话20171018.txt").value, date_in_name("law-1848.txt"), date_in_name("000_78c77e5bc05052c6.txt")
    ('2017-10-18', None, None)
    """
    name = _CODE.sub(lambda code: code.group() if code.group().isdigit() else "", name)
    matches = [*_COMPACT.finditer(name), *_DATE.finditer(name)]
    found = [told for match in matches if (told := _dated(match, inferred=False))]
    return max(found, key=lambda told: (len(told.value), told.value), default=None)


def _dated(match: re.Match[str], *, inferred: bool) -> DocumentDate | None:
    groups = match.groupdict()
    parts = [groups.get(long) or groups.get(short) for long, short in (("year", "y"), ("month", "m"), ("day", "d"))]
    year, month, day = (_value(part) if part else 0 for part in parts)
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    given = 3 if day else 2 if month else 1
    value = f"{year:04}-{month:02}-{day:02}"[: (0, 4, 7, 10)[given]]
    precision = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[given - 1]
    return DocumentDate(value, precision, match.group().strip(), inferred=inferred)


def _value(numeral: str) -> int:
    """Return the value of a year, month or day: digits, or Chinese numerals read out or counted (十五, 二〇一四)."""
    if numeral.isascii():
        return int(numeral)
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return 10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0"))
    return int("".join(_DIGITS.get(letter, letter) for letter in numeral))
