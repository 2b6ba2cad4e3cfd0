"""Find the marks of a text, paragraph by paragraph, leaving out what only looks like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quotetrack.text.marks import (
    APOSTROPHES,
    FAMILY_OF,
    STRAIGHT_FAMILIES,
    MarkFamily,
)

_MARK = re.compile("[" + re.escape("".join(FAMILY_OF)) + "]")
_BLANKS = " \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
_OPENS = {mark: mark in FAMILY_OF[mark].openers for mark in FAMILY_OF}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: where it stands, what it is, and whether its form opens (None: a straight mark says neither)."""

    offset: int
    letter: str
    family: MarkFamily
    opens: bool | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text: where it starts and ends, and the marks in it."""

    start: int
    end: int
    marks: tuple[Mark, ...]

    def reopens(self, text: str, family: MarkFamily) -> bool:
        """Tell whether the paragraph begins with an opening mark of `family` (GB/T 15834: a quotation goes on)."""
        first = self.marks[0] if self.marks else None
        return (
            first is not None
            and first.family is family
            and first.opens is True
            and not text[self.start : first.offset].strip()
        )


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines of `text` in order, each with its marks.

    >>> [len(paragraph.marks) for paragraph in find_paragraphs("it's 3〈5\\n“三农”")]
    [0, 2]
    """
    start, length = 0, len(text)
    while start < length:
        end = text.find("\n", start)
        end = length if end < 0 else end
        yield Paragraph(start, end, _marks_between(text, start, end))
        start = end + 1


def _marks_between(text: str, start: int, end: int) -> tuple[Mark, ...]:
    return tuple(
        Mark(found.start(), found[0], family, None if family in STRAIGHT_FAMILIES else _OPENS[found[0]])
        for found in _MARK.finditer(text, start, end)
        for family in (FAMILY_OF[found[0]],)
        if not _is_no_mark(text, found.start(), found[0], family)
    )


def _is_no_mark(text: str, offset: int, letter: str, family: MarkFamily) -> bool:
    """Tell an apostrophe (it's), feet and inches (5'10") and arithmetic (3〈5) from a mark."""
    if letter in APOSTROPHES and _is_latin(text, offset - 1) and _is_latin(text, offset + 1):
        return True
    if family is MarkFamily.INNER_TITLE:
        return _is_operand(text, offset, -1) and _is_operand(text, offset, 1)
    if family is MarkFamily.STRAIGHT_SINGLE:
        return _is_digit(text, offset - 1) and not _is_letter(text, offset + 1)
    return family is MarkFamily.STRAIGHT_DOUBLE and _is_measure(text, offset)


def _is_measure(text: str, offset: int) -> bool:
    """Tell the inches of 6'2" : digits before, and feet before those."""
    at = offset - 1
    while _is_digit(text, at) or (at >= 0 and text[at] == "."):
        at -= 1
    return at < offset - 1 and at >= 0 and text[at] in APOSTROPHES


def _is_latin(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()


def _is_digit(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isdigit()


def _is_letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalpha()


def _is_operand(text: str, offset: int, step: int) -> bool:
    at = offset + step
    while 0 <= at < len(text) and text[at] in _BLANKS:
        at += step
    return _is_latin(text, at) or _is_digit(text, at)
