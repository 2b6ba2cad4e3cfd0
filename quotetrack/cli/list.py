"""`quotetrack list`: list the documents of the library."""

from dataclasses import asdict, fields

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Form, LibraryFile, Output
from quotetrack.find import Library, ListedDocument
from quotetrack.report import Format

COLUMNS = tuple(field.name for field in fields(ListedDocument))
# The name of a document says in which file it is.
_SCREEN = tuple(name for name in COLUMNS if name != "doc")


def list(library: LibraryFile = OWN_LIBRARY, form: Form = Format.TABLE, output: Output = None) -> Exit:  # noqa: A001 (the name of the command)
    """List the documents of the library.

    A row each: its file, when and by whom, how long it is and how many mentions there are in it. Ends with 1 where
    there is none.
    """
    with Library.open(library) as opened:
        rows = tuple(asdict(document) for document in opened.listing())
    deliver_rows(_SCREEN if form is Format.TABLE else COLUMNS, rows, form, output)
    return Exit.FINE if rows else Exit.FOUND
