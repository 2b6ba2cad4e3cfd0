"""Say what a library holds and waits for, and what an addition did."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotetrack.library.store.opening import Shelves, snapshot, told_plainly
from quotetrack.model import Kind, Unread


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition did: how many files are new, changed or as they were; which vanished, which were not read."""

    new: int
    changed: int
    unchanged: int
    vanished: tuple[str, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """What a library holds: counts of what can be asked for, of files read but not yet matched, and its size in bytes.

    `vanished` are the paths of files that are no longer where they were; `current` is false where an older program
    matched the library, or an addition was interrupted: the next `add` sets that right.
    """

    path: str
    files: int
    documents: int
    mentions: int
    quotes: int
    echoes: int
    letters: int
    waiting: int
    vanished: tuple[str, ...]
    current: bool
    size: int


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document as it is listed: its file, its name, when and by whom, and how much there is in it."""

    doc: str
    document: str
    date: str | None
    speaker: str | None
    title: str | None
    letters: int
    mentions: int


def read_status(shelves: Shelves) -> LibraryStatus:
    """Return what a library holds."""
    # All of matching comes with this, and whoever only asks how much waits has no need of it.
    from quotetrack.library.matching.matching import is_matched

    connection = shelves.connection
    with told_plainly(shelves.path), snapshot(connection):
        shown = "SELECT documents.* FROM documents JOIN files ON files.id = file WHERE NOT waiting"
        return LibraryStatus(
            path=str(shelves.path),
            files=_count(connection, "SELECT count(*) FROM files WHERE NOT waiting"),
            documents=_count(connection, f"SELECT count(*) FROM ({shown})"),
            mentions=_count(
                connection,
                f"SELECT count(*) FROM mentions JOIN ({shown}) AS shown ON shown.id = document WHERE wording"
                " IS NOT NULL",
            ),
            quotes=_count(connection, "SELECT count(*) FROM quotes"),
            echoes=_count(connection, "SELECT count(*) FROM echoes"),
            letters=_count(connection, f"SELECT coalesce(sum(span_end - span_start), 0) FROM ({shown})"),
            waiting=_count(connection, "SELECT count(*) FROM files INDEXED BY files_waiting WHERE waiting"),
            vanished=tuple(_vanished(connection)),
            current=is_matched(connection),
            size=shelves.path.stat().st_size,
        )


def count_waiting(shelves: Shelves) -> int:
    """Return how many files are read but not matched yet."""
    with told_plainly(shelves.path):
        return _count(shelves.connection, "SELECT count(*) FROM files INDEXED BY files_waiting WHERE waiting")


def list_documents(connection: sqlite3.Connection) -> Iterator[ListedDocument]:
    """Yield a line for each document on the shelves, in the order of their paths."""
    rows: Iterator[tuple[str, str, str | None, str | None, str | None, int, int]] = connection.execute(
        "SELECT path, name, date, documents.speaker, title, span_end - span_start,"
        " (SELECT count(*) FROM mentions WHERE document = documents.id AND kind <> ?)"
        " FROM documents JOIN files ON files.id = file WHERE NOT waiting ORDER BY shelf, number",
        (Kind.PLACEHOLDER.value,),
    )
    return (ListedDocument(*row) for row in rows)


def _vanished(connection: sqlite3.Connection) -> list[str]:
    rows: list[tuple[str, str]] = connection.execute(
        "SELECT path, place FROM files WHERE NOT waiting ORDER BY shelf"
    ).fetchall()
    return [path for path, place in rows if not is_there(place)]


def is_there(place: str) -> bool:
    """Tell whether a file is still where it was; where nobody may look, it may be."""
    # All of reading comes with this, and whoever only asks how much waits has no need of it.
    from quotetrack.read import unspell_path

    try:
        return Path(unspell_path(place)).is_file()
    except OSError:
        return True


def _count(connection: sqlite3.Connection, asked: str) -> int:
    ((count,),) = connection.execute(asked).fetchall()
    return int(count)
