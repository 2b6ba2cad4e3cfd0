"""Open a library: tell one from any other file, make one whole or not at all, and let one writer in at a time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from quotetrack.errors import LibraryError
from quotetrack.library.store.grams import GramIndex

# "qtrk": what makes a file of SQLite a library.
APPLICATION = 0x7174726B
VERSION = 5
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
# Where the header of a file of SQLite keeps the version of its schema and the number of the program that made it.
_VERSION_AT, _APPLICATION_AT = slice(60, 64), slice(68, 72)
_CACHE = "-65536"
# Who asks reads here and there in all of it, who writes goes through it once and needs the memory for other things.
_MAPPED = str((1 << 31) - (1 << 16))
_MAPPED_TO_WRITE = str(1 << 28)
# A reader never waits for the writer; only while a commit is folded into the file may it have to.
_READ_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Shelves:
    """An open library: where it is, the way into it, and the index of its text."""

    path: Path
    connection: sqlite3.Connection
    index: GramIndex

    def close(self) -> None:
        """Close the library."""
        self.connection.close()


def open_shelves(path: Path, *, create: bool = False) -> Shelves:
    """Open the library at a path; with `create`, make an empty one where there is none.

    A file that is none, or of another version, is refused and left untouched.
    """
    if not library_exists(path):
        if not create:
            raise LibraryError(f"there is no library at {path}", "name files or folders, or quotetrack add PATH…")
        _make(path)
    _look_at(path)
    with told_plainly(path):
        connection = _connect(path)
        return Shelves(path, connection, GramIndex(connection))


def library_exists(path: Path) -> bool:
    """Tell whether there is anything at a path; where nobody may look, say so."""
    try:
        return path.exists()
    except OSError as error:
        raise _unopened(path, error) from error


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a library into what a person can act on."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise LibraryError(f"{path}: {error}", "look for room, the right to write, and other users") from error
    except sqlite3.DatabaseError as error:
        raise LibraryError(
            f"{path} is damaged: {error}", "make it anew: quotetrack add PATH… --library ANOTHER"
        ) from error


@contextmanager
def writing_alone(path: Path, wait: float) -> Iterator[None]:
    """Keep every other writer out; where one is in, wait so many seconds for it to leave, then say so.

    The lock is one of SQLite on an empty file beside the library: it falls with the process that holds it.
    """
    if not _may_write(path):
        raise LibraryError(
            f"{path} cannot be written to",
            "see to the right to write to it and to its folder, or keep another with --library",
        )
    with told_plainly(path), closing(sqlite3.connect(f"{path}-writer", timeout=wait, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise LibraryError(
                f"{path} is being written to by somebody else", "wait and ask again, or longer with --wait SECONDS"
            ) from error
        yield


@contextmanager
def writing_to(shelves: Shelves, wait: float) -> Iterator[None]:
    """Let somebody write to a library, alone."""
    with told_plainly(shelves.path), writing_alone(shelves.path, wait):
        shelves.connection.execute(f"PRAGMA mmap_size = {_MAPPED_TO_WRITE}")
        try:
            yield
        finally:
            shelves.connection.execute(f"PRAGMA mmap_size = {_MAPPED}")


@contextmanager
def reading_apart(path: Path) -> Iterator[sqlite3.Connection]:
    """Let somebody read for the one who writes: what was committed last, with as little memory."""
    with closing(_connect(path)) as connection:
        connection.execute(f"PRAGMA mmap_size = {_MAPPED_TO_WRITE}")
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Let what is written be kept whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Let everything that is read be of one moment, whatever is written meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def _look_at(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise _unopened(path, error) from error
    if not header.startswith(_MAGIC) or int.from_bytes(header[_APPLICATION_AT]) != APPLICATION:
        raise LibraryError(f"{path} is no library", "name another file with --library; this one was left as it is")
    version = int.from_bytes(header[_VERSION_AT])
    if version < VERSION:
        raise LibraryError(
            f"{path} was made by an older quotetrack (version {version} of its shelves, {VERSION} is needed)",
            "make it anew: move it away, and quotetrack add PATH…",
        )
    if version > VERSION:
        raise LibraryError(
            f"{path} was made by a newer quotetrack (version {version} of its shelves, {VERSION} is known)",
            "install that one, or name another file with --library",
        )


def _unopened(path: Path, error: OSError) -> LibraryError:
    return LibraryError(f"{path} cannot be opened: {error.strerror}", "check the path and the right to read it")


def _make(path: Path) -> None:
    """Make an empty library beside the path, then put it there."""
    new = path.with_name(f"{path.name}-new-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with told_plainly(path), closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.executescript(
                f"PRAGMA journal_mode = WAL; BEGIN; PRAGMA application_id = {APPLICATION};"
                f"PRAGMA user_version = {VERSION}; {_schema()} COMMIT;"
            )
        _put(new, path)
    except OSError as error:
        raise LibraryError(f"{path} cannot be made: {error.strerror}", "name a place where you may write") from error


def _put(new: Path, path: Path) -> None:
    """Put a new library in its place, but not in that of one that somebody else has made meanwhile, and may be filling.

    A second name is refused where the first one stands; not every disk has such, and a link may lead nowhere yet.
    """
    try:
        path.hardlink_to(new)
    except OSError:
        if not path.exists():
            new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _schema() -> str:
    return files("quotetrack.library.store").joinpath("schema.sql").read_text(encoding="utf-8")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(_address(path), timeout=_READ_SECONDS, isolation_level=None, uri=True)
    for name, value in (
        ("foreign_keys", "ON"),
        # In a write-ahead log nothing is torn by this, not even by a loss of power; the last commit may be lost then.
        ("synchronous", "NORMAL"),
        ("cache_size", _CACHE),
        ("mmap_size", _MAPPED),
        ("temp_store", "MEMORY"),
    ):
        connection.execute(f"PRAGMA {name} = {value}")
    return connection


def _address(path: Path) -> str:
    """Return how to open a library; one that may not be written to is asked without a file beside it.

    Where nobody has left a log there, nobody is writing: then the file is taken as it is.
    """
    address = path.absolute().as_uri()
    if _may_write(path):
        return address
    log = path.with_name(f"{path.name}-wal")
    return f"{address}?mode=ro" if log.exists() and log.stat().st_size else f"{address}?mode=ro&immutable=1"


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
