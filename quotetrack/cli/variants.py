"""`quotetrack variants`: show each quote with its wordings, aligned under the canonical one."""

from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.delivery import deliver, deliver_rows, settings_for
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Canons, Everything, Form, LibraryFile, Output
from quotetrack.cli.sources import build_from
from quotetrack.cli.streams import close, say
from quotetrack.report import (
    WORDING_COLUMNS,
    Format,
    Places,
    Verdicts,
    list_wordings,
    name_wording,
    rank_differing,
    render_variants,
)

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TEXT] [PATH]",
        help="Files and folders; without any, the library is asked. Before them, a wording to show only the quotes that"
        " have it. A first word that names an existing file or folder, or looks like a path (it has a slash or ends in"
        " .txt or .md), is a path.",
    ),
]
Text = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="The wording, where it might be taken for a path.")
]
Differing = Annotated[
    bool, typer.Option("--differing", help="Show only quotes in more than one wording, likely mistakes first.")
]
_PATH_ENDS = (".txt", ".md")


def variants(
    words: Words = None,
    text: Text = None,
    differing: Differing = False,
    form: Form = Format.TABLE,
    output: Output = None,
    everything: Everything = False,
    canon: Canons = None,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """Show each quote with its wordings and what differs.

    Each wording is aligned under the canonical one, with its count and its first place. With TEXT, only the quotes that
    have it, however worded. Ends with 1 where there is none.
    """
    from quotetrack.find import find_quotes
    from quotetrack.pipeline import open_canon

    text, paths = sort_words(words or [], text)
    known, unread = open_canon(canon or ())
    catalog = build_from(paths, library, everything=everything, canon=known)
    named = catalog.quotes if text is None else find_quotes(text, catalog.quotes, canon=known)
    places, verdicts = Places(catalog), Verdicts(catalog)
    quotes = rank_differing(named, verdicts) if differing else tuple(named)
    if form is Format.TABLE:
        deliver(render_variants(quotes, places, settings_for(output), verdicts), form, output)
    else:
        rows = (row.cells() for row in list_wordings(quotes, places, verdicts))
        deliver_rows(WORDING_COLUMNS, rows, form, output)
    if text is not None and not named:
        say(f"quotetrack: no quote is worded like {name_wording(text)}; quotetrack find looks for it in the whole text")
    return close((*unread, *catalog.unread), Exit.FINE if quotes else Exit.FOUND)


def sort_words(words: list[str], text: str | None) -> tuple[str | None, list[Path]]:
    """Tell the wording, if there is one, from the paths.

    >>> sort_words(["一岗双责", "corpus/"], None)
    ('一岗双责', [PosixPath('corpus')])
    """
    if text is None and words and not looks_like_path(words[0]):
        text, *words = words
    return text, [Path(word) for word in words]


def looks_like_path(word: str) -> bool:
    """Tell whether a word is meant as a path: it exists, or it is written like one."""
    return "/" in word or word.endswith(_PATH_ENDS) or (bool(word) and _exists(word))


def _exists(word: str) -> bool:
    """Tell whether a file bears some words as its name; a sentence may be longer than any name."""
    try:
        return Path(word).exists()
    except OSError:
        return False
