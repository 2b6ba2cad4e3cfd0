"""Read files: bytes to text, text to the speeches in it; what cannot be read is told, and the rest goes on."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from quotetrack.model import FileReading, SourceText, Unread
from quotetrack.read.documents import make_documents
from quotetrack.read.files import refusals
from quotetrack.read.files.decoding import decode
from quotetrack.read.files.finding import FoundFile, find_files
from quotetrack.read.files.manifest import Manifests
from quotetrack.read.heads.facts import Known
from quotetrack.settings import DEFAULT, Settings


def read_paths(
    paths: Sequence[Path], settings: Settings = DEFAULT, *, everything: bool = False
) -> Iterator[FileReading | Unread]:
    """Yield each file that `paths` name, read, or what kept it from being read; sorted by path, each file once.

    With `everything` each file is one speech: nothing in it counts as furniture or interruption.
    """
    yield from read_files(find_files(paths), settings, everything=everything)


def read_files(
    files: Iterable[FoundFile | Unread], settings: Settings = DEFAULT, *, everything: bool = False
) -> Iterator[FileReading | Unread]:
    """Yield each file that was found, read; any part of what was found may be read on its own."""
    manifests = Manifests()
    for found in files:
        yield (
            found
            if isinstance(found, Unread)
            else read_file(found, manifests.fields(found.path, found.root), settings, everything=everything)
        )


def read_file(
    file: FoundFile, told: Mapping[str, str], settings: Settings = DEFAULT, *, everything: bool = False
) -> FileReading | Unread:
    """Return a file, read, or what kept it from being read; `told` is what the manifests say of it."""
    try:
        data = Path(file.path).read_bytes()
    except OSError as error:
        return refusals.untouchable(file.shown, error)
    decoded = decode(data, settings)
    if decoded is None:
        return (refusals.binary if b"\0" in data else refusals.undecodable)(file.shown)
    if not decoded.text.strip("\ufeff\u200b \t\n\r\xa0　"):
        return refusals.empty(file.shown)
    source = SourceText(file.shown, decoded.text, decoded.encoding, hashlib.sha256(data).hexdigest())
    known = Known(file.shown.rpartition("/")[2], told)
    return FileReading(source, make_documents(file.shown, decoded.text, known, settings, everything=everything))
