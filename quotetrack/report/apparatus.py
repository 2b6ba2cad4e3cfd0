"""Print a quote as an apparatus: the canonical wording on top, each other wording aligned under it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, zip_longest

from quotetrack.model import Difference, DifferenceType, Variant
from quotetrack.report.changes import outer_marks
from quotetrack.report.widths import blanks, letter_width, width
from quotetrack.text.visible import visible

_OMITTED, _ADDED, _CHANGED, _MOVED = "-+~*"
# Under a Han letter a mark stands true in any font only if it is as wide.
_WIDE = str.maketrans("-+~*", "－＋～＊")
_Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class _Row:
    """One wording laid out in columns: its letter in each (None for a gap), and the mark under it."""

    label: str
    letters: tuple[str | None, ...]
    marks: tuple[str, ...]


def render_apparatus(variants: Sequence[Variant], cells: int, number: int = 1) -> tuple[str, ...]:
    """Return the lines of an apparatus, wrapped to `cells`; the first variant is the canonical one, the others are
    numbered from `number`.

    Under each wording stands what differs: a tilde under a changed letter, a plus under an added one, a hyphen in the
    place of an omitted one, an asterisk under letters that stand in another place.

    >>> texts = ["绝不能停", "决不能停"]
    >>> for line in render_apparatus([Variant(text, text, (), (), ()) for text in texts], 40):
    ...     print(line)
    0  绝不能停
    1  决不能停
       ～
    """
    canonical = variants[0].wording
    aligned = [align(canonical, variant.wording, variant.differences) for variant in variants]
    room = _slots(aligned)
    rows = [
        _lay_out(str(label), canonical, variant, pairs, room)
        for label, variant, pairs in zip(_labels(number), variants, aligned, strict=False)
    ]
    widths = [max(map(_cell_width, column)) for column in zip(*(row.letters for row in rows), strict=True)]
    labels = max(len(row.label) for row in rows) + 2
    lines: list[str] = []
    for start, end in _blocks(widths, cells - labels):
        lines += [""] if lines else []
        for row in rows:
            lines += _row_lines(row, widths, start, end, labels)
    return tuple(lines)


def _labels(number: int) -> Iterator[int]:
    yield 0
    yield from count(number)


def align(canonical: str, wording: str, differences: Sequence[Difference]) -> tuple[_Pair, ...]:
    """Pair the letters of two wordings in order, the differences between them kept together; None is a gap.

    >>> align("零容忍", "容忍", ())
    ((0, None), (1, 0), (2, 1))
    """
    pairs: list[_Pair] = []
    left = right = 0
    for difference in sorted(differences):
        # A moved clause may be told by two spans that cross others: what does not go forward is left to the letters.
        if difference.left.start < left or difference.right.start < right:
            continue
        pairs += _pair_stretch(canonical, wording, (left, difference.left.start), (right, difference.right.start))
        pairs += _pair_up(range(difference.left.start, difference.left.end), _letters(difference))
        left, right = difference.left.end, difference.right.end
    return (*pairs, *_pair_stretch(canonical, wording, (left, len(canonical)), (right, len(wording))))


def _letters(difference: Difference) -> range:
    return range(difference.right.start, difference.right.end)


def _pair_stretch(canonical: str, wording: str, left: tuple[int, int], right: tuple[int, int]) -> Iterator[_Pair]:
    """Pair two stretches that no difference covers: whatever they share at either end stands together."""
    (left_start, left_end), (right_start, right_end) = left, right
    shared, most = 0, min(left_end - left_start, right_end - right_start)
    while shared < most and canonical[left_start + shared] == wording[right_start + shared]:
        shared += 1
    tail = 0
    while tail < most - shared and canonical[left_end - 1 - tail] == wording[right_end - 1 - tail]:
        tail += 1
    yield from zip(range(left_start, left_start + shared), range(right_start, right_start + shared), strict=True)
    yield from _pair_up(range(left_start + shared, left_end - tail), range(right_start + shared, right_end - tail))
    yield from zip(range(left_end - tail, left_end), range(right_end - tail, right_end), strict=True)


def _pair_up(left: range, right: range) -> Iterator[_Pair]:
    yield from zip_longest(left, right)


def _slots(aligned: Sequence[Sequence[_Pair]]) -> Counter[int]:
    """Return how many columns stand free before each letter of the canonical wording, for what others add there."""
    room: Counter[int] = Counter()
    for pairs in aligned:
        room |= Counter(_added_places(pairs))
    return room


def _added_places(pairs: Sequence[_Pair]) -> Iterator[int]:
    """Yield, for each added letter, the canonical letter that it stands before."""
    place = 0
    for left, _ in pairs:
        if left is None:
            yield place
        else:
            place = left + 1


def _lay_out(label: str, canonical: str, variant: Variant, pairs: Sequence[_Pair], room: Counter[int]) -> _Row:
    """Return a wording laid out under the canonical one, with free columns where others add something."""
    letters: list[str | None] = []
    marks: list[str] = []
    added: list[tuple[str, str]] = []

    def fill(place: int) -> None:
        gap = room[place] - len(added)
        letters.extend([*(letter for letter, _ in added), *([None] * gap)])
        marks.extend([*(mark for _, mark in added), *([""] * gap)])
        added.clear()

    moved, outer = _Moved.of(variant.differences), _outer_letters(variant)
    for left, right in pairs:
        letter = None if right is None else visible(variant.wording[right])
        silent = left in outer[0] or right in outer[1]
        mark = "" if silent else _mark(canonical, variant.wording, (left, right), moved)
        if left is None:
            added.append((letter or "", mark))
            continue
        fill(left)
        letters.append(_fit(_OMITTED, letter_width(canonical[left])) if letter is None and not silent else letter)
        marks.append(mark)
    fill(len(canonical))
    return _Row(label, tuple(letters), tuple(marks))


def _outer_letters(variant: Variant) -> tuple[frozenset[int], frozenset[int]]:
    """Return the letters of either wording that are marks around the sentence: that they differ is not shown."""
    outer = outer_marks(variant)
    return (
        frozenset(offset for each in outer for offset in range(each.left.start, each.left.end)),
        frozenset(offset for each in outer for offset in range(each.right.start, each.right.end)),
    )


@dataclass(frozen=True, slots=True)
class _Moved:
    """Whether clauses of a wording stand in another order, and the letters that other differences explain."""

    any: bool
    left: frozenset[int]
    right: frozenset[int]

    @classmethod
    def of(cls, differences: Sequence[Difference]) -> "_Moved":
        told = [difference for difference in differences if difference.type is not DifferenceType.REORDERING]
        return cls(
            len(told) < len(differences),
            frozenset(offset for each in told for offset in range(each.left.start, each.left.end)),
            frozenset(offset for each in told for offset in range(each.right.start, each.right.end)),
        )


def _mark(canonical: str, wording: str, pair: _Pair, moved: _Moved) -> str:
    """Return the mark of a pair of letters; a gap that nothing but a reordering explains was left by a move."""
    left, right = pair
    if left is not None and right is not None:
        return "" if canonical[left] == wording[right] else _CHANGED
    told = right in moved.right if left is None else left in moved.left
    if moved.any and not told:
        return _MOVED
    return _ADDED if left is None else _OMITTED


def _fit(mark: str, cells: int) -> str:
    return mark.translate(_WIDE) if cells > 1 else mark


def _cell_width(letter: str | None) -> int:
    return 0 if letter is None else width(letter)


def _blocks(widths: Sequence[int], cells: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of columns that fit into the cells, at least one column each."""
    start = taken = 0
    for column, cell in enumerate(widths):
        if taken + cell > cells and column > start:
            yield start, column
            start, taken = column, 0
        taken += cell
    yield start, len(widths)


def _row_lines(row: _Row, widths: Sequence[int], start: int, end: int, labels: int) -> list[str]:
    letters = row.label.ljust(labels) + _cells(row.letters[start:end], widths[start:end])
    fitted = [_fit(mark, cell) for mark, cell in zip(row.marks[start:end], widths[start:end], strict=True)]
    marks = _cells(fitted, widths[start:end])
    return [letters.rstrip(), *([" " * labels + marks] if marks else [])]


def _cells(letters: Sequence[str | None], widths: Sequence[int]) -> str:
    parts = [
        (letter or "") + blanks(cell - _cell_width(letter or "")) for letter, cell in zip(letters, widths, strict=True)
    ]
    return "".join(parts).rstrip(" \N{IDEOGRAPHIC SPACE}")
