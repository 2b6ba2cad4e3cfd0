"""Put wordings in the order in which they may lead a quote."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from quotetrack.match.group.keys import Key, is_told_by_letters
from quotetrack.match.group.placed import ITSELF, MOST_SUPPORT, Placed
from quotetrack.match.pages.grams import Places
from quotetrack.settings import DEFAULT, Settings

Likenesses = npt.NDArray[np.float32]
# The letters of a wording, and of those near it the letters and how often they are attested.
Near = tuple[str, Sequence[tuple[str, int]]]

_BLOCK = 1 << 19
# Scores are told to a tenth, and none is more than a hundred.
_A_TENTH = 0.1
_ANY = 100 + _A_TENTH


def place_leaders(
    letters: Sequence[str], standing: Sequence[tuple[int, int]], pairs: tuple[Places, Places], likeness: Likenesses
) -> Places:
    """Return the place of each wording: by rank, then by how much of what is attested it stands for.

    That is itself, twice over, and the wordings near it, each by how like it is, but twenty times as much at most: of
    wordings that stand as often, the one amid the others is the likeliest to be what all of them render, and a clear
    majority leads as it is.

    >>> letters, pairs = ["甲乙丙丁戊己庚", "甲乙丙丁戊己辛", "甲乙丙丁戊壬辛"], (np.array([1, 2]), np.array([0, 1]))
    >>> place_leaders(letters, [(0, 1)] * 3, pairs, measure_letters(letters, pairs)).tolist()
    [1, 0, 2]
    """
    rank = np.array([rank for rank, _ in standing], np.int64)
    attested = np.array([count for _, count in standing], np.int64)
    own = ITSELF * attested
    support = np.minimum(_support(attested, pairs, np.rint(likeness).astype(np.int64)), MOST_SUPPORT * own)
    order = np.lexsort((-attested, -(support + own), rank))
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places


def meet_earlier(
    places: Places, pairs: tuple[Places, Places], likeness: Likenesses
) -> Iterator[tuple[int, list[tuple[float, int]]]]:
    """Yield each place that makes a pair with others before it, and these, those first that may be the most like.

    Those that hang together come one after the other, so that what is known of a wording is still at hand.

    >>> pairs, likeness = (np.array([1, 1, 3]), np.array([0, 3, 2])), np.array([90, 80, 85])
    >>> list(meet_earlier(np.array([0, 3, 1, 2]), pairs, likeness))
    [(2, [(85, 1)]), (3, [(90, 0), (80, 2)])]
    """
    left, right = places[pairs[0]], places[pairs[1]]
    later, earlier = np.maximum(left, right), np.minimum(left, right)
    order = np.lexsort((earlier, -likeness, later, _hanging_together(len(places), later, earlier)[later]))
    later, earlier, likeness = later[order], earlier[order], likeness[order]
    ends = np.flatnonzero(np.diff(later, append=-1)) + 1
    begin = 0
    for end in ends.tolist():
        yield int(later[begin]), list(zip(likeness[begin:end].tolist(), earlier[begin:end].tolist(), strict=True))
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


def weigh_support(rows: Sequence[Near], settings: Settings = DEFAULT) -> list[int]:
    """Return how much of each wording those near it have, each as often as it is attested.

    >>> weigh_support([("甲乙丙丁戊己庚", [("甲乙丙丁戊己辛", 2), ("天地玄黄", 9)])])
    [172]
    """
    support: list[int] = []
    for block in _in_blocks(rows):
        lefts = [_bag(letters) for letters, near in block for _ in near]
        rights = [_bag(other) for _, near in block for other, _ in near]
        counts = np.array([count for _, near in block for _, count in near], np.int64)
        weights = np.rint(_likeness(lefts, rights, settings)).astype(np.int64) * counts
        ends = np.cumsum([0, *(len(near) for _, near in block)])
        totals = np.concatenate([[0], np.cumsum(weights)])
        support += (totals[ends[1:]] - totals[ends[:-1]]).tolist()
    return support


def _in_blocks(rows: Sequence[Near]) -> Iterator[Sequence[Near]]:
    """Yield rows with not too many near wordings in all."""
    begin, count = 0, 0
    for end, (_, near) in enumerate(rows, start=1):
        count += len(near)
        if count >= _BLOCK or end == len(rows):
            yield rows[begin:end]
            begin, count = end, 0


@lru_cache(maxsize=1 << 16)
def _bag(letters: str) -> str:
    return "".join(sorted(letters))


def measure_letters(letters: Sequence[str], pairs: tuple[Places, Places], settings: Settings = DEFAULT) -> Likenesses:
    """Return how like the letters of each pair are, in whatever order, from 0 to 100; 0 where they are not near.

    >>> measure_letters(["甲乙丙丁", "丁丙乙戊", "丁己庚辛"], (np.array([1, 2]), np.array([0, 0]))).tolist()
    [75.0, 0.0]
    """
    bags = list(map(_bag, letters))
    likeness = np.zeros(len(pairs[0]), np.float32)
    for begin in range(0, len(likeness), _BLOCK):
        block = slice(begin, begin + _BLOCK)
        left, right = ([bags[place] for place in side[block].tolist()] for side in pairs)
        likeness[block] = _likeness(left, right, settings)
    return likeness


def at_most(keys: Sequence[Key], pairs: tuple[Places, Places], likeness: Likenesses, settings: Settings) -> Likenesses:
    """Return how like, as wordings, the pairs are at most, by the likeness of their letters in whatever order."""
    plain = np.fromiter((key.plain for key in keys), bool, len(keys))
    most = np.maximum(likeness, np.float32(settings.group_near)) + np.float32(_A_TENTH)
    return np.where(plain[pairs[0]] & plain[pairs[1]], most, np.float32(_ANY))


def like_at_most(left: Placed, right: Placed, settings: Settings) -> float:
    """Return the same of one pair."""
    if not all(is_told_by_letters(one.key.letters, one.text) for one in (left, right)):
        return _ANY
    near = fuzz.ratio(_bag(left.key.letters), _bag(right.key.letters), score_cutoff=settings.group_near)
    return max(near, settings.group_near) + _A_TENTH


def _support(attested: Places, pairs: tuple[Places, Places], likeness: Places) -> Places:
    """Return how much of each wording the wordings near it have: each as often as it is attested."""
    support = np.zeros(len(attested), np.int64)
    np.add.at(support, pairs[0], likeness * attested[pairs[1]])
    np.add.at(support, pairs[1], likeness * attested[pairs[0]])
    return support


def _likeness(lefts: Sequence[str], rights: Sequence[str], settings: Settings) -> Likenesses:
    near: Likenesses = cpdist(lefts, rights, scorer=fuzz.ratio, score_cutoff=settings.group_near, dtype=np.float32)
    return near
