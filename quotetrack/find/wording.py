"""Find every place where a wording stands in some files."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from quotetrack.extract import extract_mentions
from quotetrack.find.narrowing import Narrowing
from quotetrack.find.ranking import Findings, PlacedHit, locate_places, mind_question, rank_hits
from quotetrack.match import search, search_nearest
from quotetrack.model import Document, FileReading, Mention, Unread
from quotetrack.pipeline import open_documents, open_files
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.place import LineWalk
from quotetrack.text.reading import Reading

_Tell = Callable[[str, int, int], None]
_ANY = Narrowing()


def find_wording(
    text: str,
    paths: Iterable[Path | str],
    edits: int | None = None,
    settings: Settings = DEFAULT,
    *,
    narrowing: Narrowing = _ANY,
    limit: int | None = None,
    everything: bool = False,
    progress: _Tell | None = None,
) -> Findings:
    """Look for a wording in files and folders: as it stands, by its letters, then with at most `edits` of them changed.

    Without `edits` the length of the wording decides how many may be. The places are sorted by closeness and score,
    then as the files stand.
    """
    mind_question(text, edits)
    pages: list[tuple[FileReading, Reading]] = []
    unread: list[Unread] = []
    found: list[PlacedHit] = []
    for file in open_files(paths, settings, everything=everything):
        if isinstance(file, Unread):
            unread.append(file)
            continue
        for document, reading in open_documents(file):
            pages.append((file, reading))
            hits = search(text, reading, edits, settings)
            if not narrowing.open:
                hits = narrowing.admit(document, hits, partial(_mentions, document, reading))
            lines = LineWalk(file.source.text)
            found += [PlacedHit(file.source.path, file.source.text, lines, hit) for hit in hits]
        if progress:
            progress("searching", len(pages), 0)
    shown, total = rank_hits(found, limit)
    near = () if found else search_nearest(text, (reading for _, reading in pages), settings)
    sources = ((pages[place][0].source, hit) for place, hit in near)
    nearest = [PlacedHit(source.path, source.text, LineWalk(source.text), hit) for source, hit in sources]
    return Findings(
        tuple(locate_places(shown, settings)), tuple(locate_places(nearest[:limit], settings)), tuple(unread), total
    )


def _mentions(document: Document, reading: Reading) -> tuple[Mention, ...]:
    return extract_mentions(document, reading).mentions
