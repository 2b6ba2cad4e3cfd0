"""Take files in: tell the changed ones from those that are known, and read, extract and fold them, by many hands."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quotetrack.extract import extract_mentions
from quotetrack.library.store.grams import spell_pairs
from quotetrack.library.store.hands import run_blocks
from quotetrack.library.store.letters import fold_in_runs
from quotetrack.library.store.rules import reading_mark
from quotetrack.match.keeping import fold_wording
from quotetrack.model import Document, Extraction, FileReading, Kind, Unread
from quotetrack.read import FoundFile, Manifests, find_files, read_file, spell_path
from quotetrack.settings import Settings
from quotetrack.text.reading import read_pieces

# Fewer files are read sooner than another process is up.
_FEW = 200


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What a library knows of a file: its name, and the mark of what it was made of."""

    path: str
    mark: str | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that is new or has changed: where it is on this machine, and what the manifests say of it."""

    file: FoundFile
    place: str
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TakenDocument:
    """A document ready to be shelved: what was extracted, its folded letters with their runs, and their pairs.

    `wordings` are the folded letters of each mention; placeholders have none.
    """

    document: Document
    extraction: Extraction
    wordings: tuple[str | None, ...]
    letters: str
    runs: Sequence[int]
    pairs: str
    sameness: bytes | None


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file ready to be shelved."""

    place: str
    mark: str
    reading: FileReading
    documents: tuple[TakenDocument, ...]


def find_arrivals(paths: Iterable[Path], known: Mapping[str, KnownFile], met: set[str]) -> Iterator[Arrival | Unread]:
    """Yield the files that are not known as they are now, and what cannot be read; `met` gathers the places of all."""
    manifests, folders = Manifests(), dict[str, str]()
    for found in find_files(tuple(paths)):
        if isinstance(found, Unread):
            yield found
            continue
        place = _place(found.path, folders)
        met.add(place)
        told = manifests.fields(found.path, found.root)
        if known.get(place) != KnownFile(found.shown, _mark_now(found, told)):
            yield Arrival(found, place, dict(told))


def take_files(arrivals: Sequence[Arrival], settings: Settings, jobs: int) -> Iterator[Sequence[TakenFile | Unread]]:
    """Yield the arrivals, read, in their order and batch by batch, by so many processes at a time."""
    size = settings.batch_files
    batches = (arrivals[start : start + size] for start in range(0, len(arrivals), size))
    yield from run_blocks(batches, partial(_take_batch, settings=settings), jobs if len(arrivals) > _FEW else 1)


def _take_batch(arrivals: Sequence[Arrival], settings: Settings) -> list[TakenFile | Unread]:
    return [_take(arrival, settings) for arrival in arrivals]


def _take(arrival: Arrival, settings: Settings) -> TakenFile | Unread:
    reading = read_file(arrival.file, arrival.told, settings)
    if isinstance(reading, Unread):
        return reading
    if not reading.documents:
        path = reading.source.path
        return Unread(path, f"{path} holds no speech", "look whether it was saved whole")
    documents = tuple(_take_document(document, reading.source.text) for document in reading.documents)
    return TakenFile(arrival.place, _mark(reading.source.digest, arrival.told), reading, documents)


def _take_document(document: Document, text: str) -> TakenDocument:
    reading = read_pieces(text, document.pieces)
    letters, runs = fold_in_runs(reading.text)
    bare = "".join(reading.text.split())
    sameness = hashlib.sha256(bare.encode("utf-8", "surrogatepass")).digest() if bare else None
    extraction = extract_mentions(document, reading)
    wordings = tuple(
        None if mention.kind is Kind.PLACEHOLDER else fold_wording(mention.text) for mention in extraction.mentions
    )
    return TakenDocument(document, extraction, wordings, letters, runs, spell_pairs(letters), sameness)


def _mark_now(found: FoundFile, told: Mapping[str, str]) -> str | None:
    """Return the mark of a file as it is now; nothing where it cannot be read, which the reader will tell."""
    try:
        return _mark(hashlib.sha256(Path(found.path).read_bytes()).hexdigest(), told)
    except OSError:
        return None


def _mark(digest: str, told: Mapping[str, str]) -> str:
    rows = [digest, reading_mark(), *(f"{name}={value}" for name, value in sorted(told.items()))]
    return hashlib.sha256("\n".join(rows).encode("utf-8", "surrogatepass")).hexdigest()


def _place(path: str, folders: dict[str, str]) -> str:
    """Return where a file is, whatever way led to it."""
    folder, name = os.path.split(path)
    if Path(path).is_symlink():
        place = os.path.realpath(path)
    else:
        place = f"{(folders.get(folder) or _remember(folder, folders)).rstrip(os.sep)}{os.sep}{name}"
    return spell_path(place)


def _remember(folder: str, folders: dict[str, str]) -> str:
    folders[folder] = os.path.realpath(folder)
    return folders[folder]
