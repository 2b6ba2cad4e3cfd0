"""Put files on the shelves, take them off, and let those that wait take their places."""

import sqlite3
from collections.abc import Iterable
from pathlib import PurePosixPath

from quotetrack.library.adding.taking import KnownFile, TakenDocument, TakenFile
from quotetrack.library.matching.wordings import WordingNumbers
from quotetrack.library.store.grams import GramIndex, spell_pairs
from quotetrack.library.store.packing import (
    DOCUMENT_COLUMNS,
    MENTION_COLUMNS,
    PROBLEM_COLUMNS,
    pack_document,
    pack_mention,
    pack_numbers,
    pack_problem,
)
from quotetrack.model import Kind
from quotetrack.text.packed import pack_text, print_letters, unpack_text
from quotetrack.text.place import find_lines


def known_files(connection: sqlite3.Connection) -> dict[str, KnownFile]:
    """Return what is known of each file by its place, the newest where one waits."""
    rows: Iterable[tuple[str, str, str]] = connection.execute("SELECT place, path, mark FROM files ORDER BY waiting")
    return {place: KnownFile(path, mark) for place, path, mark in rows}


def shelve_file(connection: sqlite3.Connection, taken: TakenFile, numbers: WordingNumbers) -> None:
    """Put a file on the shelves, to wait until it is matched; `numbers` are those of wordings."""
    source = taken.reading.source
    remove_files(connection, _file_ids(connection, "waiting AND (place = ? OR path = ?)", taken.place, source.path))
    file = _insert(
        connection,
        "files (path, shelf, place, mark, digest, encoding, text, lines, waiting)",
        (
            source.path,
            shelf_of(source.path),
            taken.place,
            taken.mark,
            source.digest,
            source.encoding,
            pack_text(source.text),
            pack_numbers(find_lines(source.text).starts),
            True,
        ),
    )
    for number, document in enumerate(taken.documents):
        _shelve_document(connection, file, number, document, numbers)


def remove_files(connection: sqlite3.Connection, files: Iterable[int]) -> None:
    """Take files off the shelves with everything that was read in them."""
    index = GramIndex(connection)
    for file in files:
        rows: list[tuple[int, bytes]] = connection.execute(
            "SELECT letters.document, letters FROM letters JOIN documents ON id = letters.document WHERE file = ?",
            (file,),
        ).fetchall()
        index.remove((document, spell_pairs(unpack_text(letters))) for document, letters in rows)
        connection.execute("DELETE FROM files WHERE id = ?", (file,))


def replaced_files(connection: sqlite3.Connection) -> list[int]:
    """Return the files whose places, or names, others wait to take."""
    taken = ("place IN (SELECT place FROM files WHERE waiting)", "path IN (SELECT path FROM files WHERE waiting)")
    return _file_ids(connection, f"NOT waiting AND ({' OR '.join(taken)})")


def documents_of(connection: sqlite3.Connection, files: Iterable[int]) -> list[int]:
    """Return the documents of files."""
    listed = ", ".join(map(str, files))
    rows: Iterable[tuple[int]] = connection.execute(f"SELECT id FROM documents WHERE file IN ({listed}) ORDER BY id")
    return [document for (document,) in rows]


def promote_files(connection: sqlite3.Connection) -> list[int]:
    """Let the files that wait take their places on the shelves; return these."""
    files = _file_ids(connection, "waiting")
    connection.execute("UPDATE files SET waiting = 0 WHERE waiting")
    return files


def shelf_of(path: str) -> str:
    r"""Return what sorts paths as reading does: part by part.

    >>> sorted(["a-b/c", "a/d"], key=shelf_of)
    ['a/d', 'a-b/c']
    """
    return "\x01".join(PurePosixPath(path).parts)


def _shelve_document(
    connection: sqlite3.Connection, file: int, number: int, taken: TakenDocument, numbers: WordingNumbers
) -> None:
    document = _insert(
        connection,
        f"documents (file, number, sameness, {DOCUMENT_COLUMNS})",
        (file, number, taken.sameness, *pack_document(taken.document)),
    )
    _insert(
        connection,
        "letters (document, prints, letters, origins)",
        (document, print_letters(taken.letters), pack_text(taken.letters), pack_numbers(taken.runs)),
    )
    GramIndex(connection).add([(document, taken.pairs)])
    mentions = [
        (
            document,
            None if folded is None else numbers.number(folded, title=mention.kind is Kind.TITLE),
            *pack_mention(mention),
        )
        for mention, folded in zip(taken.extraction.mentions, taken.wordings, strict=True)
    ]
    connection.executemany(
        f"INSERT INTO mentions (document, wording, {MENTION_COLUMNS}) VALUES ({_marks(17)})", mentions
    )
    problems = [(document, *pack_problem(problem)) for problem in taken.extraction.problems]
    connection.executemany(f"INSERT INTO problems (document, {PROBLEM_COLUMNS}) VALUES ({_marks(5)})", problems)


def _file_ids(connection: sqlite3.Connection, condition: str, *cells: str) -> list[int]:
    rows: Iterable[tuple[int]] = connection.execute(f"SELECT id FROM files WHERE {condition}", cells)
    return [file for (file,) in rows]


def _insert(connection: sqlite3.Connection, columns: str, row: tuple[str | int | bytes | None, ...]) -> int:
    return connection.execute(f"INSERT INTO {columns} VALUES ({_marks(len(row))})", row).lastrowid or 0


def _marks(count: int) -> str:
    return ", ".join("?" * count)
