"""Search documents for a wording: as it stands, by its letters, then with some letters changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import nsmallest
from operator import itemgetter

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from quotetrack.match.pages.scan import Stretch
from quotetrack.match.search.letters import search_letters
from quotetrack.model import Span
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import Folded, fold, fold_with_origins
from quotetrack.text.reading import Reading


class Closeness(StrEnum):
    """How a hit words the query, the closest first."""

    EXACT = "exact"
    FOLDED = "folded"
    FUZZY = "fuzzy"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a query stands: its span in the file, what is read there, how closely, and the score (0–100)."""

    span: Span
    text: str
    closeness: Closeness
    edits: int
    score: float


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: a text, its folded letters, and how many of them may be otherwise."""

    text: str
    letters: str
    edits: int


def search(query: str, reading: Reading, edits: int | None = None, settings: Settings = DEFAULT) -> tuple[Hit, ...]:
    """Return every place where the query stands in a reading, with at most `edits` letters otherwise, in order.

    Without `edits` the length of the query settles how many. A query of signs alone is looked for as it stands.

    >>> from quotetrack.text.reading import read_pieces
    >>> [hit.text for hit in search("党政同责，一岗双责", read_pieces("要黨政同責、一崗雙責", [Span(0, 10)]))]
    ['黨政同責、一崗雙責']
    """
    wanted = read_query(query, edits, settings)
    if not wanted.letters:
        return search_signs(query, reading)
    folded = fold_with_origins(reading.text)
    return locate_hits(wanted, reading, folded, search_letters(wanted.letters, folded.letters, wanted.edits))


def read_query(query: str, edits: int | None = None, settings: Settings = DEFAULT) -> Query:
    """Return what to look for: the folded letters of a query, and how many may be otherwise.

    >>> read_query("黨政同責、一崗雙責")
    Query(text='黨政同責、一崗雙責', letters='党政同责一岗双责', edits=1)
    """
    letters = fold(query)
    return Query(query, letters, settings.search_edits(len(letters)) if edits is None else edits)


def locate_hits(query: Query, reading: Reading, folded: Folded, stretches: Iterable[Stretch]) -> tuple[Hit, ...]:
    """Return stretches of the folded letters of a reading as hits: where they stand in the file, and how closely."""
    return tuple(_hit(query, reading, folded, stretch) for stretch in stretches)


def search_signs(query: str, reading: Reading) -> tuple[Hit, ...]:
    """Return every place where a query of signs alone stands as it is."""
    signs = query.strip()
    return tuple(
        Hit(reading.span(stretch.start, stretch.end), signs, Closeness.EXACT, 0, 100.0)
        for stretch in search_letters(signs, reading.text, 0)
    )


def search_nearest(
    query: str, readings: Iterable[Reading], settings: Settings = DEFAULT
) -> tuple[tuple[int, Hit], ...]:
    """Return the places most like the query, one a reading, with the place of the reading: what to show for nothing.

    >>> from quotetrack.text.reading import read_pieces
    >>> [hit.text for _, hit in search_nearest("一岗三责", [read_pieces("实行一岗双责制", [Span(0, 7)])])]
    ['一岗双责']
    """
    wanted = read_query(query, None, settings)
    known = tuple(readings)
    nearest = nearest_stretches(wanted, (fold(reading.text) for reading in known), settings)
    return tuple(
        (place, nearest_hit(wanted, known[place], fold_with_origins(known[place].text), stretch))
        for place, stretch in nearest
    )


def nearest_stretches(
    query: Query, texts: Iterable[str], settings: Settings = DEFAULT
) -> tuple[tuple[int, Stretch], ...]:
    """Return the stretches of folded texts most like a query, one a text, with the place of the text."""
    likely: list[tuple[float, int, Stretch]] = []
    for place, letters in enumerate(texts):
        alike = fuzz.partial_ratio_alignment(query.letters, letters) if query.letters and letters else None
        if alike and alike.score:
            stretch = Stretch(alike.dest_start, alike.dest_end, len(query.letters))
            score = _score(query.letters, letters[stretch.start : stretch.end])
            likely = nsmallest(settings.search_nearest, [*likely, (-score, place, stretch)], key=itemgetter(0, 1))
    return tuple((place, stretch) for _, place, stretch in likely)


def nearest_hit(query: Query, reading: Reading, folded: Folded, stretch: Stretch) -> Hit:
    """Return a stretch that is only near a query as a hit."""
    return replace(_hit(query, reading, folded, stretch), closeness=Closeness.NEAREST)


def _hit(query: Query, reading: Reading, folded: Folded, stretch: Stretch) -> Hit:
    start, end = folded.origins[stretch.start], folded.origins[stretch.end - 1] + 1
    text = reading.text[start:end]
    closeness = Closeness.EXACT if text == query.text else Closeness.FUZZY if stretch.edits else Closeness.FOLDED
    score = _score(query.letters, folded.letters[stretch.start : stretch.end])
    return Hit(reading.span(start, end), text, closeness, stretch.edits, score)


def _score(wanted: str, letters: str) -> float:
    return 100 * Levenshtein.normalized_similarity(wanted, letters)
