"""Print rows as a table whose Chinese columns align."""

from collections.abc import Iterable, Sequence

from quotetrack.report.formats import Cell, Row, flatten
from quotetrack.report.widths import shorten
from quotetrack.text.visible import visible

# A table is for eyes: longer cells are cut; every other form has them whole.
_CELLS = 44


def render_terminal(columns: Sequence[str], rows: Iterable[Row], cells: int = _CELLS) -> str:
    """Return rows as a table for a screen, where no cell is wider than `cells`; no rows are no letters.

    >>> print(render_terminal(["text", "count"], [{"text": "红线", "count": 2}]), end="")
    text      count
    ------  -------
    红线          2
    """
    lines = [[_cell(row[column], cells) for column in columns] for row in rows]
    if not lines:
        return ""
    import tabulate

    tabulate.WIDE_CHARS_MODE = True
    numbers = [all(isinstance(row[place], int | float) for row in lines) for place in range(len(columns))]
    table = tabulate.tabulate(
        [list(map(str, line)) for line in lines],
        headers=list(columns),
        disable_numparse=True,
        colalign=["right" if number else "left" for number in numbers],
    )
    return "".join(line.rstrip() + "\n" for line in table.splitlines())


def name_wording(text: str) -> str:
    """Return a wording as a line about it names it: a page that somebody pasted is not said once more.

    >>> name_wording("一岗双责"), len(name_wording("一岗双责" * 100))
    ('一岗双责', 22)
    """
    return shorten(text, _CELLS)


def _cell(cell: Cell, cells: int) -> str | int | float:
    plain = flatten(cell)
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    if plain is None:
        return ""
    return shorten(visible(plain), cells) if isinstance(plain, str) else plain
