"""Search the shelves for a wording: documents that may have it by the text index, then letter by letter."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quotetrack.library.cutting import plan_ways
from quotetrack.library.grams import GramIndex
from quotetrack.library.letters import RunOrigins
from quotetrack.library.packing import unpack_numbers, unpack_pieces, unpack_text
from quotetrack.match import Hit, Query, locate_hits, nearest_hit, nearest_stretches, search_letters, search_signs
from quotetrack.settings import Settings
from quotetrack.text.fold import Folded
from quotetrack.text.reading import Reading, read_pieces


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document in which something was found: its number, what sorts it, its file's path and text, and the hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: str
    hits: tuple[Hit, ...]


def search_shelves(connection: sqlite3.Connection, query: Query) -> Iterator[Shelved]:
    """Yield the documents that have a wording, each with every place of it, in any order."""
    if not query.letters:
        yield from _search_signs(connection, query)
        return
    if query.edits >= len(query.letters):
        return
    index = GramIndex(connection)
    for number in list(index.holders(plan_ways(query.letters, query.edits, index.count))):
        letters = _letters(connection, number)
        stretches = search_letters(query.letters, letters, query.edits)
        page = _open(connection, number, letters) if stretches else None
        if page:
            yield page.found(number, locate_hits(query, page.reading, page.folded, stretches))


def search_nearest_shelves(connection: sqlite3.Connection, query: Query, settings: Settings) -> list[Shelved]:
    """Return the documents with the places most like a wording, the nearest first."""
    rows: list[tuple[int]] = connection.execute(
        "SELECT documents.id FROM documents JOIN files ON files.id = file WHERE NOT waiting ORDER BY shelf, number"
    ).fetchall()
    found: list[Shelved] = []
    nearest = nearest_stretches(query, (_letters(connection, number) for (number,) in rows), settings)
    for place, stretch in nearest:
        number = rows[place][0]
        page = _open(connection, number, _letters(connection, number))
        if page:
            found.append(page.found(number, (nearest_hit(query, page.reading, page.folded, stretch),)))
    return found


@dataclass(frozen=True, slots=True)
class _Page:
    """A document opened for hits."""

    order: tuple[str, int]
    path: str
    text: str
    reading: Reading
    folded: Folded

    def found(self, number: int, hits: tuple[Hit, ...]) -> Shelved:
        return Shelved(number, self.order, self.path, self.text, hits)


def _letters(connection: sqlite3.Connection, number: int) -> str:
    rows: Iterable[tuple[bytes]] = connection.execute("SELECT letters FROM letters WHERE document = ?", (number,))
    return next((unpack_text(letters) for (letters,) in rows), "")


def _open(connection: sqlite3.Connection, number: int, letters: str) -> _Page | None:
    """Return a document opened for hits; nothing where it still waits to be matched."""
    row: tuple[str, str, int, bytes, str, bytes] | None = connection.execute(
        "SELECT path, shelf, number, text, pieces, origins FROM documents JOIN files ON files.id = file"
        " JOIN letters ON document = documents.id WHERE documents.id = ? AND NOT waiting",
        (number,),
    ).fetchone()
    if row is None:
        return None
    path, shelf, place, text, pieces, origins = row
    source = unpack_text(text)
    folded = Folded(letters, RunOrigins(unpack_numbers(origins), len(letters)))
    return _Page((shelf, place), path, source, read_pieces(source, unpack_pieces(pieces)), folded)


def _search_signs(connection: sqlite3.Connection, query: Query) -> Iterator[Shelved]:
    """Look through every text: signs are in no index."""
    rows: list[tuple[int]] = connection.execute("SELECT id FROM documents").fetchall()
    for (number,) in rows:
        page = _open(connection, number, _letters(connection, number))
        hits = search_signs(query.text, page.reading) if page else ()
        if page and hits:
            yield page.found(number, hits)
