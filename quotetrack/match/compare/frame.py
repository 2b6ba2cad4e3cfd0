"""Set the shorter of two wordings into the longer: what stands before and after it, and the edits inside."""

from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from quotetrack.match.compare.alignment import CONTEXT, Alignment, Edit, align_wordings
from quotetrack.match.compare.particles import is_particle
from quotetrack.match.compare.wording import Wording, cut_wording

# A part that is not contained letter by letter is looked for if it is a quotation, not a whole speech: the search takes
# the product of the lengths.
_LONGEST_SOUGHT = 1000
# A word or two between its own are looked for beyond the window that is as long as the part.
_WIDER = 4


class Edge(NamedTuple):
    """What one wording has beyond the other at an end: which one, and whether a clause ends between.

    `beside` are the shared symbols next to it.
    """

    symbols: str
    left: bool
    cut: bool
    first: bool
    beside: str

    def as_edit(self) -> Edit:
        """Return the edge as the edit it is."""
        before, after = ("", self.beside) if self.first else (self.beside, "")
        sides = (self.symbols, "") if self.left else ("", self.symbols)
        return Edit(*sides, before, after, self.first, not self.first, self.cut)


class Frame(NamedTuple):
    """Two wordings laid over each other: the edges, the edits between them and their hulls, and how much is shared."""

    edges: tuple[Edge, ...]
    inner: tuple[Edit, ...]
    hulls: tuple[Edit, ...]
    shared: int
    moved: bool


def frame_wordings(left: Wording, right: Wording, clause_likeness: int) -> Frame:
    """Return how two wordings lie over each other.

    A wording that makes less than half of the other is laid over the stretch that is most like it.
    """
    shorter, longer = (left, right) if len(left.symbols) <= len(right.symbols) else (right, left)
    if 2 * len(shorter.symbols) < len(longer.symbols):
        return _frame_within(shorter, longer, clause_likeness, left_longer=longer is left)
    return _frame(align_wordings(left, right, clause_likeness))


def _frame(alignment: Alignment) -> Frame:
    edges = tuple(
        Edge(edit.left or edit.right, bool(edit.left), edit.cut, edit.first, edit.after or edit.before)
        for edit in alignment.edits
        if _is_edge(edit)
    )
    inner = tuple(edit for edit in alignment.edits if not _is_edge(edit))
    return Frame(edges, inner, alignment.hulls, alignment.shared_count, bool(alignment.moves))


def _is_edge(edit: Edit) -> bool:
    return (edit.first or edit.last) and edit.pure and (edit.cut or not is_particle(edit.left or edit.right))


def _widen(shorter: str, longer: str, start: int, end: int) -> tuple[int, int]:
    """Return a window as long as the shorter one with the letters beside it that make it more like it.

    先富带|动后|富 for 先富带后富: what the longer one has between would push them out.
    """
    ends = range(end, min(end + _WIDER, len(longer)) + 1)
    end = min(ends, key=lambda place: (Levenshtein.distance(shorter, longer[start:place]), place))
    starts = range(max(0, start - _WIDER), start + 1)
    return min(starts, key=lambda place: (Levenshtein.distance(shorter, longer[place:end]), -place)), end


def _frame_within(shorter: Wording, longer: Wording, clause_likeness: int, *, left_longer: bool) -> Frame:
    start = longer.symbols.find(shorter.symbols)
    end = start + len(shorter.symbols)
    if start < 0 and len(shorter.symbols) > _LONGEST_SOUGHT:
        start, end = 0, len(longer.symbols)
    elif start < 0:
        window = fuzz.partial_ratio_alignment(shorter.symbols, longer.symbols)
        found = (window.dest_start, window.dest_end) if window else (0, len(longer.symbols))
        start, end = _widen(shorter.symbols, longer.symbols, *found)
    inside = cut_wording(longer, start, end)
    pair = (inside, shorter) if left_longer else (shorter, inside)
    laid = align_wordings(*pair, clause_likeness)
    edges = [
        Edge(
            longer.symbols[:start], left_longer, start in longer.breaks, True, longer.symbols[start : start + CONTEXT]
        ),
        Edge(
            longer.symbols[end:], left_longer, end in longer.breaks, False, longer.symbols[max(0, end - CONTEXT) : end]
        ),
    ]
    return Frame(
        tuple(edge for edge in edges if edge.symbols), laid.edits, laid.hulls, laid.shared_count, bool(laid.moves)
    )
