"""Join the stages in their order: read, extract, match, graph. Nobody else knows it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quotetrack.extract import extract_mentions
from quotetrack.graph import find_copies, find_reuse
from quotetrack.match import Canon, judge_quotes, match_mentions, own_canon, read_canon, read_own_canon
from quotetrack.model import CanonTable, Catalog, Document, Extraction, FileReading, Unread
from quotetrack.read import read_paths, read_table
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.reading import Reading, read_pieces

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class _Intake:
    """What the paths gave: the files that were read, and those that were not."""

    files: tuple[FileReading, ...]
    unread: tuple[Unread, ...]


def build_catalog(
    paths: Iterable[Path],
    settings: Settings = DEFAULT,
    *,
    everything: bool = False,
    progress: Progress | None = None,
    canon: Canon | None = None,
) -> Catalog:
    """Read files and folders, and return every quote in them with its wordings and who reuses whom.

    `everything` reads page furniture and interruptions too. `progress` is told the stage, how much is done and how much
    there is (0 where that is not known). Wordings are held against `canon`, the program's own if none is given.
    """
    tell = progress or _keep_still
    intake, readings, extractions = _gather(open_files(paths, settings, everything=everything), tell)
    tell("matching", 0, 0)
    canon = canon or read_own_canon()
    quotes = match_mentions(readings, extractions, settings, canon)
    tell("tracing reuse", 0, 0)
    catalog = _bind(intake, readings, extractions)
    copies = find_copies((document.id, reading.text) for document, reading in readings)
    return replace(
        catalog,
        quotes=quotes,
        reuse=find_reuse(catalog.documents, quotes, copies),
        copies=copies,
        verdicts=judge_quotes(quotes, canon, settings),
    )


def extract_catalog(
    paths: Iterable[Path],
    settings: Settings = DEFAULT,
    *,
    everything: bool = False,
    progress: Progress | None = None,
) -> Catalog:
    """Read files and folders, and return the mentions in them and the state of their marks, without matching."""
    return _bind(*_gather(open_files(paths, settings, everything=everything), progress or _keep_still))


def open_files(
    paths: Iterable[Path], settings: Settings = DEFAULT, *, everything: bool = False
) -> Iterator[FileReading | Unread]:
    """Yield every file that holds a document, and every path that gave none with the reason, in a fixed order."""
    for file in read_paths(tuple(paths), settings, everything=everything):
        if isinstance(file, FileReading) and not file.documents:
            yield Unread(file.source.path, f"{file.source.path} holds no speech", "look whether it was saved whole")
        else:
            yield file


def open_documents(file: FileReading) -> Iterator[tuple[Document, Reading]]:
    """Yield each document of a file with its text as it is read."""
    for document in file.documents:
        yield document, read_pieces(file.source.text, document.pieces)


def open_tables(paths: Iterable[Path]) -> Iterator[CanonTable | Unread]:
    """Yield the table of each file of a user's canon, or what kept it from being read."""
    for source in map(read_table, paths):
        yield source if isinstance(source, Unread) else read_canon(source.text, source.path)


def open_canon(paths: Iterable[Path] = ()) -> tuple[Canon, tuple[Unread, ...]]:
    """Return the program's own canon with the user's tables joined to it, and each file and row that is of no use."""
    entries, unread = list(own_canon().entries), list[Unread]()
    for table in open_tables(paths):
        if isinstance(table, Unread):
            unread.append(table)
            continue
        entries += table.entries
        unread += [Unread(bad.path, f"{bad.path}:{bad.line}: {bad.problem}", bad.hint) for bad in table.problems]
    return Canon.of(entries), tuple(unread)


_Readings = tuple[tuple[Document, Reading], ...]
_Extractions = tuple[Extraction, ...]


def _gather(found: Iterable[FileReading | Unread], tell: Progress) -> tuple[_Intake, _Readings, _Extractions]:
    intake = _take_in(found, tell)
    readings = tuple(pair for file in intake.files for pair in open_documents(file))
    return intake, readings, tuple(_extract(readings, tell))


def _take_in(found: Iterable[FileReading | Unread], tell: Progress) -> _Intake:
    files: list[FileReading] = []
    unread: list[Unread] = []
    for file in found:
        if isinstance(file, Unread):
            unread.append(file)
        else:
            files.append(file)
        tell("reading", len(files) + len(unread), 0)
    return _Intake(tuple(files), tuple(unread))


def _extract(readings: Sequence[tuple[Document, Reading]], tell: Progress) -> Iterator[Extraction]:
    for done, (document, reading) in enumerate(readings, start=1):
        yield extract_mentions(document, reading)
        tell("extracting", done, len(readings))


def _bind(intake: _Intake, readings: _Readings, extractions: _Extractions) -> Catalog:
    sources = tuple(file.source for file in intake.files)
    return Catalog(
        documents=tuple(document for document, _ in readings),
        quotes=(),
        reuse=(),
        problems=tuple(problem for extraction in extractions for problem in extraction.problems),
        unread=intake.unread,
        encodings=tuple((source.path, source.encoding) for source in sources),
        mentions=tuple(mention for extraction in extractions for mention in extraction.mentions),
        sources=sources,
    )


def _keep_still(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""
