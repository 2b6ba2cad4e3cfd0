"""Write the parts of a report as one page for a browser: it opens without a network, runs nothing, and prints."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import zip_longest

from quotetrack.report.blocks import Apparatus, Block, Change, Heading, Item, Items, Line, Table, Text, show_letters
from quotetrack.report.formats import Cell, flatten
from quotetrack.report.phrases import HERE
from quotetrack.report.web_style import STYLE
from quotetrack.report.widths import letter_width
from quotetrack.text.visible import visible

# Nothing is fetched and nothing runs, whatever stands in the texts.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
# So many columns fit a narrow screen side by side.
_FEW_COLUMNS = 2
# What stands under a letter of an apparatus, and how the letter is shown.
_MARKS = {
    "~": "changed",
    "～": "changed",
    "+": "added",
    "＋": "added",
    "-": "gone",
    "－": "gone",
    "*": "moved",
    "＊": "moved",
}


def write_web_page(blocks: Sequence[Block]) -> str:
    """Return the parts of a report as a page; its first heading names it, those of the second level lead into it."""
    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    return "".join(
        (
            '<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f"<title>{_plain(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
            *_contents(blocks),
            "<main>\n",
            *_sections(blocks),
            "</main>\n</body>\n</html>\n",
        )
    )


def _contents(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the way into the sections of a page."""
    names = [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]
    if names:
        yield "<nav>\n"
        yield from (f'<a href="#part-{number}">{_plain(name)}</a>\n' for number, name in enumerate(names, start=1))
        yield "</nav>\n"


def _sections(blocks: Iterable[Block]) -> Iterator[str]:
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            number += 1
            yield f'<h2 id="part-{number}">{_plain(block.text)}</h2>\n'
        else:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level}>{_plain(text)}</h{level}>\n"
        case Line(text):
            yield f"<p>{_plain(text)}</p>\n"
        case Items(items, folded):
            yield from _list(items, folded=folded)
        case Table(columns, rows):
            yield f'<div class="wide"><table{_many(columns)}>\n<thead><tr>'
            yield from (f"<th>{_plain(column)}</th>" for column in columns)
            yield "</tr></thead>\n<tbody>\n"
            yield from (f"<tr>{''.join(_cell(column, row[column]) for column in columns)}</tr>\n" for row in rows)
            yield "</tbody>\n</table></div>\n"
        case Apparatus(lines):
            yield "<pre>"
            yield "\n".join(_apparatus(lines))
            yield "</pre>\n"


def _list(items: Iterable[Item], *, folded: bool) -> Iterator[str]:
    yield "<ul>\n"
    for item in items:
        text = (f"<b>{_plain(item.label)}</b> " if item.label else "") + _text(item.text)
        if folded and item.under:
            yield f"<li><details><summary>{text}</summary>\n"
            yield from _list(item.under, folded=False)
            yield "</details></li>\n"
        else:
            yield f"<li>{text}"
            yield from _list(item.under, folded=False) if item.under else ()
            yield "</li>\n"
    yield "</ul>\n"


def _many(columns: Sequence[str]) -> str:
    """Return what says that a table has more columns than a narrow screen has room for."""
    return ' class="many"' if len(columns) > _FEW_COLUMNS else ""


def _cell(column: str, cell: Cell) -> str:
    """Return a cell with the name of its column, which stands before it where the cells of a row stand below it."""
    plain = flatten(cell)
    kind = ' class="number"' if isinstance(plain, int | float) and not isinstance(plain, bool) else ""
    told = {True: "yes", False: "no"}[plain] if isinstance(plain, bool) else "" if plain is None else str(plain)
    return f'<td data-name="{escape(visible(column))}"{kind}>{_plain(told)}</td>'


def _text(text: Text) -> str:
    return _plain(text) if isinstance(text, str) else "".join(map(_part, text))


def _part(part: str | Change) -> str:
    if isinstance(part, str):
        return _plain(part)
    gone = f"<del>{_plain(show_letters(part.gone))}</del>" if part.gone else ""
    return gone + (f"<ins>{_plain(show_letters(part.come))}</ins>" if part.come else "")


def _plain(text: str) -> str:
    """Return text that a browser shows as it stands; where a wording stands among its neighbours is lit.

    >>> _plain("<b>红线</b>")
    '&lt;b&gt;红线&lt;/b&gt;'
    """
    return escape(visible(text)).replace(HERE, f"<mark>{HERE}</mark>")


def _apparatus(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of an apparatus, the letters that have a mark under them shown as what it says."""
    for line, beneath in zip_longest(lines, lines[1:], fillvalue=""):
        if _is_marks(line):
            yield f"<i>{escape(line)}</i>"
        elif _is_marks(beneath):
            yield "".join(_lit(line, dict(_by_cell(beneath))))
        else:
            yield escape(line)


def _is_marks(line: str) -> bool:
    """Tell whether a line of an apparatus says what differs in the one above: it has no label, as wordings have."""
    return line[:1].isspace() and all(letter in _MARKS or letter.isspace() for letter in line)


def _lit(line: str, marks: dict[int, str]) -> Iterator[str]:
    for cell, letter in _by_cell(line):
        mark = _MARKS.get(marks.get(cell, ""))
        yield f'<span class="{mark}">{escape(letter)}</span>' if mark else escape(letter)


def _by_cell(line: str) -> Iterator[tuple[int, str]]:
    """Yield the letters of a line with the cell where each begins."""
    cell = 0
    for letter in line:
        yield cell, letter
        cell += letter_width(letter)
