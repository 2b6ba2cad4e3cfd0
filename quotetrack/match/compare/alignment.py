"""Lay one wording beside the other: what stands, what moved, and the edits that remain."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from quotetrack.match.compare.align import LONGEST_ALIGNED, Block, align_symbols, hull_of, part_clauses
from quotetrack.match.compare.reorder import in_order, pair_clauses, part_items, standing
from quotetrack.match.compare.swaps import find_moved_phrase, find_swap
from quotetrack.match.compare.wording import Wording

# Letters beside an edit that show what word it belongs to (上|半篇 / 下|半篇).
CONTEXT = 4
# Two names share so many letters in a row by chance (雅加达/芝加哥, 司法体制改革/住房制度改革), and have no more.
_BETWEEN, _LONG = 3, 12


class Edit(NamedTuple):
    """One edit with the shared symbols beside it.

    `first` and `last` say that nothing shared stands before or after it, `cut` that what one side has more is one
    clause or several.
    """

    left: str
    right: str
    before: str
    after: str
    first: bool
    last: bool
    cut: bool

    @property
    def pure(self) -> bool:
        """Tell whether symbols were only dropped or only added."""
        return not self.left or not self.right

    def mirrored(self) -> "Edit":
        """Return the edit as it is told from the other side."""
        return self._replace(left=self.right, right=self.left)


class Alignment(NamedTuple):
    """Two wordings side by side: shared runs, moved runs (with what they share), edits where they stand, and moves.

    `hulls` are two edits with the few letters that they have between them, as one edit.
    """

    shared: tuple[Block, ...]
    moves: tuple[Block, ...]
    edits: tuple[Edit, ...]
    hulls: tuple[Edit, ...]

    @property
    def shared_count(self) -> int:
        """Return how many symbols are shared, moved ones included."""
        return sum(run.left_length for run in self.shared)

    def mirrored(self) -> "Alignment":
        """Return the alignment as it is told from the other side."""
        return Alignment(
            tuple(sorted(run.mirrored() for run in self.shared)),
            tuple(sorted(move.mirrored() for move in self.moves)),
            tuple(edit.mirrored() for edit in self.edits),
            tuple(hull.mirrored() for hull in self.hulls),
        )


def align_wordings(left: Wording, right: Wording, clause_likeness: int) -> Alignment:
    """Return how two wordings lie beside each other, the order of clauses and of neighbours in a list being free.

    Where there are several ways, the same is taken whichever of the two is called left.
    """
    if (len(right.symbols), right.symbols, right.breaks) < (len(left.symbols), left.symbols, left.breaks):
        return _align(right, left, clause_likeness).mirrored()
    return _align(left, right, clause_likeness)


def _align(left: Wording, right: Wording, clause_likeness: int) -> Alignment:
    edits = align_symbols(left.symbols, right.symbols, left.breaks, right.breaks)
    plain = _lay(left, right, (), edits)
    if not edits or plain.shared_count == _shared_at_most(left, right):
        return plain
    swapped = find_swap(left.symbols, right.symbols, edits)
    ways = [*([swapped] if swapped else []), *_other_orders(left, right, edits, clause_likeness)]
    return max([plain, *(_lay(left, right, moves) for moves in ways)], key=lambda way: way.shared_count)


def _shared_at_most(left: Wording, right: Wording) -> int:
    """Return how many symbols two wordings share in any order: sorted, they are a common subsequence."""
    if max(len(left.bag), len(right.bag)) > LONGEST_ALIGNED:
        return min(len(left.bag), len(right.bag))
    return LCSseq.similarity(left.bag, right.bag)


def _other_orders(left: Wording, right: Wording, edits: list[Block], likeness: int) -> Iterator[tuple[Block, ...]]:
    """Yield what may have moved: clauses that answer one another in another order, or a phrase."""
    clauses = _moved_clauses(left, right, likeness) if min(len(left.breaks), len(right.breaks)) > 2 else ()
    if clauses:
        yield clauses
    items = part_items(left, right)
    if items:
        yield _moved_clauses(*items, likeness)
    phrase = find_moved_phrase(left.symbols, right.symbols, edits)
    if phrase:
        yield phrase


def _moved_clauses(left: Wording, right: Wording, likeness: int) -> tuple[Block, ...]:
    pairs = pair_clauses(left, right, likeness)
    if in_order(pairs):
        return ()
    unmoved = standing(pairs, [len(left.clauses[number]) for number, _ in pairs])
    return tuple(
        Block(left.breaks[number], left.breaks[number + 1], right.breaks[other], right.breaks[other + 1])
        for number, other in pairs
        if number not in unmoved
    )


def _lay(left: Wording, right: Wording, moves: Sequence[Block], found: list[Block] | None = None) -> Alignment:
    """Return the alignment around the moves; `found` are the edits where they are known already."""
    left_kept = _kept(len(left.symbols), [(move.left_start, move.left_end) for move in moves])
    right_kept = _kept(len(right.symbols), [(move.right_start, move.right_end) for move in moves])
    blocks, edits, hulls = _pieces(left, right, left_kept, right_kept, inner=False, found=found)
    for move in moves:
        inner = _pieces(
            left,
            right,
            range(move.left_start, move.left_end),
            range(move.right_start, move.right_end),
            inner=True,
        )
        blocks, edits, hulls = blocks + inner[0], edits + inner[1], hulls + inner[2]
    return Alignment(tuple(blocks), tuple(moves), tuple(edits), tuple(hulls))


def _kept(length: int, moved: list[tuple[int, int]]) -> Sequence[int]:
    if not moved:
        return range(length)
    gone = {offset for start, end in moved for offset in range(start, end)}
    return [offset for offset in range(length) if offset not in gone]


def _pieces(
    left: Wording,
    right: Wording,
    left_kept: Sequence[int],
    right_kept: Sequence[int],
    *,
    inner: bool,
    found: list[Block] | None = None,
) -> tuple[list[Block], list[Edit], list[Edit]]:
    """Return the shared runs (in offsets of the wordings), the edits and the hulls of the symbols that are kept."""
    left_symbols = _pick(left.symbols, left_kept)
    right_symbols = _pick(right.symbols, right_kept)
    left_breaks = _breaks(left.breaks, left_kept)
    right_breaks = _breaks(right.breaks, right_kept)
    whole = align_symbols(left_symbols, right_symbols, left_breaks, right_breaks) if found is None else found
    blocks = [piece for block in whole for piece in part_clauses(block, left_breaks, right_breaks)]

    def edit_of(block: Block) -> Edit:
        return Edit(
            left_symbols[block.left_start : block.left_end],
            right_symbols[block.right_start : block.right_end],
            left_symbols[max(0, block.left_start - CONTEXT) : block.left_start],
            left_symbols[block.left_end : block.left_end + CONTEXT],
            not inner and block.left_start == block.right_start == 0,
            not inner and block.left_end == len(left_symbols) and block.right_end == len(right_symbols),
            _is_cut(block, left_breaks, right_breaks),
        )

    hulls = [
        edit_of(hull_of(one, other))
        for one, other in pairwise(blocks)
        if other.left_start - one.left_end <= _BETWEEN and one.left_length + one.right_length < _LONG
    ]
    runs = _between(blocks, len(left_symbols), len(right_symbols))
    return [whole for run in runs for whole in _unfold(run, left_kept, right_kept)], list(map(edit_of, blocks)), hulls


def _is_cut(block: Block, left_breaks: set[int], right_breaks: set[int]) -> bool:
    """Tell whether the side that has more consists of whole clauses there."""
    longer_left = block.left_length >= block.right_length
    breaks = left_breaks if longer_left else right_breaks
    start, end = (block.left_start, block.left_end) if longer_left else (block.right_start, block.right_end)
    return start in breaks and end in breaks


def _pick(symbols: str, kept: Sequence[int]) -> str:
    if isinstance(kept, range):
        return symbols[kept.start : kept.stop]
    return "".join(symbols[offset] for offset in kept)


def _breaks(breaks: Sequence[int], kept: Sequence[int]) -> set[int]:
    wanted = set(breaks)
    if isinstance(kept, range):
        return {offset - kept.start for offset in breaks if kept.start <= offset <= kept.stop}
    return {place for place, offset in enumerate(kept) if offset in wanted} | {len(kept)}


def _between(blocks: list[Block], left_length: int, right_length: int) -> Iterator[Block]:
    """Yield what stands between the edits: the runs that both sides share."""
    left, right = 0, 0
    for block in [*blocks, Block(left_length, left_length, right_length, right_length)]:
        if block.left_start > left:
            yield Block(left, block.left_start, right, block.right_start)
        left, right = block.left_end, block.right_end


def _unfold(run: Block, left_kept: Sequence[int], right_kept: Sequence[int]) -> Iterator[Block]:
    """Yield a shared run in offsets of the wordings: in several runs where something was moved out of it."""
    if isinstance(left_kept, range) and isinstance(right_kept, range):
        left, right = left_kept.start, right_kept.start
        yield Block(left + run.left_start, left + run.left_end, right + run.right_start, right + run.right_end)
        return
    start = 0
    for place in range(1, run.left_length + 1):
        left, right = run.left_start + place, run.right_start + place
        whole = (
            place < run.left_length
            and left_kept[left] == left_kept[left - 1] + 1
            and right_kept[right] == right_kept[right - 1] + 1
        )
        if not whole:
            yield Block(
                left_kept[run.left_start + start],
                left_kept[left - 1] + 1,
                right_kept[run.right_start + start],
                right_kept[right - 1] + 1,
            )
            start = place
