"""Fetch documents from the shelves as they are matched, and lay them open, here or by another hand."""

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from quotetrack.library.store.hands import Tools
from quotetrack.library.store.opening import reading_apart
from quotetrack.library.store.packing import (
    DOCUMENT_COLUMNS,
    MENTION_COLUMNS,
    DocumentRow,
    MentionRow,
    unpack_document,
    unpack_mention,
    unpack_numbers,
)
from quotetrack.match.keeping import MarkedPlace, Page, locate
from quotetrack.model import Mention
from quotetrack.text.fold import Folded
from quotetrack.text.packed import unpack_text
from quotetrack.text.reading import read_pieces

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A document as the shelves hold it: all it takes to lay it open, and cheap to hand over.

    `mentions` are rows with the wording of each.
    """

    number: int
    path: str
    row: DocumentRow
    text: bytes
    letters: bytes
    origins: bytes
    mentions: tuple[tuple[int, MentionRow], ...]


# From the numbers of documents to these, in the order of the numbers.
Fetch = Callable[[Collection[int]], list[FetchedPage]]


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """A document laid open, no mention on it yet; and its mentions, in order, with the wording of each."""

    number: int
    page: Page
    mentions: tuple[tuple[int, Mention], ...]

    def mark(self, quote_of: Mapping[int, int]) -> Page:
        """Return the page with its mentions on it, each of the quote that its wording is put to."""
        reading = self.page.reading
        return replace(
            self.page,
            places=tuple(
                MarkedPlace(quote_of[wording], mention, locate(reading, mention.span))
                for wording, mention in self.mentions
            ),
        )


def fetch_pages(connection: sqlite3.Connection, numbers: Collection[int]) -> list[FetchedPage]:
    """Return documents by their numbers, in the order of these."""
    listed = ", ".join(map(str, sorted(numbers)))
    mentions: dict[int, list[tuple[int, MentionRow]]] = {}
    for number, wording, *cells in connection.execute(
        f"SELECT document, wording, {MENTION_COLUMNS} FROM mentions WHERE document IN ({listed})"
        ' AND wording IS NOT NULL ORDER BY document, start, "end" DESC'
    ):
        mention: MentionRow = tuple(cells)
        mentions.setdefault(number, []).append((wording, mention))
    columns = ", ".join(f"documents.{column.strip()}" for column in DOCUMENT_COLUMNS.split(","))
    rows = connection.execute(
        f"SELECT documents.id, path, files.text, letters, origins, {columns} FROM documents"
        " JOIN files ON files.id = file JOIN letters ON letters.document = documents.id"
        f" WHERE documents.id IN ({listed}) ORDER BY documents.id"
    )
    pages: list[FetchedPage] = []
    for number, path, text, letters, origins, *cells in rows:
        row: DocumentRow = tuple(cells)
        pages.append(FetchedPage(number, path, row, text, letters, origins, tuple(mentions.get(number, ()))))
    return pages


def fetcher(connection: sqlite3.Connection, tools: Tools) -> Fetch:
    """Return what fetches documents: of many hands each does it, and the one that writes has time to write.

    Then they are as they were last committed. Documents are, with their mentions, before they are matched.
    """
    return partial(fetch_pages, connection) if tools.jobs < 2 else partial(_fetch_apart, tools.path)


def _fetch_apart(path: Path, numbers: Collection[int]) -> list[FetchedPage]:
    with reading_apart(path) as connection:
        return fetch_pages(connection, numbers)


def open_page(fetched: FetchedPage) -> OpenedPage:
    """Return a document laid open."""
    document = unpack_document(fetched.path, fetched.row)
    letters = unpack_text(fetched.letters)
    folded = Folded(letters, _spell_out(unpack_numbers(fetched.origins), len(letters)))
    page = Page(document, read_pieces(unpack_text(fetched.text), document.pieces), folded, ())
    mentions = tuple((wording, unpack_mention(document.id, row)) for wording, row in fetched.mentions)
    return OpenedPage(fetched.number, page, mentions)


def in_blocks(row: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Yield what stands in a row, so many at a time."""
    return (row[start : start + size] for start in range(0, len(row), size))


def _spell_out(runs: Sequence[int], length: int) -> "array[int]":
    """Return the offset of each letter."""
    half = len(runs) // 2
    origins = array("L")
    for place, offset, end in zip(runs[:half], runs[half:], [*runs[:half], length][1:], strict=True):
        origins.extend(range(offset, offset + end - place))
    return origins
