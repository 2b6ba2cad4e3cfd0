"""`quotetrack report`: write everything there is to say about some documents into one folder."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Canons, Everything, Form, LibraryFile, Paths
from quotetrack.cli.sources import build_from
from quotetrack.cli.streams import close, say
from quotetrack.report import FIGURE_COLUMNS, Format, figure_rows, write_report

Folder = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="DIR", help="The folder to write into; it is made where it is missing."),
]


def report(
    paths: Paths = None,
    output: Folder = Path("reports"),
    form: Form = Format.TABLE,
    everything: Everything = False,
    canon: Canons = None,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """Write all there is to say about documents to a folder.

    The folder gets report.html (for a browser, offline, and to print), the same as report.md, quotes.csv, mentions.csv,
    reuse.graphml and catalog.json, all of them or none. What is printed is how much was found.
    """
    from quotetrack.pipeline import open_canon, trace_catalog

    known, unread = open_canon(canon or ())
    catalog = build_from(paths, library, everything=everything, canon=known)
    written = write_report(catalog, output, sharing=trace_catalog(catalog))
    deliver_rows(FIGURE_COLUMNS, figure_rows(catalog), form, None)
    say(f"written to {output}: {', '.join(path.name for path in written)}")
    return close((*unread, *catalog.unread))
