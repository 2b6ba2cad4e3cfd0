"""Name the forms that rows are printed in."""

from collections.abc import Mapping
from enum import StrEnum

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]


class Format(StrEnum):
    """How rows are printed: for eyes, for spreadsheets, for programs, for documents."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
