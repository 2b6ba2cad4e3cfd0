"""Search the shelves for a wording: documents that may have it by the text index, then letter by letter."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest, nsmallest
from itertools import chain, islice, repeat
from typing import NamedTuple

from quotetrack.library.store.cutting import plan_need
from quotetrack.library.store.letters import RunOrigins
from quotetrack.library.store.opening import Shelves
from quotetrack.library.store.packing import unpack_numbers, unpack_pieces
from quotetrack.match import (
    Hit,
    LetterSearch,
    Query,
    Stretch,
    locate_hits,
    nearest_hit,
    nearest_stretches,
    telling_pairs,
)
from quotetrack.settings import Settings
from quotetrack.text.packed import PackedText, unpack_text
from quotetrack.text.place import Lines
from quotetrack.text.reading import Glimpse, glimpse_pieces, read_pieces

# So many documents are fetched by one question: it stays the same, so that SQLite need not work it out again. Of those
# that are opened to be shown, mostly a few are wanted.
_AT_ONCE = 100
_OPENED_FIRST = 20
# What is known of so many documents by their prints is remembered at a time.
_SIFTED_TOGETHER = 1_000
# Where the index has named so many documents, as much time went by as it takes to load what goes through them at once.
_OFTEN = 8_000


class Sighting(NamedTuple):
    """A document that has a wording: its number, and the stretches of its letters."""

    number: int
    stretches: tuple[Stretch, ...]


class Shelved(NamedTuple):
    """A document in which something was found: its number, what sorts it, its file's path, text and lines; the hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: PackedText
    lines: Lines
    hits: tuple[Hit, ...]


def sight_wording(shelves: Shelves, query: Query) -> list[Sighting]:
    """Return the documents that have a wording, in any order, each with every place of it."""
    return list(_sight_letters(shelves, query) if query.letters else _sight_signs(shelves, query))


