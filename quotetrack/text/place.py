"""Say where a letter stands: line and column as editors count them, and the letters around it."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quotetrack.model import Span
from quotetrack.text.packed import Letters


class Place(NamedTuple):
    """A line and a column of a file, both counted from 1; a column is a letter, however wide."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines(NamedTuple):
    """Where the lines of a text begin."""

    starts: Sequence[int]

    def place(self, offset: int) -> Place:
        """Return the line and the column of the letter at `offset`.

        >>> str(find_lines("红线\\n底线").place(4))
        '2:2'
        """
        line = bisect_right(self.starts, offset)
        return Place(line, offset - self.starts[line - 1] + 1)


@dataclass(slots=True)
class LineWalk:
    """The lines of a text, gone through as places are asked for: soonest told in their order, one or two at once.

    >>> walk = LineWalk("红线\\n底线")
    >>> str(walk.place(4)), str(walk.place(1))
    ('2:2', '1:2')
    """

    text: str
    offset: int = 0
    line: int = 1
    start: int = 0

    def place(self, offset: int) -> Place:
        """Return the line and the column of the letter at `offset`."""
        if offset < self.offset:
            self.offset, self.line, self.start = 0, 1, 0
        passed = self.text.count("\n", self.offset, offset)
        if passed:
            self.line += passed
            self.start = self.text.rfind("\n", self.offset, offset) + 1
        self.offset = offset
        return Place(self.line, offset - self.start + 1)


def find_lines(text: str) -> Lines:
    """Return where the lines of `text` begin, so that any number of places can be told quickly."""
    starts, end = array("L", [0]), text.find("\n")
    while end >= 0:
        starts.append(end + 1)
        end = text.find("\n", end + 1)
    return Lines(starts)


def context(text: Letters, span: Span, letters: int) -> tuple[str, str]:
    """Return up to `letters` letters before and after a span, on one line: a line end is shown as a blank.

    >>> context("同志们\\n要守住红线意识啊", Span(7, 9), 6)
    ('志们 要守住', '意识啊')
    """
    before = text[max(0, span.start - letters) : span.start]
    after = text[span.end : span.end + letters]
    return _on_one_line(before).lstrip(), _on_one_line(after).rstrip()


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
