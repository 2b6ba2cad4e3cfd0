"""Search the shelves for a wording: documents that may have it by the text index, then letter by letter."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from itertools import chain, islice, repeat

from quotetrack.library.store.cutting import plan_need
from quotetrack.library.store.letters import RunOrigins
from quotetrack.library.store.opening import Shelves
from quotetrack.library.store.packing import unpack_numbers, unpack_pieces, unpack_text
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
from quotetrack.text.reading import Glimpse, glimpse_pieces, read_pieces

# So many documents are fetched by one question: it stays the same, so that SQLite need not work it out again. Of those
# that are opened to be shown, mostly a few are wanted.
_AT_ONCE = 100
_OPENED_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Sighting:
    """A document that has a wording: its number, and the stretches of its letters."""

    number: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document in which something was found: its number, what sorts it, its file's path and text, and the hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: str
    hits: tuple[Hit, ...]


def sight_wording(shelves: Shelves, query: Query) -> list[Sighting]:
    """Return the documents that have a wording, in any order, each with every place of it."""
    search = LetterSearch(query.letters or query.text, query.edits if query.letters else 0)
    texts = _likely_letters(shelves, query) if query.letters else _all_texts(shelves.connection)
    return [Sighting(number, stretches) for number, text in texts if (stretches := search.search(text))]


def order_sightings(shelves: Shelves, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return documents that have a wording in the order of their paths."""
    orders = _orders(shelves.connection, [one.number for one in sightings])
    return sorted(sightings, key=lambda one: orders[one.number])


def open_sightings(shelves: Shelves, query: Query, sightings: Iterable[Sighting]) -> Iterator[Shelved]:
    """Yield documents that have a wording, in the order given, with the hits; few are opened before they are wanted."""
    coming = iter(sightings)
    while part := tuple(islice(coming, _OPENED_AT_ONCE)):
        pages = {page.number: page for page in _open(shelves.connection, [one.number for one in part])}
        for one in part:
            page = pages[one.number]
            yield page.found(locate_hits(query, page.reading, page.origins(query), one.stretches))


def search_nearest_shelves(shelves: Shelves, query: Query, settings: Settings) -> list[Shelved]:
    """Return the documents with the places most like a wording, the nearest first."""
    numbers = _nearest_documents(shelves, query, settings.search_nearest_documents)
    nearest = nearest_stretches(query, _letters_of(shelves.connection, numbers), settings)
    pages = {page.number: page for page in _open(shelves.connection, [numbers[place] for place, _ in nearest])}
    return [
        page.found((nearest_hit(query, page.reading, page.origins(query), stretch),))
        for page, stretch in ((pages[numbers[place]], stretch) for place, stretch in nearest)
    ]


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


@dataclass(frozen=True, slots=True)
class _Page:
    """A document opened for hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: str
    reading: Glimpse
    runs: bytes
    letters: int

    def origins(self, query: Query) -> Sequence[int]:
        """Return the offset in the reading of each letter; signs are looked for in the reading itself."""
        if not query.letters:
            return range(len(self.text))
        return RunOrigins(unpack_numbers(self.runs), self.letters)

    def found(self, hits: tuple[Hit, ...]) -> Shelved:
        return Shelved(self.number, self.order, self.path, self.text, hits)


def _likely_letters(shelves: Shelves, query: Query) -> Iterator[tuple[int, str]]:
    """Yield the documents that may have a wording, with their letters."""
    if query.edits >= len(query.letters):
        return
    waiting = _waiting(shelves.connection)
    holders = shelves.index.holders(plan_need(query.letters, query.edits, shelves.index.share))
    yield from _letters(shelves.connection, [number for number in holders if number not in waiting])


def _waiting(connection: sqlite3.Connection) -> set[int]:
    """Return the documents that still wait to be matched: nobody is shown them."""
    rows: Iterable[tuple[int]] = connection.execute(
        "SELECT id FROM documents WHERE file IN (SELECT id FROM files INDEXED BY files_waiting WHERE waiting)"
    )
    return {number for (number,) in rows}


def _all_texts(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield every document with what is read of it: signs are in no index."""
    rows: Iterable[tuple[int, bytes, bytes]] = connection.execute(
        "SELECT documents.id, text, pieces FROM documents JOIN files ON files.id = file WHERE NOT waiting"
    )
    return ((number, read_pieces(unpack_text(text), unpack_pieces(pieces)).text) for number, text, pieces in rows)


def _orders(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return what sorts documents: the path of the file, and the place in it."""
    asked = "SELECT documents.id, shelf, number FROM documents JOIN files ON files.id = file WHERE documents.id"
    rows: Iterable[tuple[int, str, int]] = chain.from_iterable(_ask(connection, asked, numbers))
    return {document: (shelf, number) for document, shelf, number in rows}


def _letters(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    asked = "SELECT document, letters FROM letters WHERE document"
    rows: Iterable[tuple[int, bytes]] = chain.from_iterable(_ask(connection, asked, numbers))
    return ((number, unpack_text(letters)) for number, letters in rows)


def _letters_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[str]:
    """Yield the letters of documents in the order given."""
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        letters = dict(_letters(connection, part))
        yield from (letters[number] for number in part)


def _open(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[_Page]:
    """Yield documents opened for hits, without those that still wait to be matched."""
    asked = (
        "SELECT documents.id, shelf, number, path, text, pieces, origins, length(letters) FROM documents"
        " JOIN files ON files.id = file JOIN letters ON document = documents.id WHERE NOT waiting AND documents.id"
    )
    rows: Iterable[tuple[int, str, int, str, bytes, bytes, bytes, int]] = chain.from_iterable(
        _ask(connection, asked, numbers)
    )
    for number, shelf, place, path, text, pieces, runs, size in rows:
        source = unpack_text(text)
        yield _Page(number, (shelf, place), path, source, glimpse_pieces(source, unpack_numbers(pieces)), runs, size)


def _ask(connection: sqlite3.Connection, asked: str, numbers: Sequence[int]) -> Iterator[sqlite3.Cursor]:
    """Yield what is asked of documents by their numbers, part by part; the last one fills up a question."""
    question = f"{asked} IN ({', '.join('?' * _AT_ONCE)})"
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        yield connection.execute(question, (*part, *repeat(part[-1], _AT_ONCE - len(part))))
