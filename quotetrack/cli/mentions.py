"""`quotetrack mentions`: list every occurrence, or what is the matter with the marks, or the regions of the files."""

from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Everything, Form, LibraryFile, Output, Paths
from quotetrack.cli.sources import build_from, extract_from
from quotetrack.cli.streams import close
from quotetrack.errors import QueryError
from quotetrack.report import (
    EXPLAINED_COLUMNS,
    MENTION_COLUMNS,
    PROBLEM_COLUMNS,
    REGION_COLUMNS,
    Format,
    list_mentions,
    problem_rows,
    region_rows,
    render_rows,
)

Problems = Annotated[
    bool, typer.Option("--problems", help="List the marks that were repaired or left over, not the mentions.")
]
Regions = Annotated[
    bool, typer.Option("--regions", help="List the regions of each file with their evidence, not the mentions.")
]
Explain = Annotated[bool, typer.Option("--explain", help="Add the rule that told the kind, or the score of an echo.")]


def mentions(
    paths: Paths = None,
    form: Form = Format.TABLE,
    output: Output = None,
    explain: Explain = False,
    problems: Problems = False,
    regions: Regions = False,
    everything: Everything = False,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """List every mention, echo and expansion.

    A row each: where it stands, its kind, its quote, its speaker and cue. Ends with 1 where there is none; with
    --problems, where there is one.
    """
    if problems and regions:
        raise QueryError("--problems and --regions ask for two lists at once", "ask for one after the other")
    build = extract_from if problems or regions else build_from
    catalog = build(paths, library, everything=everything)
    columns: tuple[str, ...]
    if problems:
        columns, rows = PROBLEM_COLUMNS, problem_rows(catalog)
    elif regions:
        columns, rows = REGION_COLUMNS, region_rows(catalog)
    else:
        columns = EXPLAINED_COLUMNS if explain else MENTION_COLUMNS
        rows = tuple(row.cells() for row in list_mentions(catalog))
    deliver(render_rows(columns, rows, form), form, output)
    return close(catalog.unread, Exit.FOUND if bool(rows) is problems else Exit.FINE)
