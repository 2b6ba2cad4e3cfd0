"""`quotetrack mentions`: list every occurrence, or what is the matter with the marks, or the regions of the files."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Everything, Form, LibraryFile, Output, Paths
from quotetrack.cli.sources import build_from, extract_from
from quotetrack.cli.streams import close
from quotetrack.errors import QueryError
from quotetrack.model import Catalog
from quotetrack.report import (
    EXPLAINED_COLUMNS,
    EXPLAINED_SCREEN,
    MENTION_COLUMNS,
    MENTION_SCREEN,
    PROBLEM_COLUMNS,
    PROBLEM_SCREEN,
    REGION_COLUMNS,
    REGION_SCREEN,
    Format,
    Places,
    Row,
    context_rows,
    list_mentions,
    mention_rows,
    place_rows,
    problem_rows,
    region_rows,
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
    screen: tuple[str, ...]
    if problems:
        columns, screen, rows = PROBLEM_COLUMNS, PROBLEM_SCREEN, problem_rows(catalog)
    elif regions:
        columns, screen, rows = REGION_COLUMNS, REGION_SCREEN, region_rows(catalog)
    else:
        columns, screen = (EXPLAINED_COLUMNS, EXPLAINED_SCREEN) if explain else (MENTION_COLUMNS, MENTION_SCREEN)
        rows = tuple(row.cells() for row in list_mentions(catalog))
    if form is Format.TABLE:
        deliver_rows(screen, _place(rows, catalog, problems=problems, regions=regions), form, output)
    else:
        deliver_rows(columns, rows, form, output)
    return close(catalog.unread, Exit.FOUND if bool(rows) is problems else Exit.FINE)


def _place(rows: Iterable[Row], catalog: Catalog, *, problems: bool, regions: bool) -> Iterator[Row]:
    """Return rows as a screen shows them."""
    if problems:
        return context_rows(rows)
    return (place_rows if regions else mention_rows)(rows, Places(catalog))
