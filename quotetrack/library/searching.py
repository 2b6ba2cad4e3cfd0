"""Search the shelves for a wording: documents that may have it by the text index, then letter by letter."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotetrack.library.cutting import plan_need
from quotetrack.library.letters import RunOrigins
from quotetrack.library.opening import Shelves
from quotetrack.library.packing import unpack_numbers, unpack_pieces, unpack_text
from quotetrack.match import (
    Hit,
    Query,
    Stretch,
    locate_hits,
    nearest_hit,
    nearest_stretches,
    search_letters,
    search_signs,
)
from quotetrack.settings import Settings
from quotetrack.text.fold import Folded
from quotetrack.text.reading import Reading, read_pieces

# So many documents are fetched by one question.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document in which something was found: its number, what sorts it, its file's path and text, and the hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: str
    hits: tuple[Hit, ...]


def search_shelves(shelves: Shelves, query: Query) -> Iterator[Shelved]:
    """Yield the documents that have a wording, each with every place of it, in any order."""
    if not query.letters:
        yield from _search_signs(shelves.connection, query)
        return
    if query.edits >= len(query.letters):
        return
    numbers = shelves.index.holders(plan_need(query.letters, query.edits, shelves.index.count))
    for part in _parts(numbers):
        found: dict[int, tuple[str, tuple[Stretch, ...]]] = {}
        for number, letters in _letters(shelves.connection, part):
            stretches = search_letters(query.letters, letters, query.edits)
            if stretches:
                found[number] = (letters, stretches)
        for page in _open(shelves.connection, found):
            letters, stretches = found[page.number]
            yield page.found(locate_hits(query, page.reading, page.folded(letters), stretches))


def search_nearest_shelves(shelves: Shelves, query: Query, settings: Settings) -> list[Shelved]:
    """Return the documents with the places most like a wording, the nearest first."""
    rows: list[tuple[int]] = shelves.connection.execute(
        "SELECT documents.id FROM documents JOIN files ON files.id = file WHERE NOT waiting ORDER BY shelf, number"
    ).fetchall()
    numbers = [number for (number,) in rows]
    nearest = nearest_stretches(query, _letters_of(shelves.connection, numbers), settings)
    letters = dict(_letters(shelves.connection, [numbers[place] for place, _ in nearest]))
    pages = {page.number: page for page in _open(shelves.connection, letters)}
    return [
        page.found((nearest_hit(query, page.reading, page.folded(letters[page.number]), stretch),))
        for page, stretch in ((pages[numbers[place]], stretch) for place, stretch in nearest)
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """A document opened for hits."""

    number: int
    order: tuple[str, int]
    path: str
    text: str
    reading: Reading
    origins: bytes

    def folded(self, letters: str) -> Folded:
        return Folded(letters, RunOrigins(unpack_numbers(self.origins), len(letters)))

    def found(self, hits: tuple[Hit, ...]) -> Shelved:
        return Shelved(self.number, self.order, self.path, self.text, hits)


def _parts(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))


def _letters(connection: sqlite3.Connection, numbers: Collection[int]) -> Iterator[tuple[int, str]]:
    rows: Iterator[tuple[int, bytes]] = connection.execute(
        f"SELECT document, letters FROM letters WHERE document IN ({_listed(numbers)})"
    )
    return ((number, unpack_text(letters)) for number, letters in rows)


def _letters_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[str]:
    """Yield the letters of documents in the order given."""
    for part in _parts(numbers):
        letters = dict(_letters(connection, part))
        yield from (letters[number] for number in part)


def _open(connection: sqlite3.Connection, numbers: Collection[int]) -> Iterator[_Page]:
    """Yield documents opened for hits, without those that still wait to be matched."""
    rows: Iterator[tuple[int, str, int, str, bytes, bytes, bytes]] = connection.execute(
        "SELECT documents.id, shelf, number, path, text, pieces, origins FROM documents JOIN files ON files.id = file"
        f" JOIN letters ON document = documents.id WHERE documents.id IN ({_listed(numbers)}) AND NOT waiting"
    )
    for number, shelf, place, path, text, pieces, origins in rows:
        source = unpack_text(text)
        yield _Page(number, (shelf, place), path, source, read_pieces(source, unpack_pieces(pieces)), origins)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _search_signs(connection: sqlite3.Connection, query: Query) -> Iterator[Shelved]:
    """Look through every text: signs are in no index."""
    rows: list[tuple[int]] = connection.execute("SELECT id FROM documents").fetchall()
    for part in _parts([number for (number,) in rows]):
        for page in _open(connection, part):
            hits = search_signs(query.text, page.reading)
            if hits:
                yield page.found(hits)