def order_sightings(shelves: Shelves, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return documents that have a wording in the order of their paths."""
    orders = _orders(shelves.connection, [one.number for one in sightings])
    return sorted(sightings, key=lambda one: orders[one.number])


def open_sightings(shelves: Shelves, query: Query, sightings: Iterable[Sighting]) -> Iterator[Shelved]:
    """Yield documents that have a wording, in the order given, with the hits; few are opened before they are wanted."""
    coming, sizes = iter(sightings), chain((_OPENED_FIRST,), repeat(_AT_ONCE))
    while part := tuple(islice(coming, next(sizes))):
        pages = _open(shelves.connection, [one.number for one in part])
        for one in part:
            page = pages[one.number]
            yield page.show(locate_hits(query, page.glimpse(), page.origin(query), one.stretches))


def search_nearest_shelves(shelves: Shelves, query: Query, settings: Settings) -> list[Shelved]:
    """Return the documents with the places most like a wording, the nearest first."""
    numbers = _nearest_documents(shelves, query, settings.search_nearest_documents)
    nearest = nearest_stretches(query, _letters_of(shelves.connection, numbers), settings)
    pages = _open(shelves.connection, [numbers[place] for place, _ in nearest])
    return [
        page.show((nearest_hit(query, page.glimpse(), page.origin(query), stretch),))
        for page, stretch in ((pages[numbers[place]], stretch) for place, stretch in nearest)
    ]


class _Page(NamedTuple):
    """A document opened for hits, as the shelves hold it."""

    number: int
    shelf: str
    place: int
    path: str
    text: bytes
    lines: bytes
    pieces: bytes
    runs: bytes

    def glimpse(self) -> Glimpse:
        return glimpse_pieces(PackedText(self.text), unpack_numbers(self.pieces))

    def origin(self, query: Query) -> Callable[[int], int]:
        """Return what tells the offset in the reading of a letter; signs stand where they are read."""
        return RunOrigins(unpack_numbers(self.runs)).origin if query.letters else int

    def show(self, hits: tuple[Hit, ...]) -> Shelved:
        lines = Lines(unpack_numbers(self.lines))
        return Shelved(self.number, (self.shelf, self.place), self.path, PackedText(self.text), lines, hits)


def _nearest_documents(shelves: Shelves, query: Query, wanted: int) -> list[int]:
    """Return so many documents that share the most pairs of letters with a query, in the order of their paths."""
    waiting, held = _waiting(shelves.connection), shelves.index.count_held(telling_pairs(query))
    shared = {number: count for number, count in held.items() if number not in waiting}
    if len(shared) < wanted:
        rows: Iterable[tuple[int]] = shelves.connection.execute("SELECT id FROM documents")
        shared |= {number: 0 for (number,) in rows if number not in shared and number not in waiting}
    least = min(nlargest(wanted, shared.values()), default=0)
    orders = _orders(shelves.connection, [number for number, count in shared.items() if count >= least])
    chosen = nsmallest(wanted, orders, key=lambda number: (-shared[number], orders[number]))
    return sorted(chosen, key=lambda number: orders[number])


def _sight_letters(shelves: Shelves, query: Query) -> Iterator[Sighting]:
    """Yield the documents that have a wording: of those that hold its pairs, and by the prints may have it."""
    if query.edits >= len(query.letters):
        return
    search, waiting = LetterSearch(query.letters, query.edits), _waiting(shelves.connection)
    holders = shelves.index.holders(plan_need(query.letters, query.edits, shelves.index.share))
    named = [number for number in holders if number not in waiting]
    for start in range(0, len(named), _SIFTED_TOGETHER):
        prints = _prints(shelves.connection, named[start : start + _SIFTED_TOGETHER])
        windows = search.sift(prints, at_once=shelves.index.named > _OFTEN)
        for number, letters in _letters(shelves.connection, list(windows)):
            if stretches := search.look_into(PackedText(letters), windows[number]):
                yield Sighting(number, stretches)


def _sight_signs(shelves: Shelves, query: Query) -> Iterator[Sighting]:
    """Yield the documents that have some signs: these are in no index, all texts are gone through."""
    search = LetterSearch(query.text, 0)
    rows: Iterable[tuple[int, bytes, bytes]] = shelves.connection.execute(
        "SELECT documents.id, text, pieces FROM documents JOIN files ON files.id = file WHERE NOT waiting"
    )
    for number, text, pieces in rows:
        if stretches := search.search(read_pieces(unpack_text(text), unpack_pieces(pieces)).text):
            yield Sighting(number, stretches)


def _waiting(connection: sqlite3.Connection) -> set[int]:
    """Return the documents that still wait to be matched: nobody is shown them."""
    rows: Iterable[tuple[int]] = connection.execute(
        "SELECT id FROM documents WHERE file IN (SELECT id FROM files INDEXED BY files_waiting WHERE waiting)"
    )
    return {number for (number,) in rows}


def _orders(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return what sorts documents: the path of the file, and the place in it."""
    asked = "SELECT documents.id, shelf, number FROM documents JOIN files ON files.id = file WHERE documents.id"
    rows: Iterable[tuple[int, str, int]] = chain.from_iterable(_ask(connection, asked, numbers))
    return {document: (shelf, number) for document, shelf, number in rows}


def _prints(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    rows: Iterable[tuple[int, bytes]] = chain.from_iterable(
        _ask(connection, "SELECT document, prints FROM letters WHERE document", numbers)
    )
    return iter(rows)


def _letters(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    asked = "SELECT document, letters FROM letters WHERE document"
    rows: Iterable[tuple[int, bytes]] = chain.from_iterable(_ask(connection, asked, numbers))
    return iter(rows)


def _letters_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[str]:
    """Yield the letters of documents in the order given."""
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        letters = dict(_letters(connection, part))
        yield from (unpack_text(letters[number]) for number in part)


def _open(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, _Page]:
    """Return documents opened for hits, by their numbers."""
    asked = (
        "SELECT documents.id, shelf, number, path, text, lines, pieces, origins FROM documents"
        " JOIN files ON files.id = file JOIN letters ON document = documents.id WHERE documents.id"
    )
    rows: Iterable[tuple[int, str, int, str, bytes, bytes, bytes, bytes]] = chain.from_iterable(
        _ask(connection, asked, numbers)
    )
    return {row[0]: _Page(*row) for row in rows}


def _ask(connection: sqlite3.Connection, asked: str, numbers: Sequence[int]) -> Iterator[sqlite3.Cursor]:
    """Yield what is asked of documents by their numbers, part by part; the last one fills up a question."""
    question = f"{asked} IN ({', '.join('?' * _AT_ONCE)})"
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        yield connection.execute(question, (*part, *repeat(part[-1], _AT_ONCE - len(part))))
