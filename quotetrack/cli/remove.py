"""`quotetrack remove`: take files out of the library."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Form, LibraryFile, Output, Wait
from quotetrack.cli.streams import say
from quotetrack.find import Library
from quotetrack.report import Format

Named = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help="Files and folders to take out; they need not exist.",
        show_default=False,
        readable=False,  # what may no longer be read can be taken out
    ),
]
COLUMNS = ("removed",)


def remove(
    paths: Named,
    library: LibraryFile = OWN_LIBRARY,
    wait: Wait = 0,
    form: Form = Format.TABLE,
    output: Output = None,
) -> Exit:
    """Take files out of the library.

    What is named is a file of the library or a folder of such. Ends with 1 where nothing of that name is in it.
    """
    with Library.open(library) as opened:
        removed = opened.remove(paths, wait=wait)
    deliver_rows(COLUMNS, [{"removed": path} for path in removed], form, output)
    if not removed:
        say("quotetrack: nothing of that name is in the library; quotetrack list shows what is")
    return Exit.FINE if removed else Exit.FOUND
