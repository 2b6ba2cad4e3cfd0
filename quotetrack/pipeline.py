"""Join the stages in their order: read, extract, match, graph. Nobody else knows it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from quotetrack.extract import extract_mentions
from quotetrack.graph import find_copies, find_reuse
from quotetrack.library import Shelves, read_catalog, run_blocks
from quotetrack.match import (
    Canon,
    Sharing,
    find_passages,
    gather_sharing,
    judge_quotes,
    match_mentions,
    own_canon,
    read_canon,
    read_own_canon,
)
from quotetrack.model import CanonTable, Catalog, Document, Extraction, FileReading, Mention, Unread
from quotetrack.read import FoundFile, find_files, read_files, read_paths, read_table
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.reading import Reading, read_pieces

Progress = Callable[[str, int, int], None]
_Batch = Sequence[FoundFile | Unread]


def build_catalog(
    paths: Iterable[Path | str],
    settings: Settings = DEFAULT,
    *,
    everything: bool = False,
    canon: Canon | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Catalog:
    """Read files and folders, and return every quote in them with its wordings and who reuses whom.

    `everything` reads page furniture and interruptions too. Wordings are held against `canon`, the program's own if
    none is given. So many `jobs` read at a time, where there is enough to read; what comes out is the same. `progress`
    is told the stage, how much is done and how much there is (0 where that is not known).
    """
    tell = progress or _keep_still
    taken = tuple(_take_in(paths, _Way(settings, everything), jobs, tell))
    catalog = _bind(taken)
    readings = tuple(pair for each in taken for pair in each.readings)
    extractions = tuple(extraction for each in taken for extraction in each.extractions)
    tell("matching", 0, 0)
    canon = canon or read_own_canon()
    copies = find_copies((document.id, reading.text) for document, reading in readings)
    quotes = match_mentions(readings, extractions, settings, canon, copies=copies)
    tell("tracing reuse", 0, 0)
    return _finish(replace(catalog, quotes=quotes, copies=copies), canon, settings)


def recall_catalog(
    shelves: Shelves, settings: Settings = DEFAULT, *, canon: Canon | None = None, progress: Progress | None = None
) -> Catalog:
    """Return the catalog of all files in a library: the same as `build_catalog` of these files gives.

    The quotes are those that the library keeps; for another canon than the program's own they are matched anew.
    """
    tell = progress or _keep_still
    tell("asking the library", 0, 0)
    catalog = read_catalog(shelves)
    if canon is None or canon.entries == read_own_canon().entries:
        return _finish(catalog, read_own_canon(), settings)
    tell("matching", 0, 0)
    texts = {source.path: source.text for source in catalog.sources}
    readings = [(document, read_pieces(texts[document.path], document.pieces)) for document in catalog.documents]
    mentions: dict[str, list[Mention]] = {document.id: [] for document in catalog.documents}
    for mention in catalog.mentions:
        mentions[mention.document].append(mention)
    extractions = [Extraction(tuple(mentions[document.id]), ()) for document in catalog.documents]
    quotes = match_mentions(readings, extractions, settings, canon, copies=catalog.copies)
    return _finish(replace(catalog, quotes=quotes), canon, settings)


def _finish(catalog: Catalog, canon: Canon, settings: Settings) -> Catalog:
    """Return a catalog whose quotes are matched with what follows from them."""
    return replace(
        catalog,
        reuse=find_reuse(catalog.documents, catalog.quotes, catalog.copies),
        verdicts=judge_quotes(catalog.quotes, canon, settings),
    )


def extract_catalog(
    paths: Iterable[Path | str],
    settings: Settings = DEFAULT,
    *,
    everything: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Catalog:
    """Read files and folders, and return the mentions in them and the state of their marks, without matching."""
    return _bind(tuple(_take_in(paths, _Way(settings, everything), jobs, progress or _keep_still)))


def trace_reuse(
    paths: Iterable[Path | str],
    settings: Settings = DEFAULT,
    *,
    everything: bool = False,
    canon: Canon | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> tuple[Catalog, Sharing]:
    """Read files and folders, and return the quotes in them, and who shares what with whom.

    The arguments are those of `build_catalog`; the catalog has quotes and copies, and nothing that follows from them.
    """
    tell = progress or _keep_still
    taken = tuple(_take_in(paths, _Way(settings, everything), jobs, tell))
    readings = tuple(pair for each in taken for pair in each.readings)
    extractions = tuple(extraction for each in taken for extraction in each.extractions)
    tell("matching", 0, 0)
    copies = find_copies((document.id, reading.text) for document, reading in readings)
    quotes = match_mentions(readings, extractions, settings, canon or read_own_canon(), copies=copies, differing=False)
    catalog = replace(_bind(taken), quotes=quotes, copies=copies)
    return catalog, _share(catalog, readings, settings, tell)


def trace_catalog(catalog: Catalog, settings: Settings = DEFAULT, *, progress: Progress | None = None) -> Sharing:
    """Return who shares what with whom in a catalog, such as that of a library."""
    texts = {source.path: source.text for source in catalog.sources}
    readings = [(document, read_pieces(texts[document.path], document.pieces)) for document in catalog.documents]
    return _share(catalog, readings, settings, progress or _keep_still)


def _share(
    catalog: Catalog, readings: Sequence[tuple[Document, Reading]], settings: Settings, tell: Progress
) -> Sharing:
    tell("tracing reuse", 0, 0)
    passages = find_passages(_witnesses(readings, catalog.copies), catalog.quotes, settings)
    return gather_sharing(catalog.documents, catalog.quotes, passages, catalog.copies, settings)


def _witnesses(
    readings: Sequence[tuple[Document, Reading]], copies: Iterable[Sequence[str]]
) -> Sequence[tuple[Document, Reading]]:
    """Return the documents without those that hold the text of an earlier one."""
    hidden = frozenset(name for group in copies for name in group[1:])
    return [(document, reading) for document, reading in readings if document.id not in hidden]


def open_files(
    paths: Iterable[Path | str], settings: Settings = DEFAULT, *, everything: bool = False
) -> Iterator[FileReading | Unread]:
    """Yield every file that holds a document, and every path that gave none with the reason, in a fixed order."""
    yield from map(_mind_empty, read_paths(tuple(map(Path, paths)), settings, everything=everything))


def open_documents(file: FileReading) -> Iterator[tuple[Document, Reading]]:
    """Yield each document of a file with its text as it is read."""
    for document in file.documents:
        yield document, read_pieces(file.source.text, document.pieces)


def open_tables(paths: Iterable[Path | str]) -> Iterator[CanonTable | Unread]:
    """Yield the table of each file of a user's canon, or what kept it from being read."""
    for source in map(read_table, map(Path, paths)):
        yield source if isinstance(source, Unread) else read_canon(source.text, source.path)


