"""Put wordings in the order in which they may lead a quote."""

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from quotetrack.match.group.placed import ITSELF
from quotetrack.match.pages.grams import Places
from quotetrack.settings import DEFAULT, Settings

_BLOCK = 1 << 19


def place_leaders(
    letters: Sequence[str],
    standing: Sequence[tuple[int, int]],
    pairs: tuple[Places, Places],
    settings: Settings = DEFAULT,
) -> Places:
    """Return the place of each wording: by rank, then by how much of what is attested it stands for.

    That is itself, twice over, and the wordings near it, each by how like it is: of wordings that stand as often, the
    one amid the others is the likeliest to be what all of them render, and a clear majority leads as it is.

    >>> letters, pairs = ["甲乙丙丁戊己庚", "甲乙丙丁戊己辛", "甲乙丙丁戊壬辛"], (np.array([1, 2]), np.array([0, 1]))
    >>> place_leaders(letters, [(0, 1)] * 3, pairs).tolist()
    [1, 0, 2]
    """
    rank = np.array([rank for rank, _ in standing], np.int64)
    attested = np.array([count for _, count in standing], np.int64)
    support = _support(letters, attested, pairs, settings)
    order = np.lexsort((-attested, -(support + ITSELF * attested), rank))
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places


def meet_earlier(places: Places, pairs: tuple[Places, Places]) -> Iterator[tuple[int, list[int]]]:
    """Yield each place that makes a pair with others before it, and these, the earlier places first.

    Those that hang together come one after the other, so that what is known of a wording is still at hand.

    >>> list(meet_earlier(np.array([0, 3, 1, 2]), (np.array([1, 1, 3]), np.array([0, 3, 2]))))
    [(2, [1]), (3, [0, 2])]
    """
    left, right = places[pairs[0]], places[pairs[1]]
    later, earlier = np.maximum(left, right), np.minimum(left, right)
    order = np.lexsort((earlier, later, _hanging_together(len(places), later, earlier)[later]))
    later, earlier = later[order], earlier[order]
    ends = np.flatnonzero(np.diff(later, append=-1)) + 1
    begin = 0
    for end in ends.tolist():
        yield int(later[begin]), earlier[begin:end].tolist()
        begin = end


def _hanging_together(count: int, left: Places, right: Places) -> Places:
    """Return for each number the least that it hangs together with by pairs."""
    least = np.arange(count)
    while True:
        common = np.minimum(least[left], least[right])
        if np.array_equal(common, least[left]) and np.array_equal(common, least[right]):
            return least
        np.minimum.at(least, least[left], common)
        np.minimum.at(least, least[right], common)
        least = least[least]


def weigh_support(rows: Sequence[tuple[str, Sequence[tuple[str, int]]]], settings: Settings = DEFAULT) -> list[int]:
    """Return how much of each wording those near it have, each as often as it is attested.

    Rows are the letters of a wording, and of those near it the letters and how often they are attested.

    >>> weigh_support([("甲乙丙丁戊己庚", [("甲乙丙丁戊己辛", 2), ("天地玄黄", 9)])])
    [172]
    """
    words = [("".join(sorted(letters)), "".join(sorted(other))) for letters, near in rows for other, _ in near]
    counts = np.array([count for _, near in rows for _, count in near], np.int64)
    weights = _likeness([word for word, _ in words], [other for _, other in words], settings) * counts
    ends = np.cumsum([0, *(len(near) for _, near in rows)])
    totals = np.concatenate([[0], np.cumsum(weights)])
    support: list[int] = (totals[ends[1:]] - totals[ends[:-1]]).tolist()
    return support


def _support(letters: Sequence[str], attested: Places, pairs: tuple[Places, Places], settings: Settings) -> Places:
    """Return how much of each wording the wordings near it have, in whatever order: each as often as it is attested."""
    support = np.zeros(len(letters), np.int64)
    bags = ["".join(sorted(wording)) for wording in letters]
    for begin in range(0, len(pairs[0]), _BLOCK):
        left, right = pairs[0][begin : begin + _BLOCK], pairs[1][begin : begin + _BLOCK]
        likeness = _likeness(
            [bags[place] for place in left.tolist()], [bags[place] for place in right.tolist()], settings
        )
        np.add.at(support, left, likeness * attested[right])
        np.add.at(support, right, likeness * attested[left])
    return support


def _likeness(lefts: Sequence[str], rights: Sequence[str], settings: Settings) -> Places:
    near = cpdist(lefts, rights, scorer=fuzz.ratio, score_cutoff=settings.group_near, dtype=np.float32)
    likeness: Places = np.rint(near).astype(np.int64)
    return likeness
