"""`quotetrack abbrev`: list the numeric abbreviations of some documents, what spells them out, and wrong counts."""

from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Canons, Everything, Form, LibraryFile, Output, Paths
from quotetrack.cli.sources import extract_from
from quotetrack.cli.streams import close, say
from quotetrack.report import (
    ABBREVIATION_COLUMNS,
    Format,
    Places,
    abbreviation_rows,
    count_wrong,
    screen_rows,
    survey_catalog,
)

Absent = Annotated[bool, typer.Option("--all", help="Also those that only the canon has.")]


def abbrev(
    paths: Paths = None,
    absent: Absent = False,
    form: Form = Format.TABLE,
    output: Output = None,
    everything: Everything = False,
    canon: Canons = None,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """List numeric abbreviations and what spells them out.

    Where each stands and in which sense, the lists that spell it out and the wordings of the canon. Ends with 1 where a
    list has more or fewer items than its abbreviation counts, or where there is no abbreviation.
    """
    from quotetrack.pipeline import open_canon

    known, unread = open_canon(canon or ())
    catalog = extract_from(paths, library, everything=everything)
    surveyed, places = survey_catalog(catalog, known, absent=absent), Places(catalog)
    if form is Format.TABLE:
        deliver_rows(*screen_rows(surveyed, places), form, output)
    else:
        deliver_rows(ABBREVIATION_COLUMNS, abbreviation_rows(surveyed, places), form, output)
    wrong = count_wrong(surveyed)
    if wrong:
        say(
            f"quotetrack: {wrong} {'list has' if wrong == 1 else 'lists have'} another count than the abbreviation says"
        )
    return close((*unread, *catalog.unread), Exit.FOUND if wrong or not surveyed else Exit.FINE)
