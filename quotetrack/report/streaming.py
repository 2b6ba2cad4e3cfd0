"""Print more rows than one would want to hold: part after part, in any of the forms."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quotetrack.report.formats import Format, Row
from quotetrack.report.rendering import render_rows

# A part is small beside what a run holds anyway; a table of so many rows is laid out at once, with a head of its own.
_ROWS = 2000
# The lines that stand above the rows of a first part and are not said again.
_HEADS = {Format.CSV: 1, Format.MD: 2}


def stream_rows(columns: Sequence[str], rows: Iterable[Row], form: Format, room: int | None = None) -> Iterator[str]:
    """Yield rows in a form, part after part: together what `render_rows` returns, but for the layout of long tables.

    >>> "".join(stream_rows(["start"], [{"start": 3}, {"start": 5}], Format.JSON))
    '[\\n{"start": 3},\\n{"start": 5}\\n]\\n'
    """
    parts = _parts(rows)
    first = next(parts)
    if form is Format.JSON:
        yield from _stream_json(columns, first, parts)
        return
    yield render_rows(columns, first, form, room)
    for part in parts:
        rendered = render_rows(columns, part, form, room)
        if form is Format.TABLE:
            yield "\n"
        yield rendered.split("\n", _HEADS.get(form, 0))[-1]


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield the rows in parts, the first of which may be empty."""
    source = iter(rows)
    part = list(islice(source, _ROWS))
    yield part
    while part := list(islice(source, _ROWS)):
        yield part


def _stream_json(columns: Sequence[str], first: list[Row], others: Iterable[list[Row]]) -> Iterator[str]:
    opening, closing = "[\n", "\n]\n"
    rendered = render_rows(columns, first, Format.JSON)
    yield rendered.removesuffix(closing)
    for part in others:
        yield ",\n" + render_rows(columns, part, Format.JSON).removeprefix(opening).removesuffix(closing)
    if first:
        yield closing
