"""`quotetrack abbrev`: list the numeric abbreviations of some documents, what spells them out, and wrong counts."""

from typing import Annotated

import typer

from quotetrack.cli.exits import Exit
from quotetrack.cli.options import Canons, Everything, Form, Output, Paths
from quotetrack.cli.progress import progress_shown
from quotetrack.cli.streams import close, deliver, say
from quotetrack.report import (
    ABBREVIATION_COLUMNS,
    Format,
    Places,
    abbreviation_rows,
    count_wrong,
    render_rows,
    screen_rows,
    survey_catalog,
)

Absent = Annotated[bool, typer.Option("--all", help="Also those that only the canon has.")]


def abbrev(
    paths: Paths,
    absent: Absent = False,
    form: Form = Format.TABLE,
    output: Output = None,
    everything: Everything = False,
    canon: Canons = None,
) -> Exit:
    """List numeric abbreviations and what spells them out.

    Where each stands and in which sense, the lists that spell it out and the wordings of the canon. Ends with 1 where a
    list has more or fewer items than its abbreviation counts, or where there is no abbreviation.
    """
    from quotetrack.pipeline import extract_catalog, open_canon

    known, unread = open_canon(canon or ())
    with progress_shown() as progress:
        catalog = extract_catalog(paths, everything=everything, progress=progress)
    surveyed, places = survey_catalog(catalog, known, absent=absent), Places(catalog)
    if form is Format.TABLE:
        content = render_rows(*screen_rows(surveyed, places), form)
    else:
        content = render_rows(ABBREVIATION_COLUMNS, abbreviation_rows(surveyed, places), form)
    deliver(content, form, output)
    wrong = count_wrong(surveyed)
    if wrong:
        say(
            f"quotetrack: {wrong} {'list has' if wrong == 1 else 'lists have'} another count than the abbreviation says"
        )
    return close((*unread, *catalog.unread), Exit.FOUND if wrong or not surveyed else Exit.FINE)
