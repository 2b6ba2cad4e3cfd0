"""Keep the distinct wordings: number them, and weigh anew those whose mentions or unmarked places have changed."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from quotetrack.match.keeping import count_kinds, plainest
from quotetrack.model import Kind

# What sorts documents: dated ones by date, then the others; and by name.
_IN_ORDER = "documents.date IS NULL, documents.date, documents.name"
_FARTHEST = 10**10


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


def weigh_marked(connection: sqlite3.Connection, wordings: Iterable[int]) -> None:
    """Find out anew how wordings stand between marks: their plain text, what they are called, where they are first."""
    for wording in sorted(wordings):
        rows: list[tuple[str, str, str | None, str, int, int]] = connection.execute(
            'SELECT mentions.text, kind, date, name, start, "end" FROM mentions'
            " JOIN documents ON documents.id = document"
            f' JOIN files ON files.id = file WHERE wording = ? AND NOT waiting ORDER BY {_IN_ORDER}, start, "end" DESC',
            (wording,),
        ).fetchall()
        text = plainest(row[0] for row in rows) if rows else None
        kinds = pack_kinds(count_kinds(Kind(row[1]) for row in rows))
        first = _place(*rows[0][2:]) if rows else None
        connection.execute(
            "UPDATE wordings SET text = ?, kinds = ?, first = ? WHERE id = ?", (text, kinds, first, wording)
        )


def weigh_heard(connection: sqlite3.Connection, wordings: Iterable[int]) -> None:
    """Find out anew how wordings stand without marks: how often, and how and where first."""
    for wording in sorted(wordings):
        rows: list[tuple[str, str | None, str, int]] = connection.execute(
            "SELECT text, date, name, start FROM heard JOIN documents ON documents.id = document WHERE wording = ?"
            f" ORDER BY {_IN_ORDER}, start",
            (wording,),
        ).fetchall()
        text, first = (rows[0][0], _place(*rows[0][1:], 0)) if rows else (None, None)
        connection.execute(
            "UPDATE wordings SET heard = ?, heard_text = ?, heard_first = ? WHERE id = ?",
            (len(rows), text, first, wording),
        )


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


def _place(date: str | None, name: str, start: int, end: int) -> str:
    """Return what sorts places as matching does: by document, then by offset, longer mentions before shorter ones."""
    dated = "1" if date is None else f"0{date}"
    return "\x01".join((dated, name, f"{start:011}", f"{_FARTHEST - end:011}"))


def wordings_in(connection: sqlite3.Connection, documents: Iterable[int]) -> Iterator[int]:
    """Yield the wordings of the mentions in some documents, some of them more than once."""
    for document in documents:
        rows: Iterable[tuple[int]] = connection.execute(
            "SELECT DISTINCT wording FROM mentions WHERE document = ? AND wording IS NOT NULL", (document,)
        )
        yield from (wording for (wording,) in rows)
