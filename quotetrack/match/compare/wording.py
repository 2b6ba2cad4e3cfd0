"""Read a wording once for all its comparisons: folded letters, numerals as symbols, clauses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from quotetrack.text.clauses import fold_clauses, split_clauses
from quotetrack.text.fold import fold_with_origins
from quotetrack.text.numerals import find_numerals

# A letter that no Chinese text holds stands for the letters that were left out on purpose (xx省长, 20××年).
PLACEHOLDER = "\N{LISU LETTER XA}"
_REDACTED = re.compile(
    r"(?<![A-Za-z])[XxＸｘ×]{2,}(?![A-Za-z])|(?<![A-Za-z0-9])[XxＸｘ×](?![A-Za-z0-9光射])"
    r"|[*＊]{2,}|[□_＿]+|[○◯]{2,}|某某+|某(?=[省市县区镇乡村年月日])"
)
_REDACTION_SIGN = re.compile("[xXＸｘ×*＊□_＿○◯某]")
_DIGITS = "[0-9０-９〇零一二三四五六七八九十百]+"
_ITEM_NUMBER = re.compile(
    rf"\s*(?:[（(]\s*{_DIGITS}\s*[）)]|{_DIGITS}\s*、|[0-9０-９]+[.．](?![0-9０-９])|第{_DIGITS}[条款项章节编](?=\s))\s*"
)
# Shorter than this, what follows is an item of a row (一、二、三), not a numbered sentence.
_SHORTEST_ITEM = 4
# Numerals are compared by value, so each value is one symbol: the plane of private letters has one for each number
# up to 65,000; larger ones and fractions share the next plane by a checksum, 65,000 places that none meets by chance.
_FIRST_SYMBOL, _SYMBOLS = 0xF0000, 65_000
_FIRST_SHARED = 0x100000


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording as it is compared.

    `letters` are the folded letters, `symbols` the same with each numeral as one symbol, `starts` the offset in
    `letters` of each symbol (and of the end), `breaks` the symbol offsets at which clauses begin (and of the end),
    `bag` the sorted symbols.
    """

    text: str
    letters: str
    symbols: str
    starts: tuple[int, ...]
    breaks: tuple[int, ...]
    bag: str

    @property
    def clause_count(self) -> int:
        """Return how many clauses it has."""
        return len(self.breaks) - 1

    @property
    def clauses(self) -> tuple[str, ...]:
        """Return the symbols of each clause."""
        return tuple(self.symbols[start:end] for start, end in pairwise(self.breaks))


@lru_cache(maxsize=1 << 16)
def read_wording(text: str) -> Wording:
    """Return a wording as it is compared.

    >>> wording = read_wording("三〇年前，30年后")
    >>> wording.letters, len(wording.symbols), wording.symbols[0] == wording.symbols[3], wording.breaks
    ('三〇年前30年后', 6, True, (0, 3, 6))
    """
    pieces = fold_clauses(mask_placeholders(text))
    clauses: list[str] = []
    starts, breaks, length = [0], [0], 0
    for piece in pieces:
        symbols, ends = read_symbols(piece)
        starts.extend(length + end for end in ends)
        length += len(piece)
        clauses.append(symbols)
        breaks.append(breaks[-1] + len(symbols))
    symbols = "".join(clauses)
    return Wording(text, "".join(pieces), symbols, tuple(starts), tuple(breaks), "".join(sorted(symbols)))


def without_number(wording: Wording) -> Wording:
    """Return a wording without the number of the item or article it is: （三）, 3、, 第三条 before a blank.

    >>> without_number(read_wording("（三）有其他严重情节的")).text, without_number(read_wording("第二条战线")).text
    ('有其他严重情节的', '第二条战线')
    """
    number = _ITEM_NUMBER.match(wording.text)
    rest = wording.text[number.end() :] if number else ""
    return read_wording(rest) if len(rest) >= _SHORTEST_ITEM else wording


