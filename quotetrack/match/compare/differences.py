"""Say what differs between two wordings: typed, with spans on both sides, ready to be replayed."""

from collections.abc import Iterator
from typing import NamedTuple

from quotetrack.match.compare.align import Block, part_clauses
from quotetrack.match.compare.alignment import align_wordings
from quotetrack.match.compare.breaks import lend_breaks
from quotetrack.match.compare.difference_types import Gap, letter_type, type_of_gap
from quotetrack.match.compare.wording import Wording, letter_origins
from quotetrack.model import Difference, DifferenceType, Span
from quotetrack.settings import Settings


class Side(NamedTuple):
    """One of two wordings: its text, and the span in it of each symbol."""

    wording: Wording
    text: str
    spans: tuple[Span, ...]

    def cover(self, start: int, end: int) -> Span:
        """Return the span of the symbols from `start` up to `end`, one at least."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


class Stretch(NamedTuple):
    """Symbols without a counterpart, and the text they stand in, marks and blanks included."""

    start: int
    end: int
    span: Span


def find_differences(left: Wording, right: Wording, settings: Settings) -> tuple[Difference, ...]:
    """Return what differs, in the order of the left wording; moved stretches are REORDERING with both spans.

    >>> from quotetrack.match.compare.wording import read_wording
    >>> from quotetrack.settings import DEFAULT
    >>> [str(difference.type) for difference in find_differences(
    ...     read_wording("发展决不能停"), read_wording("發展绝不能，停"), DEFAULT)]
    ['script', 'homophone', 'punctuation']
    """
    if left.text == right.text:
        return ()
    left, right = lend_breaks(left, right)
    sides = _read_side(left), _read_side(right)
    alignment = align_wordings(left, right, settings.compare_clause)
    whole = Block(0, len(left.symbols), 0, len(right.symbols))
    spans = Span(0, len(left.text)), Span(0, len(right.text))
    inner = [run for run in alignment.shared if any(_holds(move, run) for move in alignment.moves)]
    outer = sorted(set(alignment.shared).difference(inner))
    found = [*_walk(sides, whole, spans, outer, alignment.moves)]
    for move in alignment.moves:
        covers = sides[0].cover(*move[:2]), sides[1].cover(*move[2:])
        found.append(Difference(*covers, DifferenceType.REORDERING))
        found.extend(_walk(sides, move, covers, [run for run in inner if _holds(move, run)], ()))
    return tuple(sorted(_merge(found)))


def _read_side(wording: Wording) -> Side:
    origins = letter_origins(wording.text)
    spans: list[Span] = []
    end = 0
    for place in range(len(wording.symbols)):
        first, last = wording.starts[place], wording.starts[place + 1] - 1
        # One sign may fold to several symbols (㎡): the first of them takes it whole.
        start = max(end, origins[first])
        end = max(end, origins[last] + 1)
        spans.append(Span(start, end))
    return Side(wording, wording.text, tuple(spans))


def _holds(move: Block, run: Block) -> bool:
    return (
        move.left_start <= run.left_start
        and run.left_end <= move.left_end
        and (move.right_start <= run.right_start and run.right_end <= move.right_end)
    )


def _walk(
    sides: tuple[Side, Side], whole: Block, spans: tuple[Span, Span], runs: list[Block], moves: tuple[Block, ...]
) -> Iterator[Difference]:
    """Yield the differences between the shared symbols of a stretch and in them."""
    at = whole.left_start, whole.right_start
    text_at = spans[0].start, spans[1].start
    pairs = [(run.left_start + place, run.right_start + place) for run in runs for place in range(run.left_length)]
    ends = whole.left_end, whole.right_end
    for pair in [*pairs, None]:
        shared = (sides[0].spans[pair[0]], sides[1].spans[pair[1]]) if pair else None
        until = pair or ends
        text_until = (shared[0].start, shared[1].start) if shared else (spans[0].end, spans[1].end)
        stretches = [Stretch(at[side], until[side], Span(text_at[side], text_until[side])) for side in (0, 1)]
        yield from _between(sides, stretches[0], stretches[1], whole, moves)
        if pair and shared:
            yield from _inside(sides, shared)
            at, text_at = (pair[0] + 1, pair[1] + 1), (shared[0].end, shared[1].end)


def _inside(sides: tuple[Side, Side], shared: tuple[Span, Span]) -> Iterator[Difference]:
    """Yield the difference between two writings of one symbol (發/发, 十五/15)."""
    left, right = shared[0].slice(sides[0].text), shared[1].slice(sides[1].text)
    if left != right:
        yield Difference(*shared, letter_type(left, right))


def _between(
    sides: tuple[Side, Side], left: Stretch, right: Stretch, whole: Block, moves: tuple[Block, ...]
) -> Iterator[Difference]:
    lefts = _cut_out(sides[0], left, [move[:2] for move in moves])
    rights = _cut_out(sides[1], right, [move[2:] for move in moves])
    moved = len(lefts) > 1 or len(rights) > 1
    if len(lefts) != len(rights):
        lefts, rights = _without_empty(lefts, len(rights)), _without_empty(rights, len(lefts))
    if len(lefts) != len(rights):
        # Nothing answers these, as something moved away from here, or to here, but not both.
        nowhere = Stretch(right.start, right.start, Span(right.span.start, right.span.start))
        for stretch in lefts:
            yield from _gap(sides, stretch, nowhere, whole, moved=True)
        nowhere = Stretch(left.end, left.end, Span(left.span.end, left.span.end))
        for stretch in rights:
            yield from _gap(sides, nowhere, stretch, whole, moved=True)
        return
    # What stands behind all that moved stands at the end, wherever that was before.
    ends = left.end == len(sides[0].wording.symbols) and right.end == len(sides[1].wording.symbols)
    for place, (one, other) in enumerate(zip(lefts, rights, strict=True), 1):
        *pieces, final = _part_clauses(sides, one, other)
        for piece in pieces:
            yield from _gap(sides, *piece, whole, moved=moved)
        yield from _gap(sides, *final, whole, moved=moved, last=ends and place == len(lefts))


def _without_empty(stretches: list[Stretch], wanted: int) -> list[Stretch]:
    """Return stretches without the empty ones beside what moved, where then as many are left as the other side has."""
    filled = [stretch for stretch in stretches if len(stretch.span)]
    return filled if len(filled) == wanted else stretches


def _part_clauses(sides: tuple[Side, Side], left: Stretch, right: Stretch) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield two stretches without the whole clauses that only one has, and these by themselves."""
    block = Block(left.start, left.end, right.start, right.end)
    at = left.span.start, right.span.start
    first, *more = part_clauses(block, sides[0].wording.breaks, sides[1].wording.breaks)
    if more:
        until = _text_end(sides[0], left, first.left_end), _text_end(sides[1], right, first.right_end)
        yield (
            Stretch(first.left_start, first.left_end, Span(at[0], until[0])),
            Stretch(first.right_start, first.right_end, Span(at[1], until[1])),
        )
        at = until
    yield (
        Stretch(first.left_end if more else left.start, left.end, Span(at[0], left.span.end)),
        Stretch(first.right_end if more else right.start, right.end, Span(at[1], right.span.end)),
    )


