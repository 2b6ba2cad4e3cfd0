"""Find the enumerations in a text: items of like make, one after the other, between two stops."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from statistics import mode

from quotetrack.model import Span

_LONGEST = 40
# A shorter item is never tried where a longest one is followed by no mark: another letter would follow it.
_ITEM = rf"[^\W_](?:[\w+%]{{0,{_LONGEST - 1}}}+)"
_BLANK = r"[ \t\u00a0]*"
# Items are parted by one kind of mark: the enumeration comma, or commas and semicolons between clauses.
_LISTS = tuple(
    (re.compile(rf"{_ITEM}(?:{_BLANK}{mark}{_BLANK}{_ITEM})++"), re.compile(rf"{_BLANK}{mark}{_BLANK}"), mark == "、")
    for mark in ("、", "[,，;；]")
)
# 时限和预案 are two items; the conjunction binds the last two of a list.
_AND = re.compile(r"以及|[和及与]")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The items of an enumeration, in order, as spans of the text they stand in; the first may have words before it.

    `close` tells that the enumeration comma joins them: words of a list, not clauses one after the other.
    """

    items: tuple[Span, ...]
    close: bool

    @property
    def span(self) -> Span:
        """Return the stretch from the first item to the last."""
        return Span(self.items[0].start, self.items[-1].end)


def find_enumerations(text: str) -> Iterator[Enumeration]:
    """Yield the enumerations of a text; where a word may join the last two items, both readings are yielded.

    >>> [[item.slice("责任、资金和预案") for item in found.items] for found in find_enumerations("责任、资金和预案")]
    [['责任', '资金', '预案'], ['责任', '资金和预案']]
    """
    for listed, comma, close in _LISTS:
        for match in listed.finditer(text):
            *items, last = _items(match, comma)
            joint = _AND.search(text, last.start + 1, last.end - 1)
            if joint:
                yield Enumeration((*items, Span(last.start, joint.start()), Span(joint.end(), last.end)), close)
            yield Enumeration((*items, last), close)


def _items(match: re.Match[str], comma: re.Pattern[str]) -> Iterator[Span]:
    begin = match.start()
    for between in comma.finditer(match.string, *match.span()):
        yield Span(begin, between.start())
        begin = between.end()
    yield Span(begin, match.end())


def trim_edges(text: str, enumeration: Enumeration) -> Enumeration:
    """Return the enumeration without the words that lead into its first item and those that close its last one.

    >>> listed = next(find_enumerations("做到整改措施、责任、资金等"))
    >>> trim_edges("做到整改措施、责任、资金等", listed).span
    Span(start=2, end=12)
    """
    first, *others = enumeration.items
    usual = mode(len(item) for item in others)
    start = _after_lead_in(text, first)
    if first.end - start > 2 * usual:
        start = first.end - usual
    return close_last(text, Enumeration((Span(start, first.end), *others), enumeration.close))


def close_last(text: str, enumeration: Enumeration) -> Enumeration:
    """Return the enumeration without the words that close its last item."""
    *others, last = enumeration.items
    word = next((word for word in _words("closing") if text.endswith(word, last.start + 1, last.end)), "")
    return Enumeration((*others, Span(last.start, last.end - len(word))), enumeration.close)


def _after_lead_in(text: str, first: Span) -> int:
    ends = [match.end() for match in _lead_ins().finditer(text, first.start, first.end) if match.end() < first.end]
    return max(ends, default=first.start)


@cache
def _lead_ins() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("lead_in"))))


def introducers() -> tuple[str, ...]:
    """Return the words that may stand between an abbreviation and the enumeration after it."""
    return _words("introducer")


def tails() -> tuple[str, ...]:
    """Return the words that show that an enumeration does not run up to the abbreviation after it."""
    return _words("tail")


@cache
def _words(name: str) -> tuple[str, ...]:
    table = files("quotetrack.match.abbrev").joinpath("tables", "enumerations.toml")
    rows = tomllib.loads(table.read_text(encoding="utf-8"))[name]
    return tuple(sorted((row["word"] for row in rows), key=lambda word: (-len(word), word)))
