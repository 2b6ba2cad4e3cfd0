"""Find the marks of a text, paragraph by paragraph, leaving out what only looks like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from quotetrack.text.marks import (
    APOSTROPHES,
    FAMILY_OF,
    STRAIGHT_FAMILIES,
    MarkFamily,
)

_MARK = re.compile("[" + re.escape("".join(FAMILY_OF)) + "]")
_BLANKS = " \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
_OPENS = {mark: None if family in STRAIGHT_FAMILIES else mark in family.openers for mark, family in FAMILY_OF.items()}
# Letters that may be something else than a mark.
_DOUBTFUL = frozenset(
    APOSTROPHES
    + MarkFamily.STRAIGHT_SINGLE.openers
    + MarkFamily.STRAIGHT_DOUBLE.openers
    + MarkFamily.INNER_TITLE.openers
    + MarkFamily.INNER_TITLE.closers
)


# A line broken for its width ends in mid-sentence; the rest of a quotation is no further than this.
_BROKEN_OFF = re.compile(r"[\w，,、]")
_FARTHEST_REST = 200
# What a limit looks like behind a sign of less or greater: 〈1%.
_LIMIT = re.compile(
    r"[0-9]+(?:\.[0-9]+)?[ ]?[%\N{FULLWIDTH PERCENT SIGN}\N{PER MILLE SIGN}\N{DEGREE CELSIUS}\N{DEGREE SIGN}]"
)


class Mark(NamedTuple):
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

    def continues(self, text: str, before: "Paragraph", family: MarkFamily) -> bool:
        """Tell whether a quotation that `before` left open goes on: this paragraph opens with its mark (GB/T 15834)."""
        if text[before.end : self.start].strip():
            return False
        first = self.marks[0] if self.marks else None
        return (
            first is not None
            and first.family is family
            and first.opens is True
            and not text[self.start : first.offset].strip()
            and not self._has_words_of_its_own(text)
        )

    def _has_words_of_its_own(self, text: str) -> bool:
        """Tell whether the first pair is a part of a sentence, as the end of a quotation never is: “四个意识”是根本."""
        if len(self.marks) < 2 or self.marks[1].opens is not False:
            return False
        closer = self.marks[1].offset
        return text[closer - 1].isalnum() and closer + 1 < self.end and text[closer + 1].isalnum()

    def runs_on(self, text: str, before: "Paragraph", family: MarkFamily) -> bool:
        """Tell whether `before` was broken off in the middle of a quotation that this line closes."""
        gap = text[before.end : self.start]
        first = self.marks[0]
        return (
            len(gap) <= _FARTHEST_REST
            and "\n\n" not in gap
            and first.family is family
            and first.opens is False
            and all(_BROKEN_OFF.match(line[-1:]) for line in (text[before.start : before.end], *gap.split("\n")[1:-1]))
        )


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines of `text` that hold a mark, in order.

    >>> [len(paragraph.marks) for paragraph in find_paragraphs("it's 3〈5\\n“三农”")]
    [2]
    """
    marks: list[Mark] = []
    start = end = -1
    for found in _MARK.finditer(text):
        offset, letter = found.start(), found[0]
        family = FAMILY_OF[letter]
        if letter in _DOUBTFUL and _is_no_mark(text, offset, letter, family):
            continue
        if offset >= end:
            if marks:
                yield Paragraph(start, end, tuple(marks))
            start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
            end = len(text) if end < 0 else end
            marks = []
        marks.append(Mark(offset, letter, family, _OPENS[letter]))
    if marks:
        yield Paragraph(start, end, tuple(marks))


def _is_no_mark(text: str, offset: int, letter: str, family: MarkFamily) -> bool:
    """Tell an apostrophe (it's), feet and inches (5'10") and arithmetic (3〈5, 〈1%) from a mark."""
    if letter in APOSTROPHES and _is_latin(text, offset - 1) and _is_latin(text, offset + 1):
        return True
    if family is MarkFamily.INNER_TITLE:
        return bool(_LIMIT.match(text, offset + 1)) or (_is_operand(text, offset, -1) and _is_operand(text, offset, 1))
    if family is MarkFamily.STRAIGHT_SINGLE:
        return _is_digit(text, offset - 1) and not _is_letter(text, offset + 1)
    return family is MarkFamily.STRAIGHT_DOUBLE and _is_measure(text, offset)


def are_inches(text: str, mark: Mark) -> bool:
    """Tell whether a mark that finds no partner is inches: 55" behind digits."""
    return mark.family is MarkFamily.STRAIGHT_DOUBLE and _is_digit(text, mark.offset - 1)


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
