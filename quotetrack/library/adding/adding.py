"""Add files to a library and take them out of it: batch by batch, so that whatever happens it stays whole."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from quotetrack.library.adding.shelving import (
    documents_of,
    known_files,
    promote_files,
    remove_files,
    replaced_files,
    shelve_file,
)
from quotetrack.library.adding.taking import Arrival, KnownFile, TakenFile, find_arrivals, take_files
from quotetrack.library.asking.condition import Added, is_there
from quotetrack.library.matching.changes import Changes
from quotetrack.library.matching.matching import is_matched, match_shelves
from quotetrack.library.matching.wordings import WordingNumbers
from quotetrack.library.store.hands import Tools
from quotetrack.library.store.opening import Shelves, transaction, writing_to
from quotetrack.model import Unread
from quotetrack.read import spell_path
from quotetrack.settings import DEFAULT, Settings

Progress = Callable[[str, int, int], None]

# After so many new documents the text index is put in order.
_MANY = 1000
# What is read in so many seconds is kept at once: the text index takes in many documents sooner than few, and what an
# interruption throws away is soon read again.
_SECONDS = 2.0


def add_files(
    shelves: Shelves,
    paths: Iterable[Path],
    settings: Settings = DEFAULT,
    *,
    jobs: int = 1,
    wait: float = 0,
    progress: Progress | None = None,
) -> Added:
    """Read what is new or has changed in files and folders onto the shelves, and match it.

    Files that are known as they are now are skipped. So many `jobs` read at a time, where there is enough to read. What
    is read is kept batch by batch: where an addition was interrupted, the next one goes on.
    """
    tell = progress or _keep_still
    named, met = tuple(paths), set[str]()
    with writing_to(shelves, wait):
        known = known_files(shelves.connection)
        found = tuple(find_arrivals(named, known, met))
        arrivals, unread = _sort_out(found, known)
        intake = _Intake(shelves.connection, [], [], unread)
        intake.take_in(arrivals, known, settings, jobs, tell)
        if not is_matched(shelves.connection):
            with transaction(shelves.connection):
                _promote(shelves.connection, Tools(shelves.path, shelves.index, settings, jobs), tell)
    return Added(
        new=len(intake.new),
        changed=len(intake.changed),
        unchanged=len(met) - sum(isinstance(each, Arrival) for each in found),
        vanished=tuple(sorted(_vanished(named, known, met))),
        unread=tuple(intake.unread),
    )


def remove_named(
    shelves: Shelves, paths: Iterable[Path], settings: Settings = DEFAULT, *, wait: float = 0
) -> tuple[str, ...]:
    """Take files, and all files in folders, off the shelves; return their paths. What is named need not exist."""
    folders = [(_real(path), spell_path(path.as_posix())) for path in paths]
    with writing_to(shelves, wait):
        rows: list[tuple[int, str, str]] = shelves.connection.execute(
            "SELECT id, path, place FROM files ORDER BY shelf"
        ).fetchall()
        gone = {
            file: path
            for file, path, place in rows
            if any(_within(place, real) or _within(path, named) for real, named in folders)
        }
        if gone:
            with transaction(shelves.connection):
                changes = Changes()
                changes.leave(shelves.connection, documents_of(shelves.connection, gone))
                remove_files(shelves.connection, gone)
                match_shelves(shelves.connection, changes, Tools(shelves.path, shelves.index, settings, 1), _keep_still)
    return tuple(dict.fromkeys(gone.values()))


def _promote(connection: sqlite3.Connection, tools: Tools, tell: Progress) -> None:
    """Let the files that wait take their places, and match what has changed."""
    changes = Changes()
    replaced = replaced_files(connection)
    changes.leave(connection, documents_of(connection, replaced))
    remove_files(connection, replaced)
    changes.arrive(connection, documents_of(connection, promote_files(connection)))
    if len(changes.documents) >= _MANY:
        tools.index.tidy()
    match_shelves(connection, changes, tools, tell)


@dataclass(frozen=True, slots=True)
class _Intake:
    """What an addition has done so far."""

    connection: sqlite3.Connection
    new: list[str]
    changed: list[str]
    unread: list[Unread]

    def take_in(
        self, arrivals: Sequence[Arrival], known: Mapping[str, KnownFile], settings: Settings, jobs: int, tell: Progress
    ) -> None:
        """Shelve the files that have arrived, those of some seconds at a time, whole or not at all."""
        done, numbers = 0, WordingNumbers(self.connection)
        batches = take_files(arrivals, settings, jobs)
        for first in batches:
            with transaction(self.connection):
                due = time.monotonic() + _SECONDS
                for batch in chain([first], batches):
                    for taken in batch:
                        self._shelve(taken, known, numbers)
                    done += len(batch)
                    tell("reading", done, len(arrivals))
                    if time.monotonic() > due:
                        break

    def _shelve(self, taken: TakenFile | Unread, known: Mapping[str, KnownFile], numbers: WordingNumbers) -> None:
        if isinstance(taken, Unread):
            self.unread.append(taken)
        else:
            shelve_file(self.connection, taken, numbers)
            (self.changed if taken.place in known else self.new).append(taken.place)


def _sort_out(found: Iterable[Arrival | Unread], known: Mapping[str, KnownFile]) -> tuple[list[Arrival], list[Unread]]:
    """Tell arrivals from what cannot be read; a name that another file bears already cannot be borne twice."""
    places = {file.path: place for place, file in known.items()}
    arrivals, unread = list[Arrival](), list[Unread]()
    for each in found:
        if isinstance(each, Unread):
            unread.append(each)
        elif _is_taken(places.get(each.file.shown, each.place), each.place):
            path = each.file.shown
            unread.append(Unread(path, f"{path} names another file in the library", "name it by its whole path"))
        else:
            places[each.file.shown] = each.place
            arrivals.append(each)
    return arrivals, unread


def _is_taken(before: str, place: str) -> bool:
    """Tell whether a name is that of another file; where that is gone, its folder was moved, and the name is free."""
    return before != place and is_there(before)


def _vanished(named: Iterable[Path], known: Mapping[str, KnownFile], met: set[str]) -> Iterable[str]:
    folders = [_real(path) for path in named]
    for place, file in known.items():
        if place not in met and any(_within(place, folder) for folder in folders) and not is_there(place):
            yield file.path


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _real(path: Path) -> str:
    """Return where a path leads; in a working folder that was removed, nowhere but by its name."""
    with suppress(FileNotFoundError):
        path = Path(os.path.realpath(path))
    return spell_path(path.as_posix())


def _keep_still(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""
