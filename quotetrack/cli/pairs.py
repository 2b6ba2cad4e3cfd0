"""Read a table of wordings to be compared."""

from collections.abc import Iterator
from pathlib import Path

from quotetrack.errors import InputError
from quotetrack.model import Unread
from quotetrack.read import read_table

_COLUMNS = ("left", "right")


def read_pairs(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a tab-separated table with the columns left and right; others are passed over."""
    source = read_table(path)
    if isinstance(source, Unread):
        raise InputError(source.problem, source.hint)
    lines = [(number, line.split("\t")) for number, line in enumerate(source.text.split("\n"), 1) if line]
    columns = lines[0][1] if lines else []
    if not set(_COLUMNS) <= set(columns):
        raise InputError(f"{path}: has no columns left and right", "put their names into the first line, a tab between")
    return tuple(_read_rows(path, columns, lines[1:]))


def _read_rows(path: Path, columns: list[str], lines: list[tuple[int, list[str]]]) -> Iterator[tuple[str, str]]:
    for number, cells in lines:
        row = dict(zip(columns, cells, strict=False))
        if not set(_COLUMNS) <= set(row):
            raise InputError(f"{path}:{number}: holds no pair", "put two wordings into the line, a tab between")
        yield row["left"], row["right"]
