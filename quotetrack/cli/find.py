"""`quotetrack find`: show every place where a wording stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver_rows
from quotetrack.cli.exits import Exit
from quotetrack.cli.library import mind_everything, warn_of_waiting
from quotetrack.cli.options import OWN_LIBRARY, Everything, Form, LibraryFile, Output, Paths
from quotetrack.cli.progress import progress_shown
from quotetrack.cli.streams import close, say
from quotetrack.find import Findings, Narrowing
from quotetrack.model import Kind
from quotetrack.report import FOUND_SCREEN, Format, context_rows, name_wording

Text = Annotated[
    str, typer.Argument(metavar="TEXT", help="The wording to look for, two letters are enough; punctuation is free.")
]
Edits = Annotated[
    int | None,
    typer.Option(
        "--edits",
        min=0,
        help="How many letters may be changed, dropped or added, fewer than TEXT has; by its length if not said.",
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit", min=0, help="Show no more places than this; all are counted. A table stops at 1000 if not said."
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Only documents of that day or later: 2019, 2019-01 or 2019-01-15."),
]
Speaker = Annotated[
    str | None,
    typer.Option("--speaker", metavar="NAME", help="Only speeches by, or quotations from, somebody of that name."),
]
KindOf = Annotated[Kind | None, typer.Option("--kind", help="Only places within a mention of that kind.")]
COLUMNS = ("doc", "line", "column", "closeness", "score", "edits", "before", "text", "after", "start", "end")
# Nobody reads further than this on a screen; a word like 的 stands in half a million places of ten thousand documents.
_SCREEN_PLACES = 1000


def find(
    text: Text,
    paths: Paths = None,
    edits: Edits = None,
    limit: Limit = None,
    form: Form = Format.TABLE,
    output: Output = None,
    everything: Everything = False,
    since: Since = None,
    speaker: Speaker = None,
    kind: KindOf = None,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """Find every place where a wording stands.

    First where it stands exactly, then by its letters alone, then with some letters changed. Where there is none, the
    nearest three are shown, and the run ends with 1.
    """
    narrowing = Narrowing(since, speaker, kind)
    hint = ""
    if limit is None and form is Format.TABLE:
        limit, hint = _SCREEN_PLACES, "; --limit or another --format shows more"
    if paths:
        findings = _find_in_files(text, paths, edits, narrowing, limit, everything=everything)
    else:
        mind_everything(everything=everything)
        findings = _find_in_library(text, library, edits, narrowing, limit)
    shown = findings.places if findings.total else findings.nearest
    rows = [place.cells() for place in shown]
    if form is Format.TABLE:
        deliver_rows(FOUND_SCREEN, context_rows(rows), form, output)
    else:
        deliver_rows(COLUMNS, rows, form, output)
    if not findings.total:
        where = "nowhere" if narrowing.open else "nowhere that was asked for"
        near = "the nearest are shown" if shown else "nothing is near it"
        say(f"quotetrack: {name_wording(text)} stands {where}; {near}")
    elif len(shown) < findings.total:
        say(f"{len(shown)} of {findings.total} places are shown{hint}")
    return close(findings.unread, Exit.FINE if findings.total else Exit.FOUND)


def _find_in_files(
    text: str, paths: Sequence[Path], edits: int | None, narrowing: Narrowing, limit: int | None, *, everything: bool
) -> Findings:
    from quotetrack.find import find_wording

    with progress_shown() as progress:
        return find_wording(
            text, paths, edits, narrowing=narrowing, limit=limit, everything=everything, progress=progress
        )


def _find_in_library(text: str, library: Path, edits: int | None, narrowing: Narrowing, limit: int | None) -> Findings:
    from quotetrack.find import Library

    with Library.open(library) as opened:
        findings = opened.find(text, edits, narrowing=narrowing, limit=limit)
        waiting = opened.waiting()
    warn_of_waiting(waiting)
    return findings
