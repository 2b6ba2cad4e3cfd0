"""Keep the distinct wordings: number them, and forget those that stand nowhere any more."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from quotetrack.model import Kind


class WordingNumbers:
    """The numbers of wordings, given where they are first met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Number the wordings of a library."""
        self._connection = connection
        self._numbers: dict[tuple[bool, str], int] = {}

    def number(self, folded: str, *, title: bool) -> int:
        """Return the number of a wording."""
        key = (title, folded)
        if key not in self._numbers:
            asked = "SELECT id FROM wordings WHERE title = ? AND folded = ?"
            row = self._connection.execute(asked, key).fetchone()
            made = None if row else self._connection.execute("INSERT INTO wordings (title, folded) VALUES (?, ?)", key)
            self._numbers[key] = int(row[0]) if row else (made.lastrowid if made else 0) or 0
        return self._numbers[key]


def forget_unused(connection: sqlite3.Connection, wordings: Iterable[int]) -> None:
    """Strike out those of some wordings that stand nowhere any more and that nobody looks for."""
    connection.executemany(
        "DELETE FROM wordings WHERE id = ? AND text IS NULL AND NOT heard"
        " AND NOT EXISTS (SELECT * FROM mentions WHERE wording = wordings.id)"
        " AND NOT EXISTS (SELECT * FROM drafts WHERE round IN (1, 2) AND wording = wordings.id)",
        ((wording,) for wording in wordings),
    )


def pack_kinds(kinds: Iterable[tuple[Kind, int]]) -> str:
    """Return counts of kinds as one cell."""
    return json.dumps([[kind.value, count] for kind, count in kinds])


def unpack_kinds(cell: str | None) -> tuple[tuple[Kind, int], ...]:
    """Return the counts of kinds that a cell holds."""
    rows: list[tuple[str, int]] = json.loads(cell) if cell else []
    return tuple((Kind(kind), count) for kind, count in rows)


def wordings_in(connection: sqlite3.Connection, documents: Iterable[int]) -> Iterator[int]:
    """Yield the wordings of the mentions in some documents, some of them more than once."""
    for document in documents:
        rows: Iterable[tuple[int]] = connection.execute(
            "SELECT DISTINCT wording FROM mentions WHERE document = ? AND wording IS NOT NULL", (document,)
        )
        yield from (wording for (wording,) in rows)
