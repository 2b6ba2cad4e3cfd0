"""Align two wordings symbol by symbol: what they share, what moved, and the edits between."""

from collections.abc import Collection
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from quotetrack.match.compare.wording import PLACEHOLDER

# Edits are told apart for wordings; beyond this length (no quotation is so long) what differs is one edit, so that the
# time stays linear.
LONGEST_ALIGNED = 20_000
# A clause has so many letters at least.
_CLAUSE = 4
# So many clauses at the end are tried; they share a word or two with the wording by chance.
_ENDS, _SPARED = 8, 2
# In a clause of so many letters one or two of them also stand in any three others.
_LONG_CLAUSE = 6


class Block(NamedTuple):
    """A stretch of the left symbols and the stretch of the right ones that stands for it; either may be empty."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int

    @property
    def left_length(self) -> int:
        """Return how many symbols the stretch has on the left."""
        return self.left_end - self.left_start

    @property
    def right_length(self) -> int:
        """Return how many symbols the stretch has on the right."""
        return self.right_end - self.right_start

    def mirrored(self) -> "Block":
        """Return the same stretches, the right one first."""
        return Block(self.right_start, self.right_end, self.left_start, self.left_end)

    @property
    def pure(self) -> bool:
        """Tell whether one side is empty: symbols were dropped or added, none replaced."""
        return self.left_start == self.left_end or self.right_start == self.right_end


def align_symbols(left: str, right: str, left_breaks: Collection[int], right_breaks: Collection[int]) -> list[Block]:
    """Return the edits between two strings of symbols, in order, as a reader would tell them.

    >>> align_symbols("第一粒扣子", "第一粒纽扣", (0, 5), (0, 5))
    [Block(left_start=3, left_end=5, right_start=3, right_end=5)]
    """
    if max(len(left), len(right)) > LONGEST_ALIGNED:
        return _coarse(left, right)
    edits = _join(_by_clauses(_join(_opcodes(left, right)), left, right, left_breaks, right_breaks))
    if len(edits) > 1 or (edits and edits[0].pure):
        edits = _join(_slide(edits, left, right, frozenset(left_breaks), frozenset(right_breaks)))
        edits = _swallow(edits, left + right, frozenset(left_breaks), frozenset(right_breaks))
    return edits


def _by_clauses(
    edits: list[Block], left: str, right: str, left_breaks: Collection[int], right_breaks: Collection[int]
) -> list[Block]:
    """Return edits that leave the whole clauses alone which only one side has at its end, where that costs hardly more.

    They may end in letters that the other side has too (…预案演练 / …预案演练，…方案演练).
    """
    if not any(max(edit.left_length, edit.right_length) >= 2 * _CLAUSE and not edit.pure for edit in edits):
        return edits
    if len(left) > len(right):
        return _mirrored(_by_clauses(_mirrored(edits), right, left, right_breaks, left_breaks))
    if 2 * len(left) < len(right):
        return edits
    whole = Levenshtein.distance(left, right)
    for place in sorted(right_breaks)[1:-1][-_ENDS:]:
        rest = len(right) - place
        if Levenshtein.distance(left, right[:place]) + rest <= whole + _SPARED:
            return [*_opcodes(left, right[:place]), Block(len(left), len(left), place, len(right))]
    return edits


def _mirrored(edits: list[Block]) -> list[Block]:
    return [edit.mirrored() for edit in edits]


def _opcodes(left: str, right: str) -> list[Block]:
    return [
        Block(code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in Levenshtein.opcodes(left, right)
        if code.tag != "equal"
    ]


def _coarse(left: str, right: str) -> list[Block]:
    """Return all that differs as one edit."""
    start, shortest = 0, min(len(left), len(right))
    while start < shortest and left[start] == right[start]:
        start += 1
    end = 0
    while end < shortest - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return [Block(start, len(left) - end, start, len(right) - end)]


def _join(edits: list[Block]) -> list[Block]:
    """Join edits that touch."""
    joined: list[Block] = []
    for edit in edits:
        if joined and joined[-1].left_end == edit.left_start and joined[-1].right_end == edit.right_start:
            joined[-1] = hull_of(joined[-1], edit)
        else:
            joined.append(edit)
    return joined


def hull_of(earlier: Block, later: Block) -> Block:
    """Return two edits and what stands between them as one."""
    return Block(earlier.left_start, later.left_end, earlier.right_start, later.right_end)


def _slide(
    edits: list[Block], left: str, right: str, left_breaks: frozenset[int], right_breaks: frozenset[int]
) -> list[Block]:
    """Move what was dropped or added to the place where a reader sees it: whole clauses, one run instead of two."""
    slid: list[Block] = []
    for number, edit in enumerate(edits):
        if edit.left_start == edit.left_end and edit.right_length:
            start, end = _bounds(edits, slid, number, len(right), 2)
            shift = _best_shift(right, edit.right_start, edit.right_end, start, end, right_breaks)
        elif edit.right_start == edit.right_end:
            start, end = _bounds(edits, slid, number, len(left), 0)
            shift = _best_shift(left, edit.left_start, edit.left_end, start, end, left_breaks)
        else:
            shift = 0
        slid.append(Block(*(offset + shift for offset in edit)))
    return slid


def _bounds(edits: list[Block], slid: list[Block], number: int, length: int, side: int) -> tuple[int, int]:
    """Return how far an edit may move on one side (0 left, 2 right): up to its neighbours."""
    start = slid[-1][side + 1] if slid else 0
    end = edits[number + 1][side] if number + 1 < len(edits) else length
    return start, end


def _best_shift(symbols: str, start: int, end: int, least: int, most: int, breaks: frozenset[int]) -> int:
    shifts, back, forth = [0], 0, 0
    while start - back > least and symbols[start - back - 1] == symbols[end - back - 1]:
        back += 1
        shifts.append(-back)
    while end + forth < most and symbols[start + forth] == symbols[end + forth]:
        forth += 1
        shifts.append(forth)

    def merit(shift: int) -> tuple[int, int, int]:
        whole = (start + shift in breaks) + (end + shift in breaks)
        touches = (start + shift == least) + (end + shift == most)
        return whole, touches, -abs(shift)

    return max(shifts, key=merit)


def _swallow(
    edits: list[Block], symbols: str, left_breaks: frozenset[int], right_breaks: frozenset[int]
) -> list[Block]:
    """Take into one edit what two edits have between them by chance: 扣子/纽扣, 董事/高级管理人员.

    Where something is redacted, what is left stands by no chance (XX区XX街道).
    """
    if PLACEHOLDER in symbols:
        return edits
    kept: list[Block] = []
    for edit in edits:
        if kept and (_by_chance(kept[-1], edit) or _is_clause(hull_of(kept[-1], edit), left_breaks, right_breaks)):
            kept[-1] = hull_of(kept[-1], edit)
        else:
            kept.append(edit)
    return kept


def _is_clause(hull: Block, left_breaks: frozenset[int], right_breaks: frozenset[int]) -> bool:
    """Tell whether what stands for a letter or two is a whole clause: what they share they share by chance."""
    sizes = sorted((hull.left_length, hull.right_length))
    if sizes[0] >= _CLAUSE or sizes[1] < _LONG_CLAUSE:
        return False
    longer_left = hull.left_length > hull.right_length
    start, end, breaks = (*hull[:2], left_breaks) if longer_left else (*hull[2:], right_breaks)
    return start in breaks and end in breaks


def _by_chance(earlier: Block, later: Block) -> bool:
    shared = later.left_start - earlier.left_end
    sizes = sorted((max(earlier.left_length, earlier.right_length), max(later.left_length, later.right_length)))
    dropped_and_added = earlier.pure and later.pure and bool(earlier.left_length) != bool(later.left_length)
    if shared == 1:
        return (dropped_and_added and sizes[1] <= 2) or (sizes[0] >= 2 and not (earlier.pure and later.pure))
    return shared == 2 and sizes[0] >= 4 and not (earlier.pure and later.pure)


def part_clauses(edit: Block, left_breaks: Collection[int], right_breaks: Collection[int]) -> list[Block]:
    """Return an edit without the whole clauses that only one side has, and these by themselves.

    >>> [tuple(piece) for piece in part_clauses(Block(4, 10, 4, 6), (0, 5, 10), (0, 6))]
    [(4, 5, 4, 6), (5, 10, 6, 6)]
    """
    if edit.pure:
        return [edit]
    if edit.left_length < edit.right_length:
        return [piece.mirrored() for piece in part_clauses(edit.mirrored(), right_breaks, left_breaks)]
    if any(edit.right_start < place < edit.right_end for place in right_breaks):
        return [edit]
    start, end, size = edit.left_start, edit.left_end, edit.right_length
    inner = [place for place in left_breaks if start < place < end]
    ways = [(place - start, place, True) for place in inner if end in left_breaks]
    ways += [(end - place, place, False) for place in inner if start in left_breaks]
    if not ways and size < _CLAUSE <= edit.left_length and start in left_breaks and end in left_breaks:
        # A clause is not replaced by a letter or two: these were added where it was dropped.
        ways = [(0, end, False)]
    if not ways:
        return [edit]
    _, place, first = min(ways, key=lambda way: (abs(way[0] - size), way[1:]))
    at = edit.right_end if first else edit.right_start
    return [Block(start, place, edit.right_start, at), Block(place, end, at, edit.right_end)]
