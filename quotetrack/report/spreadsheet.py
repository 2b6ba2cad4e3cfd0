"""Write rows as CSV that a spreadsheet opens without running any of it."""

import csv
import io
from collections.abc import Iterable, Sequence

from quotetrack.report.formats import Cell, Row, flatten
from quotetrack.text.visible import visible

# Excel and its kin read a cell that begins with one of these as a formula; the full-width ones in East Asian locales.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def render_csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as CSV, a header first, without a byte-order mark.

    >>> render_csv(["text", "marked"], [{"text": "=1+1", "marked": True}])
    "text,marked\\n'=1+1,true\\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_harmless(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _harmless(cell: Cell) -> str | int | float | None:
    plain = flatten(cell)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if not isinstance(plain, str):
        return plain
    shown = visible(plain)
    return "'" + shown if shown.startswith(_FORMULA) else shown
