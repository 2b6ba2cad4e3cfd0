"""Fetch documents from the shelves by their numbers: what sorts them, their prints, their letters, what shows them."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from quotetrack.text.packed import unpack_text

# So many documents are fetched by one question: it stays the same, so that SQLite need not work it out again.
AT_ONCE = 100


class Page(NamedTuple):
    """A document fetched to be shown, as the shelves hold it."""

    number: int
    shelf: str
    place: int
    path: str
    text: bytes
    lines: bytes
    pieces: bytes
    runs: bytes
    letters: bytes


def fetch_waiting(connection: sqlite3.Connection) -> set[int]:
    """Return the documents that still wait to be matched: nobody is shown them."""
    rows: Iterable[tuple[int]] = connection.execute(
        "SELECT id FROM documents WHERE file IN (SELECT id FROM files INDEXED BY files_waiting WHERE waiting)"
    )
    return {number for (number,) in rows}


def fetch_orders(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return what sorts documents: the path of the file, and the place in it."""
    asked = "SELECT documents.id, shelf, number FROM documents JOIN files ON files.id = file WHERE documents.id"
    rows: Iterable[tuple[int, str, int]] = chain.from_iterable(_ask(connection, asked, numbers))
    return {document: (shelf, number) for document, shelf, number in rows}


def fetch_prints(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    rows: Iterable[tuple[int, bytes]] = chain.from_iterable(
        _ask(connection, "SELECT document, prints FROM letters WHERE document", numbers)
    )
    return iter(rows)


def fetch_letters(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    asked = "SELECT document, letters FROM letters WHERE document"
    rows: Iterable[tuple[int, bytes]] = chain.from_iterable(_ask(connection, asked, numbers))
    return iter(rows)


def fetch_letters_in_order(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[str]:
    """Yield the letters of documents in the order given."""
    for start in range(0, len(numbers), AT_ONCE):
        part = numbers[start : start + AT_ONCE]
        letters = dict(fetch_letters(connection, part))
        yield from (unpack_text(letters[number]) for number in part)


def fetch_pages(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Page]:
    """Yield documents to be shown, in any order."""
    asked = (
        "SELECT documents.id, shelf, number, path, text, lines, pieces, origins, letters FROM documents"
        " JOIN files ON files.id = file JOIN letters ON document = documents.id WHERE documents.id"
    )
    rows: Iterable[tuple[int, str, int, str, bytes, bytes, bytes, bytes, bytes]] = chain.from_iterable(
        _ask(connection, asked, numbers)
    )
    return (Page(*row) for row in rows)


def _ask(connection: sqlite3.Connection, asked: str, numbers: Sequence[int]) -> Iterator[sqlite3.Cursor]:
    """Yield what is asked of documents by their numbers, part by part; the last one fills up a question."""
    question = f"{asked} IN ({', '.join('?' * AT_ONCE)})"
    for start in range(0, len(numbers), AT_ONCE):
        part = numbers[start : start + AT_ONCE]
        yield connection.execute(question, (*part, *repeat(part[-1], AT_ONCE - len(part))))
