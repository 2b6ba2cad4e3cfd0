"""Name the parts of a report, whatever it is written in: headings, lines, lists, tables and apparatuses."""

from typing import NamedTuple

from quotetrack.report.formats import Row


class Change(NamedTuple):
    """Letters of one wording and those that stand in their place in another; either may be none."""

    gone: str
    come: str


Text = str | tuple[str | Change, ...]


class Heading(NamedTuple):
    """What the parts below are about; 1 is the whole report."""

    level: int
    text: str


class Line(NamedTuple):
    """A line of text."""

    text: str


class Item(NamedTuple):
    """A line of a list, with a label before it, and the lines that belong to it."""

    text: Text
    label: str = ""
    under: tuple["Item", ...] = ()


class Items(NamedTuple):
    """A list; where it is `folded`, what belongs to its lines may be hidden until it is asked for."""

    items: tuple[Item, ...]
    folded: bool = False


class Table(NamedTuple):
    """Rows with the cells that its columns name."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Apparatus(NamedTuple):
    """The lines of an apparatus, which keep their blanks."""

    lines: tuple[str, ...]


Block = Heading | Line | Items | Table | Apparatus


def told(*texts: str) -> tuple[Line, ...]:
    """Return a line for each text that says something."""
    return tuple(Line(text.rstrip("\n")) for text in texts if text)
