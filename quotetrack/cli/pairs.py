"""Read a table of wordings to be compared."""

import csv
import io
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
    rows = csv.DictReader(io.StringIO(source.text), delimiter="\t", quoting=csv.QUOTE_NONE)
    if not set(_COLUMNS) <= set(rows.fieldnames or ()):
        raise InputError(f"{path}: has no columns left and right", "put their names into the first line, a tab between")
    pairs: list[tuple[str, str]] = []
    for row in rows:
        left, right = (row[column] for column in _COLUMNS)
        if left is None or right is None:
            raise InputError(f"{path}:{rows.line_num}: holds no pair", "put two wordings into the line, a tab between")
        pairs.append((left, right))
    return tuple(pairs)
