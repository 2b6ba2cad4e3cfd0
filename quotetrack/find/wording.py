"""Find every place where a wording stands in some files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from quotetrack.errors import QueryError
from quotetrack.match import Closeness, Hit, search, search_nearest
from quotetrack.model import FileReading, Unread
from quotetrack.pipeline import open_documents, open_files
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.place import context, find_lines
from quotetrack.text.reading import Reading

_RANKS = {closeness: rank for rank, closeness in enumerate(Closeness)}
_Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place where a wording stands: file, span, line and column, how closely it agrees, and what is around it."""

    doc: str
    line: int
    column: int
    start: int
    end: int
    closeness: str
    score: float
    edits: int
    before: str
    text: str
    after: str

    def cells(self) -> dict[str, str | int | float]:
        """Return the cells of a row by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search gave: every place, the closest first, or the nearest ones where there is none; and what was not
    read."""

    places: tuple[FoundPlace, ...]
    nearest: tuple[FoundPlace, ...]
    unread: tuple[Unread, ...]


def find_wording(
    text: str,
    paths: Iterable[Path],
    edits: int | None = None,
    settings: Settings = DEFAULT,
    *,
    everything: bool = False,
    progress: _Tell | None = None,
) -> Findings:
    """Look for a wording in files and folders: as it stands, by its letters, then with at most `edits` of them changed.

    Without `edits` the length of the wording decides how many may be. The places are sorted by closeness and score,
    then as the files stand.
    """
    if not text.strip():
        raise QueryError("an empty wording stands everywhere", "name the letters to look for")
    pages: list[_Page] = []
    unread: list[Unread] = []
    found: list[tuple[_Page, Hit]] = []
    for file in open_files(paths, settings, everything=everything):
        if isinstance(file, Unread):
            unread.append(file)
            continue
        for _, reading in open_documents(file):
            page = _Page(file, reading)
            pages.append(page)
            found += [(page, hit) for hit in search(text, reading, edits, settings)]
        if progress:
            progress("searching", len(pages), 0)
    found.sort(key=lambda pair: (_RANKS[pair[1].closeness], -pair[1].score))
    nearest = [] if found else _find_nearest(text, pages, settings)
    return Findings(tuple(_locate(found, settings)), tuple(_locate(nearest, settings)), tuple(unread))


@dataclass(frozen=True, slots=True)
class _Page:
    """A document's reading and the file that it stands in."""

    file: FileReading
    reading: Reading


def _find_nearest(text: str, pages: Sequence[_Page], settings: Settings) -> list[tuple[_Page, Hit]]:
    return [(pages[place], hit) for place, hit in search_nearest(text, (page.reading for page in pages), settings)]


def _locate(found: Sequence[tuple[_Page, Hit]], settings: Settings) -> Iterator[FoundPlace]:
    texts = {page.file.source.path: page.file.source.text for page, _ in found}
    lines = {path: find_lines(text) for path, text in texts.items()}
    for page, hit in found:
        source = page.file.source
        place = lines[source.path].place(hit.span.start)
        before, after = context(source.text, hit.span, settings.context_letters)
        yield FoundPlace(
            doc=source.path,
            line=place.line,
            column=place.column,
            start=hit.span.start,
            end=hit.span.end,
            closeness=hit.closeness.value,
            score=round(hit.score, 1),
            edits=hit.edits,
            before=before,
            text=hit.text,
            after=after,
        )
