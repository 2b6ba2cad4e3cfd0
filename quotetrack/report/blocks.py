"""Name the parts of a report, whatever it is written in: headings, lines, lists, tables and apparatuses."""

from collections.abc import Iterable
from typing import NamedTuple

from quotetrack.report.formats import Row

_NOTHING = "∅"
# A blank that is all there is cannot be seen.
_BLANK = "␣"
# Of a stretch without changes so many letters at either end show where in a wording one is.
_ENDS = 16


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


def plain_text(text: Text) -> str:
    """Return text as one string: letters that stand in the place of others are told with these, in their place.

    >>> plain_text(("发展", Change("决", "绝"), "不能"))
    '发展〔决→绝〕不能'
    """
    parts = (text,) if isinstance(text, str) else text
    return "".join(
        part if isinstance(part, str) else f"〔{show_letters(part.gone)}→{show_letters(part.come)}〕" for part in parts
    )


def cut_stretches(parts: Iterable[str | Change]) -> tuple[str | Change, ...]:
    """Return a wording with its changes, of long stretches in which nothing differs the ends.

    >>> cut_stretches(["红线" * 30, Change("", "意识")])
    ('红线红线红线红线红线红线红线红线…红线红线红线红线红线红线红线红线', Change(gone='', come='意识'))
    """
    return tuple(part if isinstance(part, Change) else _cut(part) for part in parts)


def _cut(text: str) -> str:
    return text if len(text) <= 3 * _ENDS else f"{text[:_ENDS]}…{text[-_ENDS:]}"


def show_letters(letters: str) -> str:
    """Return letters so that none and blanks are seen.

    >>> show_letters(""), show_letters("  ")
    ('∅', '␣␣')
    """
    return _BLANK * len(letters) if letters.isspace() else letters or _NOTHING
