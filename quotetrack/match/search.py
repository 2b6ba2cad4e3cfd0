"""Search documents for a wording: as it stands, by its letters, then with some letters changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import nsmallest
from operator import itemgetter

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from quotetrack.match.scan import Stretch
from quotetrack.match.search_letters import search_letters
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


def search(query: str, reading: Reading, edits: int | None = None, settings: Settings = DEFAULT) -> tuple[Hit, ...]:
    """Return every place where the query stands in a reading, with at most `edits` letters otherwise, in order.

    Without `edits` the length of the query settles how many. A query of signs alone is looked for as it stands.

    >>> from quotetrack.text.reading import read_pieces
    >>> [hit.text for hit in search("党政同责，一岗双责", read_pieces("要黨政同責、一崗雙責", [Span(0, 10)]))]
    ['黨政同責、一崗雙責']
    """
    wanted = fold(query)
    if not wanted:
        return _search_signs(query.strip(), reading)
    allowed = settings.search_edits(len(wanted)) if edits is None else edits
    folded = fold_with_origins(reading.text)
    stretches = search_letters(wanted, folded.letters, allowed)
    return tuple(_hit(query, wanted, reading, folded, stretch) for stretch in stretches)


def search_nearest(
    query: str, readings: Iterable[Reading], settings: Settings = DEFAULT
) -> tuple[tuple[int, Hit], ...]:
    """Return the places most like the query, one a reading, with the place of the reading: what to show for nothing.

    >>> from quotetrack.text.reading import read_pieces
    >>> [hit.text for _, hit in search_nearest("一岗三责", [read_pieces("实行一岗双责制", [Span(0, 7)])])]
    ['一岗双责']
    """
    wanted = fold(query)
    likely: list[tuple[float, int, Hit]] = []
    for place, reading in enumerate(readings):
        folded = fold_with_origins(reading.text)
        alike = fuzz.partial_ratio_alignment(wanted, folded.letters) if wanted and folded.letters else None
        if alike and alike.score:
            stretch = Stretch(alike.dest_start, alike.dest_end, len(wanted))
            hit = replace(_hit(query, wanted, reading, folded, stretch), closeness=Closeness.NEAREST)
            likely = nsmallest(settings.search_nearest, [*likely, (-hit.score, place, hit)], key=itemgetter(0, 1))
    return tuple((place, hit) for _, place, hit in likely)


def _hit(query: str, wanted: str, reading: Reading, folded: Folded, stretch: Stretch) -> Hit:
    letters = folded.letters[stretch.start : stretch.end]
    start, end = folded.origins[stretch.start], folded.origins[stretch.end - 1] + 1
    text = reading.text[start:end]
    closeness = Closeness.EXACT if text == query else Closeness.FUZZY if stretch.edits else Closeness.FOLDED
    score = 100 * Levenshtein.normalized_similarity(wanted, letters)
    return Hit(reading.span(start, end), text, closeness, stretch.edits, score)


def _search_signs(signs: str, reading: Reading) -> tuple[Hit, ...]:
    return tuple(
        Hit(reading.span(stretch.start, stretch.end), signs, Closeness.EXACT, 0, 100.0)
        for stretch in search_letters(signs, reading.text, 0)
    )
