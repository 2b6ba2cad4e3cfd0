"""`quotetrack check`: hold every quotation of a draft against the canon and the library."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.library import warn_of_waiting
from quotetrack.cli.options import OWN_LIBRARY, Canons, Form, LibraryFile, Output
from quotetrack.cli.sources import extract_from
from quotetrack.cli.streams import close, say
from quotetrack.match import Canon
from quotetrack.model import Catalog, Checked, VerdictKind
from quotetrack.report import (
    CHECK_COLUMNS,
    CHECK_SCREEN,
    Format,
    Places,
    asks_to_be_looked_at,
    check_rows,
    rank_checked,
)

Drafts = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of drafts.", readable=False)]


def check(
    paths: Drafts,
    form: Form = Format.TABLE,
    output: Output = None,
    canon: Canons = None,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """Hold every quotation of a draft against what is known.

    Each statement and slogan in marks is held against the canon, and what that does not know against the library, if
    there is one. Those that differ come first. Ends with 1 where there is one.
    """
    from quotetrack.pipeline import open_canon

    known, unread = open_canon(canon or ())
    catalog = extract_from(paths, library)
    checked = rank_checked(_check(catalog, known, library))
    columns = CHECK_SCREEN if form is Format.TABLE else CHECK_COLUMNS
    deliver_rows(columns, check_rows(checked, Places(catalog)), form, output)
    asking = sum(map(asks_to_be_looked_at, checked))
    unknown = sum(one.verdict is VerdictKind.UNKNOWN for one in checked)
    say(f"quotetrack: of {len(checked)} quotations {asking} differ from what is known, {unknown} are not known")
    return close((*unread, *catalog.unread), Exit.FOUND if asking else Exit.FINE)


def _check(catalog: Catalog, canon: Canon, library: Path) -> tuple[Checked, ...]:
    """Hold quotations against the canon, and against the library where there is one or one was named."""
    from quotetrack.find import Library, check_quotations

    if library == OWN_LIBRARY and not library.exists():
        return check_quotations(catalog, canon)
    with Library.open(library) as opened:
        checked = check_quotations(catalog, canon, opened)
        waiting = opened.waiting()
    warn_of_waiting(waiting)
    return checked
