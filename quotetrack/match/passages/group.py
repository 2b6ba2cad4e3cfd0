"""Group the stretches that texts share into passages: each like the first of its group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from quotetrack.match.passages.align import Alignment
from quotetrack.settings import DEFAULT, Settings


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Where a passage stands in a text, by its place among the texts."""

    text: int
    start: int
    end: int


def group_stretches(
    alignments: Iterable[Alignment], texts: Sequence[str], settings: Settings = DEFAULT
) -> list[tuple[Stretch, ...]]:
    """Return the groups of stretches that are one passage, each with its leader first and the others in order.

    The longest alignments lead. A stretch joins the group of one that it is aligned with where it is like the leader
    too.

    >>> texts = ["坚守安全生产的底线不动摇", "要坚守安全生产的底线不动摇", "坚守安全生产的底线不动摇啊"]
    >>> pairs = [Alignment(0, 0, 12, 1, 1, 13, 100.0), Alignment(1, 1, 13, 2, 0, 12, 100.0)]
    >>> [[stretch.text for stretch in group] for group in group_stretches(pairs, texts)]
    [[0, 1, 2]]
    """
    known = _Known({}, settings.passage_overlap)
    groups: list[list[Stretch]] = []
    for one in sorted(alignments, key=lambda one: (one.left_start - one.left_end, one)):
        left = Stretch(one.left, one.left_start, one.left_end)
        right = Stretch(one.right, one.right_start, one.right_end)
        held, also = known.groups_of(left), known.groups_of(right)
        if held & also:
            continue
        newcomers = [(group, right) for group in sorted(held)] + [(group, left) for group in sorted(also)]
        joined = next((pair for pair in newcomers if _alike(groups[pair[0]][0], pair[1], texts, settings)), None)
        if joined is None:
            groups.append([left, right])
            known.add(left, len(groups) - 1)
            known.add(right, len(groups) - 1)
        else:
            groups[joined[0]].append(joined[1])
            known.add(joined[1], joined[0])
    return [(leader, *sorted(others)) for leader, *others in groups]


def _alike(leader: Stretch, stretch: Stretch, texts: Sequence[str], settings: Settings) -> bool:
    words = texts[leader.text][leader.start : leader.end], texts[stretch.text][stretch.start : stretch.end]
    return fuzz.ratio(*words, score_cutoff=settings.passage_cutoff) > 0


@dataclass(frozen=True, slots=True)
class _Known:
    """The stretches that have a group, by text, by the size of their length and by where they begin at that size."""

    cells: dict[tuple[int, int, int], list[tuple[Stretch, int]]]
    overlap: int

    def add(self, stretch: Stretch, group: int) -> None:
        size = (stretch.end - stretch.start).bit_length()
        self.cells.setdefault((stretch.text, size, stretch.start >> size), []).append((stretch, group))

    def groups_of(self, stretch: Stretch) -> set[int]:
        """Return the groups that have the stretch already, be it a little longer or shorter."""
        length = stretch.end - stretch.start
        return {
            group
            for size in range(length.bit_length() - 1, length.bit_length() + 2)
            for cell in range((stretch.start >> size) - 1, (stretch.start >> size) + 2)
            for other, group in self.cells.get((stretch.text, size, cell), ())
            if 100 * (min(stretch.end, other.end) - max(stretch.start, other.start))
            >= self.overlap * max(length, other.end - other.start)
        }
