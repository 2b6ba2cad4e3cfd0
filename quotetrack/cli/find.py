"""`quotetrack find`: show every place where a wording stands."""

from collections.abc import Sequence
from typing import Annotated

import typer

from quotetrack.cli.exits import Exit
from quotetrack.cli.options import Everything, Form, Output, Paths
from quotetrack.cli.progress import progress_shown
from quotetrack.cli.streams import close, deliver, say
from quotetrack.report import Format, Row, render_rows, render_terminal

Text = Annotated[
    str, typer.Argument(metavar="TEXT", help="The wording to look for, two letters are enough; punctuation is free.")
]
Edits = Annotated[
    int | None,
    typer.Option(
        "--edits", min=0, help="How many letters may be changed, dropped or added; by its length if not said."
    ),
]
Limit = Annotated[int | None, typer.Option("--limit", min=0, help="Show no more places than this; all are counted.")]
COLUMNS = ("doc", "line", "column", "closeness", "score", "edits", "before", "text", "after", "start", "end")
_SCREEN_COLUMNS = ("place", "closeness", "score", "context")
_CONTEXT_CELLS = 120


def find(
    text: Text,
    paths: Paths,
    edits: Edits = None,
    limit: Limit = None,
    form: Form = Format.TABLE,
    output: Output = None,
    everything: Everything = False,
) -> Exit:
    """Find every place where a wording stands.

    First where it stands exactly, then by its letters alone, then with some letters changed. Where there is none, the
    nearest three are shown, and the run ends with 1.
    """
    from quotetrack.find import find_wording

    with progress_shown() as progress:
        findings = find_wording(text, paths, edits, everything=everything, progress=progress)
    shown = (findings.places or findings.nearest)[:limit]
    rows = [place.cells() for place in shown]
    content = _draw(rows) if form is Format.TABLE else render_rows(COLUMNS, rows, form)
    deliver(content, form, output)
    if not findings.places:
        say(f"quotetrack: {text} stands nowhere; {'the nearest are shown' if shown else 'nothing is near it'}")
    elif len(shown) < len(findings.places):
        say(f"{len(shown)} of {len(findings.places)} places are shown")
    return close(findings.unread, Exit.FINE if findings.places else Exit.FOUND)


def _draw(places: Sequence[Row]) -> str:
    """Return places as a screen shows them: where, how close, and the wording among its neighbours."""
    rows: list[Row] = [
        {
            "place": "{doc}:{line}:{column}".format_map(place),
            "closeness": place["closeness"],
            "score": place["score"],
            "context": "{before}【{text}】{after}".format_map(place),
        }
        for place in places
    ]
    return render_terminal(_SCREEN_COLUMNS, rows, _CONTEXT_CELLS)
