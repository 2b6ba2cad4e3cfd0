"""Write text into Markdown so that it stays text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quotetrack.report.blocks import Apparatus, Block, Heading, Item, Items, Line, Table, plain_text
from quotetrack.report.formats import Cell, Row, flatten
from quotetrack.text.visible import visible

# Letters that open a construct anywhere in a line; HTML and entities are written out, the rest gets a backslash.
# Between two letters an underline opens nothing, and a path stays one that can be copied.
_CONSTRUCT = re.compile(r"[\\`*\[\]|~$]|_(?:(?<![^\W_]_)|(?![^\W_]))")
_AT_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_FENCE = re.compile("`{3,}")


def write_markdown(blocks: Iterable[Block]) -> str:
    """Return the parts of a report as Markdown.

    >>> print(write_markdown([Heading(2, "引语"), Items((Item("红线", "0", (Item("底线"),)),))]), end="")
    ## 引语
    <BLANKLINE>
    - **0** 红线
      - 底线
    """
    return "\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {escape_markdown(text)}\n"
        case Line(text):
            return f"{escape_markdown(text)}\n"
        case Items(items):
            return "".join(_item_lines(items, ""))
        case Table(columns, rows):
            return render_table(columns, rows)
        case Apparatus(lines):
            return code_block(lines)


def _item_lines(items: Iterable[Item], indent: str) -> Iterator[str]:
    for item in items:
        label = f"**{escape_markdown(item.label)}** " if item.label else ""
        yield f"{indent}- {label}{escape_markdown(plain_text(item.text))}\n"
        yield from _item_lines(item.under, indent + "  ")


def escape_markdown(text: str) -> str:
    """Return text that Markdown prints as it stands.

    >>> escape_markdown("<b>*红线*|底线")
    '&lt;b&gt;\\\\*红线\\\\*\\\\|底线'
    """
    escaped = _CONSTRUCT.sub(r"\\\g<0>", visible(text).translate(_HTML))
    return _AT_START.sub(_escape_start, escaped)


def render_table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as a Markdown table.

    >>> print(render_table(["text", "count"], [{"text": "红线", "count": 2}]), end="")
    | text | count |
    | --- | --- |
    | 红线 | 2 |
    """
    lines = [columns, ["---"] * len(columns)]
    lines += [[_cell(row[column]) for column in columns] for row in rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def code_block(lines: Sequence[str]) -> str:
    """Return lines as a fenced block whose fence no line can close.

    >>> print(code_block(["红线"]), end="")
    ```text
    红线
    ```
    """
    longest = max((len(run) for line in lines for run in _FENCE.findall(line)), default=2)
    fence = "`" * (longest + 1)
    return "\n".join([fence + "text", *lines, fence]) + "\n"


def _cell(cell: Cell) -> str:
    plain = flatten(cell)
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    return "" if plain is None else escape_markdown(str(plain))


def _escape_start(found: re.Match[str]) -> str:
    indent, sign = found.groups()
    return f"{indent}{sign[:-1]}\\{sign[-1]}"
