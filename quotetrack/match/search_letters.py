"""Search folded letters for every stretch within some edits of a query, without scanning where none can be."""

from collections.abc import Iterator
from itertools import pairwise

from quotetrack.match.apart import Apart
from quotetrack.match.scan import Stretch, scan_distances


def search_letters(query: str, letters: str, edits: int) -> tuple[Stretch, ...]:
    """Return the stretches of `letters` at most `edits` from the query, apart from one another, in order.

    Complete by construction: cut into one piece more than there are edits, a query has one piece that every such
    stretch holds unharmed, so that only the surroundings of a piece are scanned. Every stretch within the edits
    overlaps one that is returned with no more edits than it has.

    >>> search_letters("一岗双责", "党政同责一岗双职", 1)
    (Stretch(start=4, end=8, edits=1),)
    """
    if not query or edits >= len(query):
        return ()
    apart = Apart()
    kept = [Stretch(start, start + len(query), 0) for start in _starts(query, letters, len(query))]
    for stretch in kept:
        apart.keep(stretch.start, stretch.end)
    if edits:
        stretches = sorted(_stretches(query, letters, edits, apart), key=lambda one: _precedence(query, one))
        kept += [stretch for stretch in stretches if apart.keep(stretch.start, stretch.end)]
    return tuple(sorted(kept))


def _precedence(query: str, stretch: Stretch) -> tuple[int, int, int]:
    # A changed letter at an edge costs as much as a dropped one: the reading that keeps the length comes first.
    return (stretch.edits, abs(stretch.end - stretch.start - len(query)), stretch.start)


def _stretches(query: str, letters: str, edits: int, exact: Apart) -> Iterator[Stretch]:
    """Yield every stretch of the letters within the edits that overlaps no exact one."""
    for begin, end in _windows(query, letters, edits):
        window = letters[begin:end]
        for offset, distance in enumerate(scan_distances(query, window)):
            if distance <= edits and exact.is_free(begin + offset - 1, begin + offset):
                for stretch in _ending_at(query, letters, begin + offset, edits):
                    if exact.is_free(stretch.start, stretch.end):
                        yield stretch


def _ending_at(query: str, letters: str, end: int, edits: int) -> Iterator[Stretch]:
    before = letters[max(0, end - len(query) - edits) : end]
    for width, distance in enumerate(scan_distances(query[::-1], before[::-1], anchored=True)):
        if distance <= edits:
            yield Stretch(end - width, end, distance)


def _windows(query: str, letters: str, edits: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the letters, in order and apart, outside of which nothing can be within the edits."""
    begin = end = 0
    for low, high in sorted(_surroundings(query, letters, edits)):
        if low >= end:
            if end > begin:
                yield begin, end
            begin = low
        end = max(end, high)
    if end > begin:
        yield begin, end


def _surroundings(query: str, letters: str, edits: int) -> Iterator[tuple[int, int]]:
    cuts = [len(query) * part // (edits + 1) for part in range(edits + 2)]
    for left, right in pairwise(cuts):
        for start in _starts(query[left:right], letters, 1):
            yield max(0, start - left - edits), min(len(letters), start - left + len(query) + edits)


def _starts(piece: str, letters: str, step: int) -> Iterator[int]:
    """Yield where a piece stands in the letters; the next is looked for so many letters further on."""
    start = letters.find(piece)
    while start >= 0:
        yield start
        start = letters.find(piece, start + step)
