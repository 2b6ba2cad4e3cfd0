"""Name the forms that rows are printed in."""

from collections.abc import Mapping
from enum import StrEnum

Plain = str | int | float | bool | None
Cell = Plain | tuple[str, ...]
Row = Mapping[str, Cell]


class Format(StrEnum):
    """How rows are printed: for eyes, for spreadsheets, for programs, for documents."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"


def flatten(cell: Cell) -> Plain:
    """Return a cell that holds several things as one text.

    >>> flatten(("homophone", "omission"))
    'homophone; omission'
    """
    return "; ".join(cell) if isinstance(cell, tuple) else cell
