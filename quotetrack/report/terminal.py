"""Print rows as a table whose Chinese columns align."""

from collections.abc import Iterable, Iterator, Sequence

from quotetrack.report.formats import Cell, Row, flatten
from quotetrack.report.widths import shorten, width
from quotetrack.text.visible import visible

# A table is for eyes: longer cells are cut; every other form has them whole.
_CELLS = 44
# Of a text cut shorter than this nobody sees what it is: the rows of a table that would have to are stacked.
_LEAST = 20
_GAP = 2
# Where something stands is said whole or it is of no use; of its context the middle would go.
_PLACES = frozenset({"place", "where", "doc", "document", "a", "b", "path", "removed"})
_WHOLE = _PLACES | {"context"}
_MOST = {**dict.fromkeys(_PLACES, None), "context": 120, "quotation": 120}
_Lines = list[list[str | int | float]]


def render_terminal(columns: Sequence[str], rows: Iterable[Row], room: int | None = None) -> str:
    """Return rows as a table for a screen of so many cells, or of any width; no rows are no letters.

    Where a table is wider than the screen, its texts are cut shorter; where too little of them would be left, each row
    is several lines: short cells stand side by side, long ones by themselves.

    >>> print(render_terminal(["text", "count"], [{"text": "红线", "count": 2}]), end="")
    text      count
    ------  -------
    红线          2
    >>> row = {"place": "a.txt:1:2", "kind": "term", "text": "红线" * 9}
    >>> print(render_terminal(["place", "kind", "text"], [row], 38), end="")
    a.txt:1:2 · term
      红线红线红线红线红线红线红线红线红线
    """
    lines = [[_cell(row[column], _MOST.get(column, _CELLS)) for column in columns] for row in rows]
    if not lines:
        return ""
    fitted = _fit(columns, lines, room)
    return _stack(columns, lines) if fitted is None else _draw(columns, fitted)


def _draw(columns: Sequence[str], lines: _Lines) -> str:
    import tabulate

    tabulate.WIDE_CHARS_MODE = True
    numbers = [all(isinstance(line[place], int | float) for line in lines) for place in range(len(columns))]
    table = tabulate.tabulate(
        [list(map(str, line)) for line in lines],
        headers=list(columns),
        disable_numparse=True,
        colalign=["right" if number else "left" for number in numbers],
    )
    return "".join(line.rstrip() + "\n" for line in table.splitlines())


def _fit(columns: Sequence[str], lines: _Lines, room: int | None) -> _Lines | None:
    """Return the lines with texts as short as the room wants them; None where that would be too short."""
    if room is None:
        return lines
    # A table keeps two cells more for a head than it has.
    widths = [
        max(width(name) + _GAP, *(width(str(line[place])) for line in lines)) for place, name in enumerate(columns)
    ]
    free = room - sum(widths) - _GAP * (len(columns) - 1)
    cells = max(widths)
    flexible = [place for place, name in enumerate(columns) if name not in _WHOLE and widths[place] > _LEAST]
    while free < 0 and cells > _LEAST:
        cells -= 1
        free += sum(widths[place] > cells for place in flexible)
    if free < 0:
        return None
    return [
        [shorten(str(cell), cells) if place in flexible else cell for place, cell in enumerate(line)] for line in lines
    ]


def _stack(columns: Sequence[str], lines: _Lines) -> str:
    """Return each line as several, in the order of its cells: short ones side by side, long ones by themselves."""
    places = frozenset(place for place, name in enumerate(columns) if name in _PLACES)
    return "".join("\n  ".join(_stacked(line, places)) + "\n" for line in lines)


def _stacked(line: Sequence[str | int | float], places: frozenset[int]) -> Iterator[str]:
    beside: list[str] = []
    for place, cell in enumerate(map(str, line)):
        if place in places or width(cell) <= _LEAST:
            beside += [cell] if cell else []
            continue
        if beside:
            yield " · ".join(beside)
            beside = []
        yield cell
    if beside:
        yield " · ".join(beside)


def name_wording(text: str) -> str:
    """Return a wording as a line about it names it: a page that somebody pasted is not said once more.

    >>> name_wording("一岗双责"), len(name_wording("一岗双责" * 100))
    ('一岗双责', 22)
    """
    return shorten(text, _CELLS)


def _cell(cell: Cell, cells: int | None) -> str | int | float:
    plain = flatten(cell)
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    if plain is None:
        return ""
    if not isinstance(plain, str):
        return plain
    return visible(plain) if cells is None else shorten(visible(plain), cells)
