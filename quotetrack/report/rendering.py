"""Print rows in any of the forms."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from quotetrack.report.formats import Format, Row
from quotetrack.report.markdown import render_table
from quotetrack.report.records import render_json_rows, render_jsonl
from quotetrack.report.spreadsheet import render_csv
from quotetrack.report.terminal import render_terminal

_FORMS: Mapping[Format, Callable[[Sequence[str], Iterable[Row]], str]] = {
    Format.CSV: render_csv,
    Format.JSON: render_json_rows,
    Format.JSONL: render_jsonl,
    Format.MD: render_table,
}


def render_rows(columns: Sequence[str], rows: Iterable[Row], form: Format, room: int | None = None) -> str:
    """Return rows in a form; the columns say which cells, in which order. `room` is what a table has to fit.

    >>> render_rows(["text"], [{"text": "红线", "start": 3}], Format.JSONL)
    '{"text": "红线"}\\n'
    """
    return render_terminal(columns, rows, room) if form is Format.TABLE else _FORMS[form](columns, rows)