def open_canon(paths: Iterable[Path | str] = ()) -> tuple[Canon, tuple[Unread, ...]]:
    """Return the program's own canon with the user's tables joined to it, and each file and row that is of no use."""
    entries, unread = list(own_canon().entries), list[Unread]()
    for table in open_tables(paths):
        if isinstance(table, Unread):
            unread.append(table)
            continue
        entries += table.entries
        unread += [Unread(bad.path, f"{bad.path}:{bad.line}: {bad.problem}", bad.hint) for bad in table.problems]
    return Canon.of(entries), tuple(unread)


@dataclass(frozen=True, slots=True)
class _Way:
    """How files are read."""

    settings: Settings
    everything: bool


@dataclass(frozen=True, slots=True)
class _Taken:
    """A file that was taken in, with what was extracted from each of its documents; or why it was not."""

    file: FileReading | Unread
    extractions: tuple[Extraction, ...] = ()

    @property
    def readings(self) -> tuple[tuple[Document, Reading], ...]:
        """Return the documents of the file, as they are read."""
        return () if isinstance(self.file, Unread) else tuple(open_documents(self.file))


def _take_in(paths: Iterable[Path | str], way: _Way, jobs: int, tell: Progress) -> Iterator[_Taken]:
    """Yield every file in its order, read and extracted, batch by batch."""
    found = tuple(find_files(tuple(map(Path, paths))))
    size = way.settings.batch_files
    batches = [found[start : start + size] for start in range(0, len(found), size)]
    work = partial(_take_batch, way)
    done = 0
    for batch in run_blocks(batches, work, jobs if len(found) >= way.settings.parallel_files else 1):
        for taken in batch:
            done += 1
            tell("reading", done, len(found))
            yield taken


def _take_batch(way: _Way, batch: _Batch) -> list[_Taken]:
    files = map(_mind_empty, read_files(batch, way.settings, everything=way.everything))
    return [_Taken(file, tuple(extract_mentions(*pair) for pair in _Taken(file).readings)) for file in files]


def _mind_empty(file: FileReading | Unread) -> FileReading | Unread:
    if isinstance(file, Unread) or file.documents:
        return file
    return Unread(file.source.path, f"{file.source.path} holds no speech", "look whether it was saved whole")


def _bind(taken: Sequence[_Taken]) -> Catalog:
    files = [each.file for each in taken if isinstance(each.file, FileReading)]
    sources = tuple(file.source for file in files)
    extractions = [extraction for each in taken for extraction in each.extractions]
    return Catalog(
        documents=tuple(document for file in files for document in file.documents),
        quotes=(),
        reuse=(),
        problems=tuple(problem for extraction in extractions for problem in extraction.problems),
        unread=tuple(each.file for each in taken if isinstance(each.file, Unread)),
        encodings=tuple((source.path, source.encoding) for source in sources),
        mentions=tuple(mention for extraction in extractions for mention in extraction.mentions),
        sources=sources,
    )


def _keep_still(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""
