"""Find the files that are named, alone or through their folders: in a fixed order, each once."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quotetrack.model import Unread
from quotetrack.read.files import refusals
from quotetrack.read.files.formats import is_about_folder, is_text_name, other_format, report_names
from quotetrack.read.files.names import spell_path


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to be read: where it is, how the user would name it, and the named folder it was found through."""

    path: str
    shown: str
    root: str


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to look into: where it is, how it is shown, the named folder it is in, and those it lies in."""

    path: str
    shown: str
    root: str
    above: tuple[tuple[int, int], ...] = ()

    def inside(self, name: str) -> str:
        """Return how a file of this folder is shown."""
        return name if self.shown == "." else f"{self.shown}/{name}"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one search has met: files by real path, folders by device and inode, and every name met in them."""

    files: set[str] = field(default_factory=set)
    folders: set[tuple[int, int]] = field(default_factory=set)
    names: list[str] = field(default_factory=list)


def find_files(paths: Sequence[Path]) -> Iterator[FoundFile | Unread]:
    """Yield every file that `paths` name, sorted by path parts; what cannot be read is told, never left out.

    A file that is named is taken whatever its name; in a folder, hidden files, those about it and those of a report
    are passed over.
    """
    seen = _Seen()
    for path in sorted(paths, key=lambda path: [spell_path(part) for part in path.parts]):
        yield from _look_at(path, seen)


def _look_at(path: Path, seen: _Seen) -> Iterator[FoundFile | Unread]:
    shown = spell_path(path.as_posix())
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield refusals.untouchable(shown, error)
        return
    if stat.S_ISDIR(mode):
        yield from _look_into(_Folder(str(path), shown, str(path)), seen)
    elif not stat.S_ISREG(mode):
        yield refusals.no_file(shown)
    elif known := other_format(path.name):
        yield refusals.other_format(shown, *known)
    else:
        yield from _once(FoundFile(str(path), shown, str(path.parent)), os.path.realpath(path), seen)


def _look_into(folder: _Folder, seen: _Seen) -> Iterator[FoundFile | Unread]:
    """Yield the files of a named folder, or say that there are none."""
    names, folders = len(seen.names), len(seen.folders)
    yield from _walk(folder, seen)
    if len(seen.names) == names and len(seen.folders) > folders:
        yield refusals.nothing_inside(folder.shown)


def _walk(folder: _Folder, seen: _Seen) -> Iterator[FoundFile | Unread]:
    try:
        status = Path(folder.path).stat()
        with os.scandir(folder.path) as entries:
            inside = _documents_among(tuple(entries))
        # A working folder that was removed has no path any more.
        real = os.path.realpath(folder.path)
    except OSError as error:
        yield refusals.untouchable(folder.shown, error)
        return
    here = (status.st_dev, status.st_ino)
    if here in folder.above:
        yield refusals.loop(folder.shown)
    elif here not in seen.folders:
        seen.folders.add(here)
        within = _Folder(folder.path, folder.shown, folder.root, (*folder.above, here))
        for entry in inside:
            yield from _look_at_entry(entry, within, real, seen)


def _documents_among(entries: Sequence["os.DirEntry[str]"]) -> list["os.DirEntry[str]"]:
    """Return what a folder holds in order, without what is hidden, about the folder, or a report on documents."""
    report = report_names(entry.name for entry in entries)
    kept = (
        entry
        for entry in entries
        if not entry.name.startswith(".") and not is_about_folder(entry.name) and entry.name not in report
    )
    return sorted(kept, key=lambda entry: spell_path(entry.name))


def _look_at_entry(entry: "os.DirEntry[str]", folder: _Folder, real: str, seen: _Seen) -> Iterator[FoundFile | Unread]:
    shown = spell_path(folder.inside(entry.name))
    try:
        is_folder, is_file, is_link = entry.is_dir(), entry.is_file(), entry.is_symlink()
    except OSError as error:
        yield refusals.untouchable(shown, error)
        return
    if is_folder:
        yield from _walk(_Folder(entry.path, shown, folder.root, folder.above), seen)
        return
    seen.names.append(shown)
    if is_file and is_text_name(entry.name):
        realpath = os.path.realpath(entry.path) if is_link else real + os.sep + entry.name
        yield from _once(FoundFile(entry.path, shown, folder.root), realpath, seen)
    elif is_file:
        yield refusals.other_format(shown, *(other_format(entry.name) or refusals.UNKNOWN))
    else:
        yield refusals.missing(shown) if is_link else refusals.no_file(shown)


def _once(file: FoundFile, realpath: str, seen: _Seen) -> Iterator[FoundFile]:
    if realpath not in seen.files:
        seen.files.add(realpath)
        yield file
