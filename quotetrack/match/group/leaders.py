"""Put wordings in the order in which they may lead a quote."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from quotetrack.match.pages.grams import Places
from quotetrack.settings import DEFAULT, Settings

_BLOCK = 1 << 19


def place_leaders(
    letters: Sequence[str],
    standing: Sequence[tuple[int, int]],
    pairs: tuple[Places, Places],
    settings: Settings = DEFAULT,
) -> list[int]:
    """Return the place of each wording: by rank, then the most attested, then those that most others are near to.

    Of wordings that stand once each, the one between the others is the likeliest to be what all of them render.

    >>> letters, pairs = ["甲乙丙丁戊己庚", "甲乙丙丁戊己辛", "甲乙丙丁戊壬辛"], (np.array([1, 2]), np.array([0, 1]))
    >>> place_leaders(letters, [(0, 1)] * 3, pairs)
    [1, 0, 2]
    """
    rank = np.array([rank for rank, _ in standing], np.int64)
    attested = np.array([count for _, count in standing], np.int64)
    support = _support(letters, attested, pairs, settings)
    order = np.lexsort((-support, -attested, rank))
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return [int(place) for place in places]


def _support(letters: Sequence[str], attested: Places, pairs: tuple[Places, Places], settings: Settings) -> Places:
    """Return how often the wordings near each one are attested."""
    support = np.zeros(len(letters), np.int64)
    for begin in range(0, len(pairs[0]), _BLOCK):
        left, right = pairs[0][begin : begin + _BLOCK], pairs[1][begin : begin + _BLOCK]
        words = [letters[place] for place in left.tolist()], [letters[place] for place in right.tolist()]
        near = cpdist(*words, scorer=fuzz.ratio, dtype=np.float32) >= settings.group_near
        np.add.at(support, left[near], attested[right[near]])
        np.add.at(support, right[near], attested[left[near]])
    return support
