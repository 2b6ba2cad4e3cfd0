"""`quotetrack status`: say how much the library holds, and what it waits for."""

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.library import warn_of_waiting
from quotetrack.cli.options import OWN_LIBRARY, Form, LibraryFile, Output
from quotetrack.cli.streams import say
from quotetrack.find import Library
from quotetrack.report import FIGURE_COLUMNS, Format, Row


def status(library: LibraryFile = OWN_LIBRARY, form: Form = Format.TABLE, output: Output = None) -> Exit:
    """Say how much the library holds.

    Also how many files are read but not matched yet, where an addition is under way or was interrupted, and which files
    are no longer where they were.
    """
    with Library.open(library) as opened:
        held = opened.status()
    figures = {
        "files": held.files,
        "documents": held.documents,
        "letters": held.letters,
        "mentions": held.mentions,
        "echoes": held.echoes,
        "quotes": held.quotes,
        "files waiting": held.waiting,
        "files vanished": len(held.vanished),
        "bytes": held.size,
    }
    rows: list[Row] = [{"figure": name, "count": count} for name, count in figures.items()]
    deliver_rows(FIGURE_COLUMNS, rows, form, output)
    warn_of_waiting(held.waiting)
    if not held.current and not held.waiting:
        say("quotetrack: another version matched this library; quotetrack add brings it up to date")
    for path in held.vanished:
        say(f"quotetrack: {path} is no longer there; quotetrack remove takes it out of the library")
    return Exit.FINE
