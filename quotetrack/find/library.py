"""Keep a library from Python: add files once, and ask all day."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from quotetrack.find.closest import closest_hits, place_hits
from quotetrack.find.narrowing import Narrowing
from quotetrack.find.ranking import Findings, locate_places, mind_question, rank_hits
from quotetrack.library import (
    Added,
    LibraryStatus,
    ListedDocument,
    Shelved,
    Shelves,
    count_waiting,
    library_exists,
    list_documents,
    open_shelves,
    open_wording,
    order_sightings,
    read_document,
    read_documents,
    read_extraction,
    read_mentions,
    read_quotes,
    read_status,
    search_nearest_shelves,
    sight_wording,
    snapshot,
    told_plainly,
)
from quotetrack.match import Canon, Query, read_query
from quotetrack.model import Catalog, Document, Mention, Quote
from quotetrack.settings import DEFAULT, Settings

# Whoever asks where a wording stands needs none of reading and matching: those come with the method that does.

Progress = Callable[[str, int, int], None]
_ANY = Narrowing()


class Library:
    """A file that keeps documents, the mentions and quotes in them, and an index of their text.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("同志们：要落实“党政同责、一岗双责”。", encoding="utf-8")
    ...     with Library.open(Path(folder, "library.db")) as library:
    ...         _ = library.add([Path(folder, "a.txt")])
    ...         [(place.start, place.end) for place in library.find("一崗雙責").places]
    [(13, 17)]
    """

    def __init__(self, path: Path, settings: Settings = DEFAULT) -> None:
        """Keep the library at a path; it is opened when it is first asked, and made by the first addition."""
        self.path = path
        self._settings = settings
        self._shelves: Shelves | None = None

    @classmethod
    def open(cls, path: Path | str, settings: Settings = DEFAULT) -> Self:
        """Return the library at a path; a file that is no library is refused and left untouched."""
        library = cls(Path(path), settings)
        if library_exists(library.path):
            library._open()
        return library

    def close(self) -> None:
        """Close the file."""
        if self._shelves:
            self._shelves.close()
            self._shelves = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(
        self, paths: Iterable[Path | str], *, jobs: int = 1, wait: float = 0, progress: Progress | None = None
    ) -> Added:
        """Read what is new or has changed in files and folders into the library, and match it.

        So many `jobs` (processes) read at a time. Where somebody else is writing, `wait` so many seconds.
        """
        from quotetrack.library import add_files

        shelves = self._open(create=True)
        return add_files(shelves, map(Path, paths), self._settings, jobs=jobs, wait=wait, progress=progress)

    def remove(self, paths: Iterable[Path | str], *, wait: float = 0) -> tuple[str, ...]:
        """Take files, and all files in folders, out of the library; return their paths."""
        from quotetrack.library import remove_named

        return remove_named(self._open(), map(Path, paths), self._settings, wait=wait)

    def status(self) -> LibraryStatus:
        """Say how much the library holds, and what it waits for."""
        return read_status(self._open())

    def waiting(self) -> int:
        """Return how many files are read but not matched yet: an addition is under way, or was interrupted."""
        return count_waiting(self._open())

    def listing(self) -> Iterator[ListedDocument]:
        """Yield a line for each document: where it is from, when, by whom, and how much there is in it."""
        with self._aside() as shelves:
            yield from list_documents(shelves.connection)

    def documents(self) -> Iterator[Document]:
        """Yield the documents, in the order of their paths."""
        with self._aside() as shelves:
            for shelved in read_documents(shelves.connection):
                yield shelved.document

    def mentions(self) -> Iterator[Mention]:
        """Yield the mentions, placeholders too, by document and place."""
        with self._aside() as shelves:
            yield from read_mentions(shelves.connection)

    def quotes(self) -> Iterator[Quote]:
        """Yield the quotes, the most attested first."""
        with self._aside() as shelves:
            yield from read_quotes(shelves.connection)

    def variants(self, text: str | None = None) -> Iterator[Quote]:
        """Yield the quotes that have a wording which holds `text` or is the same saying, with all their wordings.

        Without a text, those in more than one wording.
        """
        from quotetrack.find.quotes import find_quotes

        for quote in self.quotes():
            if len(quote.variants) > 1 if text is None else find_quotes(text, [quote], self._settings):
                yield quote

    def catalog(self, *, canon: Canon | None = None, progress: Progress | None = None) -> Catalog:
        """Return everything in the library as one catalog, in memory: what `build_catalog` of its files gives."""
        from quotetrack.pipeline import recall_catalog

        return recall_catalog(self._open(), self._settings, canon=canon, progress=progress)

    def find(
        self, text: str, edits: int | None = None, *, narrowing: Narrowing = _ANY, limit: int | None = None
    ) -> Findings:
        """Look for a wording in all documents: as it stands, by its letters, then with at most `edits` of them changed.

        The same places in the same order as `find_wording` gives for the files. `limit` shows no more than so many
        places; the total counts all.
        """
        mind_question(text, edits)
        query = read_query(text, edits, self._settings)
        shelves = self._open()
        with told_plainly(shelves.path), snapshot(shelves.connection):
            if limit is not None and narrowing.open:
                sightings = sight_wording(shelves, query)
                total = sum(len(one.stretches) for one in sightings)
                shown = closest_hits(shelves, query, order_sightings(shelves, sightings), limit)
            else:
                opened = sorted(_open_narrowed(shelves, query, narrowing), key=lambda one: one.order)
                shown, total = rank_hits(place_hits(opened), limit)
            nearest = () if total else search_nearest_shelves(shelves, query, self._settings)
            return Findings(
                tuple(locate_places(shown, self._settings)),
                tuple(locate_places(list(place_hits(nearest))[:limit], self._settings)),
                (),
                total,
            )

    def _open(self, *, create: bool = False) -> Shelves:
        if self._shelves is None:
            self._shelves = open_shelves(self.path, create=create)
        return self._shelves

    @contextmanager
    def _aside(self) -> Iterator[Shelves]:
        """Open the library once more, so that what is read stays of one moment whatever else is done meanwhile."""
        shelves = open_shelves(self.path)
        try:
            with told_plainly(shelves.path), snapshot(shelves.connection):
                yield shelves
        finally:
            shelves.close()


def _open_narrowed(shelves: Shelves, query: Query, narrowing: Narrowing) -> Iterator[Shelved]:
    for one in open_wording(shelves, query):
        if narrowing.open:
            yield one
            continue
        document = read_document(shelves.connection, one.number)
        hits = narrowing.admit(document, one.hits, partial(_mentions, shelves, one.number, document))
        if hits:
            yield one._replace(hits=hits)


def _mentions(shelves: Shelves, number: int, document: Document) -> tuple[Mention, ...]:
    return read_extraction(shelves.connection, number, document.id).mentions
