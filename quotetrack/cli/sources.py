"""Get a catalog from where it was asked for: the files and folders that were named, or the library."""

from collections.abc import Sequence
from pathlib import Path

from quotetrack.cli.cores import count_cores
from quotetrack.cli.library import mind_everything, warn_of_waiting
from quotetrack.cli.progress import progress_shown
from quotetrack.match import Canon
from quotetrack.model import Catalog


def build_from(
    paths: Sequence[Path] | None, library: Path, *, everything: bool = False, canon: Canon | None = None
) -> Catalog:
    """Return the catalog of the named files and folders, or that of the library where none is named."""
    from quotetrack.pipeline import build_catalog

    if not paths:
        return _recall(library, everything=everything, canon=canon)
    with progress_shown() as progress:
        return build_catalog(paths, everything=everything, jobs=count_cores(), progress=progress, canon=canon)


def extract_from(paths: Sequence[Path] | None, library: Path, *, everything: bool = False) -> Catalog:
    """Return what is found without matching in the named files and folders, or in the library where none is named."""
    from quotetrack.pipeline import extract_catalog

    if not paths:
        return _recall(library, everything=everything, canon=None)
    with progress_shown() as progress:
        return extract_catalog(paths, everything=everything, jobs=count_cores(), progress=progress)


def _recall(library: Path, *, everything: bool, canon: Canon | None) -> Catalog:
    from quotetrack.find import Library

    mind_everything(everything=everything)
    with progress_shown() as progress, Library.open(library) as opened:
        catalog = opened.catalog(canon=canon, progress=progress)
        waiting = opened.waiting()
    warn_of_waiting(waiting)
    return catalog