def _text_end(side: Side, stretch: Stretch, end: int) -> int:
    """Return where the text of the symbols of a stretch up to `end` ends."""
    if end == stretch.start:
        return stretch.span.start
    return stretch.span.end if end == stretch.end else side.spans[end - 1].end


def _cut_out(side: Side, stretch: Stretch, moved: list[tuple[int, ...]]) -> list[Stretch]:
    """Return what remains of a stretch between the moved symbols in it."""
    pieces: list[Stretch] = []
    at, text_at = stretch.start, stretch.span.start
    for start, end in sorted((start, end) for start, end in moved if stretch.start <= start and end <= stretch.end):
        cover = side.cover(start, end)
        pieces.append(Stretch(at, start, Span(text_at, cover.start)))
        at, text_at = end, cover.end
    return [*pieces, Stretch(at, stretch.end, Span(text_at, stretch.span.end))]


def _gap(
    sides: tuple[Side, Side], left: Stretch, right: Stretch, whole: Block, *, moved: bool, last: bool = False
) -> Iterator[Difference]:
    """Yield the difference between two stretches, without what they begin and end with alike."""
    texts = left.span.slice(sides[0].text), right.span.slice(sides[1].text)
    if texts[0] == texts[1]:
        return
    lead = _shared_lead(*texts)
    tail = _shared_lead(*(text[lead:][::-1] for text in texts))
    one, other = (Span(stretch.span.start + lead, stretch.span.end - tail) for stretch in (left, right))
    outer = whole.left_start == 0 and whole.left_end == len(sides[0].wording.symbols)
    gap = Gap(
        sides[0].wording.symbols[left.start : left.end],
        sides[1].wording.symbols[right.start : right.end],
        outer and left.start == right.start == 0,
        outer and (last or (left.end == len(sides[0].wording.symbols) and right.end == len(sides[1].wording.symbols))),
        _is_whole(sides[0].wording, left) and _is_whole(sides[1].wording, right),
        moved,
    )
    found = type_of_gap(gap)
    if found is DifferenceType.REORDERING and len(one) and len(other):
        yield Difference(one, Span(other.start, other.start), found)
        yield Difference(Span(one.end, one.end), other, found)
        return
    yield Difference(one, other, found)


def _is_whole(wording: Wording, stretch: Stretch) -> bool:
    return stretch.start == stretch.end or (stretch.start in wording.breaks and stretch.end in wording.breaks)


def _shared_lead(left: str, right: str) -> int:
    length = 0
    while length < min(len(left), len(right)) and left[length] == right[length]:
        length += 1
    return length


def _merge(found: list[Difference]) -> Iterator[Difference]:
    """Join differences of one type that touch on both sides (發展/发展 is one difference of script)."""
    kept: Difference | None = None
    for difference in found:
        if (
            kept
            and kept.type is difference.type in _JOINED
            and (kept.left.end, kept.right.end)
            == (
                difference.left.start,
                difference.right.start,
            )
        ):
            kept = Difference(
                Span(kept.left.start, difference.left.end), Span(kept.right.start, difference.right.end), kept.type
            )
            continue
        if kept:
            yield kept
        kept = difference
    if kept:
        yield kept


_JOINED = frozenset({DifferenceType.SCRIPT, DifferenceType.PUNCTUATION})
