"""Find the enumerations in a text: items of like make, one after the other, between two stops."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from statistics import mode
from typing import NamedTuple

import tomli

from quotetrack.model import Span

_LONGEST = 40
# A shorter item is never tried where a longest one is followed by no mark: another letter would follow it.
_ITEM = rf"[^\W_](?:[\w+%]{{0,{_LONGEST - 1}}}+)"
_BLANK = r"[ \t\u00a0]*"
# Items are parted by one kind of mark: the enumeration comma, or commas and semicolons between clauses, which may be
# lists themselves (务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗).
_CLAUSE = rf"{_ITEM}(?:、{_ITEM})*+"
_COMMA = "、"
_LISTS = tuple(
    (re.compile(rf"{item}(?:{_BLANK}[{marks}]{_BLANK}{item})++"), re.compile(rf"{_BLANK}[{marks}]{_BLANK}"), marks)
    for item, marks in ((_ITEM, _COMMA), (_CLAUSE, ",，;；"))
)
_ANY = re.compile(rf"{_BLANK}[、,，;；]{_BLANK}")
# 时限和预案 are two items; the conjunction binds the last two of a list.
_AND = re.compile(r"以及|[和及与]")
# 的 binds what stands before the list, or leads on from its last item; that of 党的 belongs to the item.
_OF, _PARTY = "的", "党的"
# So many items show what the last one should look like; so many letters at their ends are no accident; a last item that
# is longer than this times the usual one has words behind it.
_LEAST_OF_LIKE_MAKE, _LEAST_SHARED, _TOO_LONG = 2, 2, 1.5


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The items of an enumeration, in order, as spans of the text they stand in; the first may have words before it.

    `close` tells that the enumeration comma joins them: words of a list, not clauses one after the other. `joint` tells
    that a word parts the last two (时限和预案), which may be one, and `mixed` that marks of both kinds part the items:
    严以修身、严以用权、严以律己，谋事要实、创业要实、做人要实.
    """

    items: tuple[Span, ...]
    close: bool
    joint: bool = False
    mixed: bool = False

    @property
    def span(self) -> Span:
        """Return the stretch from the first item to the last."""
        return Span(self.items[0].start, self.items[-1].end)


class Listed(NamedTuple):
    """Words with marks between them, and what parts the items."""

    words: re.Match[str]
    comma: re.Pattern[str]
    marks: str

    @property
    def span(self) -> tuple[int, int]:
        """Return the offsets of the words in their text."""
        return self.words.span()


def find_enumerations(text: str, ends: Collection[int] | None = None) -> Iterator[Enumeration]:
    """Yield the enumerations of a text, those only that begin or end at one of some `ends`, if these are given."""
    for listed in find_lists(text):
        if ends is None or not {*listed.span}.isdisjoint(ends):
            yield from read_list(listed)


def find_lists(text: str) -> Iterator[Listed]:
    """Yield the words of a text that are parted by enumeration commas, then those that are by other marks."""
    for pattern, comma, marks in _LISTS:
        yield from (Listed(words, comma, marks) for words in pattern.finditer(text))


def read_list(listed: Listed, least: int = 2, *, mixed: bool = False) -> Iterator[Enumeration]:
    """Yield the enumeration that some words are; where a word may join the last two items, both readings are yielded.

    With `mixed` clauses that are lists themselves are yielded item by item, too. Those that surely have fewer items
    than `least` are left out.

    >>> [[item.slice("责任、资金和预案") for item in found.items] for found in find_enumerations("责任、资金和预案")]
    [['责任', '资金', '预案'], ['责任', '资金和预案']]
    """
    words, close = listed.words.group(), listed.marks == _COMMA
    count = sum(map(words.count, listed.marks)) + 1
    if mixed and not close and _COMMA in words and count + words.count(_COMMA) >= least:
        yield Enumeration(tuple(_items(listed.words, _ANY)), close=False, mixed=True)
    # A word may part one item more than the marks do.
    if count < least and (count + 1 < least or not _AND.search(words)):
        return
    *others, last = _items(listed.words, listed.comma)
    joint = _AND.search(listed.words.string, last.start + 1, last.end - 1)
    if joint:
        parted = (*others, Span(last.start, joint.start()), Span(joint.end(), last.end))
        yield Enumeration(parted, close, joint=True)
    yield Enumeration((*others, last), close)


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
    start = _after_lead_in(text, first, others)
    if first.end - start > 2 * usual:
        start = first.end - usual
    return close_last(text, replace(enumeration, items=(Span(start, first.end), *others)))


def close_last(text: str, enumeration: Enumeration) -> Enumeration:
    """Return the enumeration without what closes its last item: a word, or what leads on behind a list of like make.

    >>> text = "和平、安宁、繁荣、美丽、友好的共同家园"
    >>> close_last(text, next(find_enumerations(text))).items[-1].slice(text)
    '友好'
    """
    *others, last = enumeration.items
    word = next((word for word in _words("closing") if text.endswith(word, last.start + 1, last.end)), "")
    shut = Span(last.start, last.end - len(word))
    return replace(enumeration, items=(*others, _cut_short(text, others, shut)))


def _cut_short(text: str, others: Sequence[Span], last: Span) -> Span:
    """Return the last item up to the letters that all others end with, or up to its 的 where it is too long."""
    if len(others) < _LEAST_OF_LIKE_MAKE:
        return last
    shared = _shared_end([other.slice(text) for other in others])
    if len(shared) >= _LEAST_SHARED:
        at = text.find(shared, last.start + 1, last.end)
        return Span(last.start, at + len(shared)) if at > 0 else last
    usual = mode(len(other) for other in others)
    at = text.find(_OF, last.start + 1, last.end)
    if at < 0 or len(last) <= _TOO_LONG * usual or any(_OF in other.slice(text) for other in others):
        return last
    return Span(last.start, at)


def _shared_end(items: Sequence[str]) -> str:
    shared = items[0]
    for item in items[1:]:
        while not item.endswith(shared):
            shared = shared[1:]
    return shared


def _after_lead_in(text: str, first: Span, others: Sequence[Span]) -> int:
    # A word that leaves less than the shortest other item is a part of its item (执行力、创新力).
    farthest = first.end - min(map(len, others))
    ends = [match.end() for match in _lead_ins().finditer(text, first.start, first.end) if match.end() <= farthest]
    start = max(ends, default=first.start)
    of = text.rfind(_OF, start + 1, first.end - 1)
    if of < 0 or text.startswith(_PARTY, of - 1) or any(_OF in other.slice(text) for other in others):
        return start
    return of + 1


@cache
def _lead_ins() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, _words('lead_in')))})[的了着]?(?!非)")


def is_closing(words: str) -> bool:
    """Tell whether words behind a list only close it: 等, 这些, or none at all."""
    return not words or words in _words("closing")


def introducers() -> tuple[str, ...]:
    """Return the words that may stand between an abbreviation and the enumeration after it."""
    return _words("introducer")


def tails() -> tuple[str, ...]:
    """Return the words that show that an enumeration does not run up to the abbreviation after it."""
    return _words("tail")


def stresses() -> tuple[str, ...]:
    """Return the words that stress what a clause says, or say that it is due: no verbs, which begin any clauses."""
    return _words("stress")


@cache
def _words(name: str) -> tuple[str, ...]:
    table = files("quotetrack.match.abbrev").joinpath("tables", "enumerations.toml")
    rows = tomli.loads(table.read_text(encoding="utf-8"))[name]
    return tuple(sorted((row["word"] for row in rows), key=lambda word: (-len(word), word)))