def number_of(wording: Wording) -> str:
    """Return the symbols of the number that an item or article begins with; nothing where there is none."""
    rest = without_number(wording)
    return "" if rest is wording else wording.symbols[: len(wording.symbols) - len(rest.symbols)]


def is_plain(text: str) -> bool:
    """Tell whether a wording is read letter for letter, but for its numerals: no redaction, no number of an item."""
    return not (PLACEHOLDER in text or _REDACTED.search(text) or _ITEM_NUMBER.match(text))


def letter_origins(text: str) -> tuple[int, ...]:
    """Return the offset in `text` of the letter behind each folded letter of its wording."""
    masked = mask_placeholders(text)
    return tuple(
        span.start + origin
        for span in split_clauses(masked)
        for origin in fold_with_origins(span.slice(masked)).origins
    )


def read_symbols(letters: str) -> tuple[str, list[int]]:
    """Return folded letters with each numeral as one symbol, and where each symbol ends."""
    symbols: list[str] = []
    ends: list[int] = []
    start = 0
    for numeral in find_numerals(letters):
        if numeral.value is None:
            continue
        symbols.extend(letters[start : numeral.span.start])
        ends.extend(range(start + 1, numeral.span.start + 1))
        symbols.append(_symbol(str(numeral.value)))
        ends.append(numeral.span.end)
        start = numeral.span.end
    if not start:
        return letters, list(range(1, len(letters) + 1))
    symbols.extend(letters[start:])
    ends.extend(range(start + 1, len(letters) + 1))
    return "".join(symbols), ends


def is_numeral(symbol: str) -> bool:
    """Tell whether a symbol stands for a numeral."""
    return ord(symbol) >= _FIRST_SYMBOL


def spell(symbols: str) -> str:
    """Return symbols as a person reads them: numerals in digits, where the symbol says which.

    >>> spell(read_wording("十五年规划").symbols)
    '15年规划'
    """
    return "".join(map(_spelled, symbols))


def spell_out(told: str, wordings: Iterable[Wording]) -> str:
    """Return what is told with its symbols as a person reads them: large numerals and fractions as they are written.

    >>> wording = read_wording("财政赤字1.55万亿元")
    >>> spell_out(wording.symbols, [wording])
    '财政赤字1.55万亿元'
    """
    for wording in wordings:
        for place, symbol in enumerate(wording.symbols):
            if ord(symbol) >= _FIRST_SHARED and symbol in told:
                told = told.replace(symbol, wording.letters[wording.starts[place] : wording.starts[place + 1]])
    return spell(told)


def _spelled(symbol: str) -> str:
    return str(ord(symbol) - _FIRST_SYMBOL) if _FIRST_SYMBOL <= ord(symbol) < _FIRST_SHARED else symbol


def _symbol(value: str) -> str:
    if value.isdecimal() and len(value) < 6 and int(value) < _SYMBOLS:
        return chr(_FIRST_SYMBOL + int(value))
    return chr(_FIRST_SHARED + crc32(value.encode()) % _SYMBOLS)


def cut_wording(wording: Wording, start: int, end: int) -> Wording:
    """Return the stretch of a wording between two symbols, as it is compared."""
    symbols = wording.symbols[start:end]
    first = wording.starts[start]
    return Wording(
        wording.text,
        wording.letters[first : wording.starts[end]],
        symbols,
        tuple(offset - first for offset in wording.starts[start : end + 1]),
        (0, *(offset - start for offset in wording.breaks if start < offset < end), end - start),
        "".join(sorted(symbols)),
    )


def mask_placeholders(text: str) -> str:
    """Return the text with each redaction as one placeholder letter (and blanks that keep the length)."""
    if not _REDACTION_SIGN.search(text):
        return text
    return _REDACTED.sub(lambda match: PLACEHOLDER + "\0" * (len(match.group()) - 1), text)
