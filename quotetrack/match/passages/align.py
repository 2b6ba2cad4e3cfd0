"""Carry a shared stretch on over small differences to its farthest ends, and score it."""

from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Levenshtein

from quotetrack.match.pages.pages import BETWEEN

_REACH = 24
# A stretch goes on after a difference where as many letters agree again, three at least. Of the next two dozen any two
# texts have a handful in the same order.
_LEAST_AGREED = 3
_LEAST_COMMON = 4


class Alignment(NamedTuple):
    """A stretch that two texts share: where it stands in either, and the score."""

    left: int
    left_start: int
    left_end: int
    right: int
    right_start: int
    right_end: int
    score: float


def align(left_text: str, right_text: str, chain: tuple[int, int, int, int, int, int]) -> Alignment:
    """Return the alignment of a chain between two texts, carried on at both ends.

    >>> align("坚守发展决不能以牺牲安全为代价", "坚守发展绝不能以牺牲安全为代价", (0, 5, 15, 1, 5, 15))
    Alignment(left=0, left_start=0, left_end=15, right=1, right_start=0, right_end=15, score=93.3)
    """
    left, left_start, left_end, right, right_start, right_end = chain
    after = before = (_REACH, _REACH)
    while max(after) >= _REACH // 2:
        after = _onward(left_text[left_end : left_end + _REACH], right_text[right_end : right_end + _REACH])
        left_end, right_end = left_end + after[0], right_end + after[1]
    while max(before) >= _REACH // 2:
        before = _onward(
            left_text[max(0, left_start - _REACH) : left_start][::-1],
            right_text[max(0, right_start - _REACH) : right_start][::-1],
        )
        left_start, right_start = left_start - before[0], right_start - before[1]
    score = fuzz.ratio(left_text[left_start:left_end], right_text[right_start:right_end])
    return Alignment(left, left_start, left_end, right, right_start, right_end, round(score, 1))


def _onward(left: str, right: str) -> tuple[int, int]:
    """Return how far two texts are alike from their beginnings on."""
    left, right = left.partition(BETWEEN)[0], right.partition(BETWEEN)[0]
    reach = (0, 0)
    if not LCSseq.similarity(left, right, score_cutoff=min(_LEAST_COMMON, len(left), len(right))):
        return reach
    for block in Levenshtein.editops(left, right).as_matching_blocks():
        apart = max(block.a - reach[0], block.b - reach[1])
        if block.size and (not apart or block.size >= max(_LEAST_AGREED, apart)):
            reach = (block.a + block.size, block.b + block.size)
        elif apart > block.size:
            break
    return reach
