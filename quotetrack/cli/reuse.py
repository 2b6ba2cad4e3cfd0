"""`quotetrack reuse`: say who shares what with whom, occurrence by occurrence or pair by pair."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from quotetrack.cli.cores import count_cores
from quotetrack.cli.delivery import deliver_parts, room_for
from quotetrack.cli.exits import Exit
from quotetrack.cli.options import OWN_LIBRARY, Canons, Everything, Form, LibraryFile, Output, Paths
from quotetrack.cli.progress import progress_shown
from quotetrack.cli.sources import build_from
from quotetrack.cli.streams import close, say
from quotetrack.errors import QueryError
from quotetrack.match import Canon, SharedWording, Sharing
from quotetrack.model import Catalog
from quotetrack.report import (
    COPY_COLUMNS,
    REUSE_COLUMNS,
    REUSE_PAIR_COLUMNS,
    REUSE_PAIR_SCREEN,
    REUSE_SCREEN,
    Format,
    Places,
    Row,
    copy_rows,
    place_pairs,
    place_rows,
    reuse_pair_rows,
    reuse_rows,
    stream_rows,
)

Pairs = Annotated[
    bool, typer.Option("--pairs", help="A row for every two occurrences in different documents, not one for each.")
]
NoStock = Annotated[
    bool, typer.Option("--no-stock", help="Fold set phrases away that everybody uses; how many they are is told.")
]
Copies = Annotated[
    bool, typer.Option("--copies", help="List the documents that are copies or near copies of others instead.")
]


def reuse(
    paths: Paths = None,
    pairs: Pairs = False,
    no_stock: NoStock = False,
    copies: Copies = False,
    form: Form = Format.TABLE,
    output: Output = None,
    everything: Everything = False,
    canon: Canons = None,
    library: LibraryFile = OWN_LIBRARY,
) -> Exit:
    """Say who shares what with whom.

    A row for each occurrence of a quote or passage that stands in two documents at least. Documents with the same text
    are one witness. Ends with 1 where nothing is shared.
    """
    from quotetrack.pipeline import open_canon

    if pairs and copies:
        raise QueryError("--pairs and --copies ask for two lists at once", "ask for one after the other")
    known, unread = open_canon(canon or ())
    catalog, sharing = _trace(paths, library, everything=everything, canon=known)
    sharing, folded = sharing.fold_stock() if no_stock else (sharing, ())
    lay_out = _screen if form is Format.TABLE else _rows
    columns, rows = lay_out(catalog, sharing, pairs=pairs, copies=copies)
    deliver_parts(stream_rows(columns, rows, form, room_for(output)), form, output)
    _tell(sharing, folded, copies=copies)
    found = (sharing.copies or sharing.near_copies) if copies else sharing.wordings
    return close((*unread, *catalog.unread), Exit.FINE if found else Exit.FOUND)


def _trace(paths: Sequence[Path] | None, library: Path, *, everything: bool, canon: Canon) -> tuple[Catalog, Sharing]:
    from quotetrack.pipeline import trace_catalog, trace_reuse

    if paths:
        with progress_shown() as progress:
            return trace_reuse(paths, everything=everything, canon=canon, jobs=count_cores(), progress=progress)
    catalog = build_from(paths, library, everything=everything, canon=canon)
    with progress_shown() as progress:
        return catalog, trace_catalog(catalog, progress=progress)


def _rows(catalog: Catalog, sharing: Sharing, *, pairs: bool, copies: bool) -> tuple[tuple[str, ...], Iterator[Row]]:
    if copies:
        return COPY_COLUMNS, copy_rows(sharing)
    if pairs:
        return REUSE_PAIR_COLUMNS, reuse_pair_rows(sharing, catalog.documents)
    return REUSE_COLUMNS, reuse_rows(sharing, catalog.documents)


def _screen(catalog: Catalog, sharing: Sharing, *, pairs: bool, copies: bool) -> tuple[tuple[str, ...], Iterator[Row]]:
    columns, rows = _rows(catalog, sharing, pairs=pairs, copies=copies)
    if copies:
        return columns, rows
    places = Places(catalog)
    return (REUSE_PAIR_SCREEN, place_pairs(rows, places)) if pairs else (REUSE_SCREEN, place_rows(rows, places))


def _tell(sharing: Sharing, folded: Sequence[SharedWording], *, copies: bool) -> None:
    """Say what the rows leave out: set phrases, and documents for which another stands."""
    if folded:
        occurrences = sum(len(wording.witnesses) for wording in folded)
        say(f"quotetrack: {_count(len(folded), 'stock formula')} folded away ({_count(occurrences, 'occurrence')})")
    hidden, near = sum(len(group) - 1 for group in sharing.copies), len(sharing.near_copies)
    if hidden and not copies:
        say(f"quotetrack: {_count(hidden, 'document')} with the text of another left out; --copies names them")
    if near and not copies:
        say(f"quotetrack: {_count(near, 'pair')} of near copies, their passages left out; --copies names them")


def _count(number: int, what: str) -> str:
    """Say a number of things.

    >>> _count(2, "stock formula"), _count(1, "pair")
    ('2 stock formulae', '1 pair')
    """
    if number == 1:
        return f"1 {what}"
    return f"{number} {what}e" if what.endswith("a") else f"{number} {what}s"
