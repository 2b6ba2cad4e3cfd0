"""Carry a shared stretch on over small differences to its farthest ends, and score it."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Levenshtein, MatchingBlock, Prefix

from quotetrack.match.pages.pages import BETWEEN
from quotetrack.model import Span

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

    def moved(self, left: Span, right: Span, left_text: str, right_text: str) -> "Alignment":
        """Return the alignment of other stretches of the same texts, scored anew."""
        if (left.start, left.end, right.start, right.end) == (*self[1:3], *self[4:6]):
            return self
        score = round(fuzz.ratio(left.slice(left_text), right.slice(right_text)), 1)
        return Alignment(self.left, left.start, left.end, self.right, right.start, right.end, score)


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
    words = left_text[left_start:left_end], right_text[right_start:right_end]
    if words[0][0] != words[1][0] or words[0][-1] != words[1][-1]:
        # Where a text says a thing twice, a chain may begin with the one and end with the other.
        first, last = _agreeing_ends(*words)
        left_start, left_end = left_start + first.a, left_start + last.a + last.size
        right_start, right_end = right_start + first.b, right_start + last.b + last.size
    score = fuzz.ratio(left_text[left_start:left_end], right_text[right_start:right_end])
    return Alignment(left, left_start, left_end, right, right_start, right_end, round(score, 1))


def _agreeing_ends(left: str, right: str) -> tuple[MatchingBlock, MatchingBlock]:
    """Return the first and the last blocks of letters that two texts share in one order."""
    blocks = [block for block in Levenshtein.editops(left, right).as_matching_blocks() if block.size >= _LEAST_AGREED]
    return (blocks[0], blocks[-1]) if blocks else (MatchingBlock(0, 0, 0), MatchingBlock(0, 0, 0))


def split_at(one: Alignment, left: Sequence[Span], right: Sequence[Span]) -> tuple[tuple[Span, Span], ...]:
    """Return the stretches of an alignment, or their parts before and behind the spans that both run over.

    >>> split_at(Alignment(0, 0, 30, 1, 5, 35, 90.0), [Span(10, 15)], [Span(15, 20)])[0]
    (Span(start=0, end=10), Span(start=5, end=15))
    """
    lefts = [span for span in left if one.left_start < span.start and span.end < one.left_end]
    rights = [span for span in right if one.right_start < span.start and span.end < one.right_end]
    if not lefts or not rights:
        return ((Span(one.left_start, one.left_end), Span(one.right_start, one.right_end)),)
    before = Span(one.left_start, lefts[0].start), Span(one.right_start, rights[0].start)
    return before, (Span(lefts[-1].end, one.left_end), Span(rights[-1].end, one.right_end))


def _onward(left: str, right: str) -> tuple[int, int]:
    """Return how far two texts are alike from their beginnings on."""
    left, right = left.partition(BETWEEN)[0], right.partition(BETWEEN)[0]
    equal = Prefix.similarity(left, right)
    reach = (equal, equal)
    if not LCSseq.similarity(left, right, score_cutoff=min(_LEAST_COMMON, len(left), len(right))):
        return reach
    for block in Levenshtein.editops(left, right).as_matching_blocks():
        apart = max(block.a - reach[0], block.b - reach[1])
        if block.size and (not apart or block.size >= max(_LEAST_AGREED, apart)):
            reach = (block.a + block.size, block.b + block.size)
        elif apart > block.size:
            break
    return reach
