"""Search documents for a wording: as it stands, by its letters, then with some letters changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from quotetrack.match.pages.scan import Stretch
from quotetrack.match.seek.letters import search_letters
from quotetrack.model import Span
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold, fold_with_origins
from quotetrack.text.reading import Glimpse, Reading

# From a folded letter to the offset in the reading that it stems from.
Origin = Callable[[int], int]
# So many pairs of letters tell which documents are near a query, however long.
_PAIRS = 64


class Closeness(StrEnum):
    """How a hit words the query, the closest first."""

    EXACT = "exact"
    FOLDED = "folded"
    FUZZY = "fuzzy"
    NEAREST = "nearest"


class Hit(NamedTuple):
    """A place where a query stands: its span in the file, what is read there, how closely, and the score (0–100)."""

    span: Span
    text: str
    closeness: Closeness
    edits: int
    score: float


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: a text, its folded letters (none in signs alone), and how many of them may be otherwise."""

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
        signs = search_letters(wanted.text, reading.text, 0)
        return tuple(locate_hit(wanted, reading, int, stretch) for stretch in signs)
    folded = fold_with_origins(reading.text)
    stretches = search_letters(wanted.letters, folded.letters, wanted.edits)
    return tuple(locate_hit(wanted, reading, folded.origins.__getitem__, stretch) for stretch in stretches)


def read_query(query: str, edits: int | None = None, settings: Settings = DEFAULT) -> Query:
    """Return what to look for: the folded letters of a query, and how many may be otherwise.

    >>> read_query("黨政同責、一崗雙責")
    Query(text='黨政同責、一崗雙責', letters='党政同责一岗双责', edits=1)
    """
    letters = fold(query)
    return Query(query.strip(), letters, settings.search_edits(len(letters)) if edits is None else edits)


def locate_hit(query: Query, reading: Reading | Glimpse, origin: Origin, stretch: Stretch) -> Hit:
    """Return a stretch of the folded letters of a reading as a hit: where it stands in the file, and how closely.

    `origin` tells the offset in the reading that a letter stems from; signs stand where they are read.
    """
    start, end = origin(stretch.start), origin(stretch.end - 1) + 1
    span, text = reading.cut(start, end)
    closeness = Closeness.FUZZY if stretch.edits else Closeness.EXACT if text == query.text else Closeness.FOLDED
    return Hit(span, text, closeness, stretch.edits, score_stretch(query, stretch))


def only_near(hit: Hit) -> Hit:
    """Return a hit as one that is shown for nothing closer."""
    return hit._replace(closeness=Closeness.NEAREST)


def score_stretch(query: Query, stretch: Stretch) -> float:
    """Return how like a stretch is to a query, from 0 to 100: the share of letters that no edit touches."""
    return 100 * (1 - stretch.edits / max(len(query.letters), stretch.end - stretch.start))


def search_nearest(
    query: str, readings: Iterable[Reading], settings: Settings = DEFAULT
) -> tuple[tuple[int, Hit], ...]:
    """Return the places most like the query, one a reading, with the place of the reading: what to show for nothing.

    >>> from quotetrack.text.reading import read_pieces
    >>> [hit.text for _, hit in search_nearest("一岗三责", [read_pieces("实行一岗双责制", [Span(0, 7)])])]
    ['一岗双责']
    """
    wanted = read_query(query, None, settings)
    pairs, known = telling_pairs(wanted), tuple(readings)
    texts = [fold(reading.text) for reading in known]
    shared = ((-sum(pair in letters for pair in pairs), place) for place, letters in enumerate(texts))
    likely = sorted(place for _, place in nsmallest(settings.search_nearest_documents, shared))
    nearest = nearest_stretches(wanted, (texts[place] for place in likely), settings)
    hits = list[tuple[int, Hit]]()
    for place, stretch in nearest:
        reading = known[likely[place]]
        origin = fold_with_origins(reading.text).origins.__getitem__
        hits.append((likely[place], only_near(locate_hit(wanted, reading, origin, stretch))))
    return tuple(hits)


def telling_pairs(query: Query) -> tuple[str, ...]:
    """Return letters of a query two by two, once each and from all of it, by which documents near it are told.

    >>> telling_pairs(read_query("一岗双责"))
    ('一岗', '岗双', '双责')
    """
    pairs = tuple(dict.fromkeys(map("".join, pairwise(query.letters)))) or tuple(query.letters)
    return pairs[:: 1 + len(pairs) // _PAIRS]


def nearest_stretches(
    query: Query, texts: Iterable[str], settings: Settings = DEFAULT
) -> tuple[tuple[int, Stretch], ...]:
    """Return the stretches of folded texts most like a query, one a text, with the place of the text."""
    likely: list[tuple[float, int, Stretch]] = []
    for place, letters in enumerate(texts):
        alike = fuzz.partial_ratio_alignment(query.letters, letters) if query.letters and letters else None
        if alike and alike.score:
            start, end = alike.dest_start, alike.dest_end
            stretch = Stretch(start, end, Levenshtein.distance(query.letters, letters[start:end]))
            score = score_stretch(query, stretch)
            likely = nsmallest(settings.search_nearest, [*likely, (-score, place, stretch)], key=itemgetter(0, 1))
    return tuple((place, stretch) for _, place, stretch in likely)
