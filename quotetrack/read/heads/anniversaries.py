"""Infer the year of a speech from what it counts: 第20个安全生产月 → 2021, 新中国成立70周年 → 2019."""

import re
from dataclasses import dataclass
from functools import cache

from quotetrack.model import DatePrecision, DocumentDate
from quotetrack.read.lines.rows import alternatives, read_rows
from quotetrack.text.numerals import numeral_value

_STOPS = re.compile("[。！？；\n]")
# Every pattern of the table has one of these.
_HINT = re.compile("周年|[个個][^。，\n]{0,10}?(?:月|日|节)")


@dataclass(frozen=True, slots=True)
class _Count:
    pattern: re.Pattern[str]
    zero: int


def infer_year(text: str) -> DocumentDate | None:
    """Return the year that a speech says is its own; nothing where it says several.

    >>> infer_year("今年6月是全国第20个“安全生产月”，主题鲜明。").value
    '2021'
    >>> infer_year("我们难忘新中国成立60周年的庆典。") is None
    True
    """
    told: dict[int, str] = {}
    for hint in _HINT.finditer(text):
        sentence = _sentence(text, hint.start())
        if _says("now").search(sentence) and not _says("then").search(sentence):
            for count in _counts():
                for match in count.pattern.finditer(sentence):
                    if number := numeral_value(match["number"]):
                        told.setdefault(count.zero + int(number), match.group())
    if len(told) != 1:
        return None
    ((year, words),) = told.items()
    return DocumentDate(str(year), DatePrecision.YEAR, words, inferred=True)


def _sentence(text: str, offset: int, reach: int = 80) -> str:
    """Return the sentence around an offset, as far as it matters."""
    before = _STOPS.split(text[max(0, offset - reach) : offset])[-1]
    return before + _STOPS.split(text[offset : offset + reach], maxsplit=1)[0]


@cache
def _counts() -> tuple[_Count, ...]:
    return tuple(_Count(re.compile(row["pattern"]), int(row["zero"])) for row in read_rows("anniversaries", "count"))


@cache
def _says(key: str) -> re.Pattern[str]:
    return re.compile(alternatives("anniversaries", key))
