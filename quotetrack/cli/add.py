"""`quotetrack add`: read files into the library, so that they can be asked all day."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.cores import count_cores
from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Form, LibraryFile, Output, Wait
from quotetrack.cli.progress import progress_shown
from quotetrack.cli.streams import close, say
from quotetrack.find import Library
from quotetrack.report import FIGURE_COLUMNS, Format, Row

Named = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", help="Files and folders of documents to add.", show_default=False, readable=False),
]


def add(
    paths: Named,
    library: LibraryFile = OWN_LIBRARY,
    wait: Wait = 0,
    form: Form = Format.TABLE,
    output: Output = None,
) -> Exit:
    """Read files into the library, and match them.

    Files that are there already are skipped if they have not changed, and replaced if they have. An addition that was
    interrupted leaves the library whole; the next one goes on.
    """
    with progress_shown() as progress, Library.open(library) as opened:
        added = opened.add(paths, jobs=count_cores(), wait=wait, progress=progress)
    figures = {
        "new files": added.new,
        "changed files": added.changed,
        "unchanged files": added.unchanged,
        "vanished files": len(added.vanished),
        "files not read": len(added.unread),
    }
    rows: list[Row] = [{"figure": name, "count": count} for name, count in figures.items()]
    deliver_rows(FIGURE_COLUMNS, rows, form, output)
    for path in added.vanished:
        say(f"quotetrack: {path} is no longer there; quotetrack remove takes it out of the library")
    return close(added.unread)
