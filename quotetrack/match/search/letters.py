"""Search folded letters for every stretch within some edits of a query, without scanning where none can be."""

from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.scan import Stretch, scan_distances


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
    ends = list(_ends(query, letters, edits, apart)) if edits else []
    ending: dict[int, list[Stretch]] = {}
    for allowed in range(1, edits + 1):
        found: list[Stretch] = []
        for end, fewest in ends:
            # Whatever ends within a stretch that is kept overlaps it.
            if fewest <= allowed and apart.is_free(end - 1, end):
                if end not in ending:
                    ending[end] = list(_ending_at(query, letters, end, edits))
                found += [stretch for stretch in ending[end] if stretch.edits == allowed]
        # A changed letter at an edge costs as much as a dropped one: the reading that keeps the length comes first.
        found.sort(key=lambda stretch: (abs(stretch.end - stretch.start - len(query)), stretch.start))
        kept += [stretch for stretch in found if apart.keep(stretch.start, stretch.end)]
    return tuple(sorted(kept))


def _ends(query: str, letters: str, edits: int, exact: Apart) -> Iterator[tuple[int, int]]:
    """Yield where stretches within the edits end, with the fewest edits of one that ends there."""
    for begin, end in _windows(query, letters, edits, exact):
        window = letters[begin:end]
        # All but so many letters of the query stand there, in their order, or nothing is within the edits.
        if LCSseq.similarity(query, window, score_cutoff=len(query) - edits):
            for offset, distance in enumerate(scan_distances(query, window)):
                if distance <= edits:
                    yield begin + offset, distance


def _ending_at(query: str, letters: str, end: int, edits: int) -> Iterator[Stretch]:
    before = letters[max(0, end - len(query) - edits) : end]
    for width, distance in enumerate(scan_distances(query[::-1], before[::-1], anchored=True)):
        if distance <= edits:
            yield Stretch(end - width, end, distance)


def _windows(query: str, letters: str, edits: int, exact: Apart) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the letters, in order and apart, outside of which nothing more can be within the edits."""
    begin = end = 0
    for low, high in sorted(_surroundings(query, letters, edits, exact)):
        if low >= end:
            if end > begin:
                yield begin, end
            begin = low
        end = max(end, high)
    if end > begin:
        yield begin, end


def _surroundings(query: str, letters: str, edits: int, exact: Apart) -> Iterator[tuple[int, int]]:
    """Yield the surroundings of the pieces of the query; what holds one that is in an exact stretch overlaps that."""
    cuts = [len(query) * part // (edits + 1) for part in range(edits + 2)]
    for left, right in pairwise(cuts):
        for start in _starts(query[left:right], letters, 1):
            if exact.starts and not exact.is_free(start, start + right - left):
                continue
            yield max(0, start - left - edits), min(len(letters), start - left + len(query) + edits)


def _starts(piece: str, letters: str, step: int) -> Iterator[int]:
    """Yield where a piece stands in the letters; the next is looked for so many letters further on."""
    start = letters.find(piece)
    while start >= 0:
        yield start
        start = letters.find(piece, start + step)
