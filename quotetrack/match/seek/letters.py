"""Search folded letters for every stretch within some edits of a query, without scanning where none can be."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.scan import Stretch, scan_distances

# The same words stand in many documents: what surrounds a piece is mostly known from another.
_REMEMBERED = 4096


def search_letters(query: str, letters: str, edits: int) -> tuple[Stretch, ...]:
    """Return the stretches of `letters` at most `edits` from the query, apart from one another, in order.

    >>> search_letters("一岗双责", "党政同责一岗双职", 1)
    (Stretch(start=4, end=8, edits=1),)
    """
    return LetterSearch(query, edits).search(letters)


class LetterSearch:
    """A search for a query within some edits, in one text after the other.

    Complete by construction: cut into one piece more than there are edits, a query has one piece that every such
    stretch holds unharmed, so that only the surroundings of a piece are scanned. Every stretch within the edits
    overlaps one that is returned with no more edits than it has.
    """

    def __init__(self, query: str, edits: int) -> None:
        """Cut the query into its pieces; what has more edits than letters is found nowhere."""
        self._query, self._edits = query, edits
        self._found = len(query) > edits
        cuts = [len(query) * part // (edits + 1) for part in range(edits + 2)] if self._found else ()
        self._pieces = [(left, query[left:right]) for left, right in pairwise(cuts)]
        self._ends_in = lru_cache(_REMEMBERED)(self._scan)
        self._widths = lru_cache(_REMEMBERED)(self._scan_back)

    def search(self, letters: str) -> tuple[Stretch, ...]:
        """Return the stretches of some letters that are within the edits, apart from one another, in order."""
        if not self._found:
            return ()
        length = len(self._query)
        starts = list(_starts(self._query, letters, length))
        kept = [Stretch(start, start + length, 0) for start in starts]
        if not self._edits:
            return tuple(kept)
        apart = Apart(starts, [start + length for start in starts])
        ends = list(self._ends(letters, apart))
        for allowed in range(1, self._edits + 1) if ends else ():
            kept += self._nearest(letters, ends, allowed, apart)
        return tuple(sorted(kept))

    def _nearest(self, letters: str, ends: list[tuple[int, int]], allowed: int, apart: Apart) -> list[Stretch]:
        """Return the stretches of so many edits that are apart from what is kept, and keep them."""
        length, found = len(self._query), list[Stretch]()
        for end, fewest in ends:
            # If the shortest stretch that may end there shares a letter with what is kept, all of them do.
            if fewest <= allowed and apart.is_free(max(0, end - length + allowed), end):
                before = letters[max(0, end - length - self._edits) : end]
                found += [Stretch(end - width, end, edits) for width, edits in self._widths(before) if edits == allowed]
        # A changed letter at an edge costs as much as a dropped one: the reading that keeps the length comes first.
        found.sort(key=lambda stretch: (abs(stretch.end - stretch.start - length), stretch.start))
        return [stretch for stretch in found if apart.keep(stretch.start, stretch.end)]

    def _ends(self, letters: str, exact: Apart) -> Iterator[tuple[int, int]]:
        """Yield where stretches within the edits end, with the fewest edits of one that ends there."""
        for begin, end in self._windows(letters, exact):
            for offset, fewest in self._ends_in(letters[begin:end]):
                yield begin + offset, fewest

    def _scan(self, window: str) -> tuple[tuple[int, int], ...]:
        # All but so many letters of the query stand there, in their order, or nothing is within the edits.
        if not LCSseq.similarity(self._query, window, score_cutoff=len(self._query) - self._edits):
            return ()
        distances = enumerate(scan_distances(self._query, window))
        return tuple((offset, distance) for offset, distance in distances if distance <= self._edits)

    def _scan_back(self, before: str) -> tuple[tuple[int, int], ...]:
        distances = enumerate(scan_distances(self._query[::-1], before[::-1], anchored=True))
        return tuple((width, distance) for width, distance in distances if distance <= self._edits)

    def _windows(self, letters: str, exact: Apart) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the letters, in order and apart, outside of which nothing else is within the edits."""
        begin = end = 0
        reach = len(self._query) + self._edits
        for spot in sorted(self._spots(letters, exact)):
            low = max(0, spot - self._edits)
            if low >= end:
                if end > begin:
                    yield begin, end
                begin = low
            end = max(end, min(len(letters), spot + reach))
        if end > begin:
            yield begin, end

    def _spots(self, letters: str, exact: Apart) -> set[int]:
        """Return where the query would begin by a piece of it; what holds one in an exact stretch overlaps that."""
        spots = set[int]()
        for left, piece in self._pieces:
            start = letters.find(piece)
            while start >= 0:
                if not exact.starts or exact.is_free(start, start + len(piece)):
                    spots.add(start - left)
                start = letters.find(piece, start + 1)
        return spots


def _starts(piece: str, letters: str, step: int) -> Iterator[int]:
    """Yield where a piece stands in the letters; the next is looked for so many letters further on."""
    start = letters.find(piece)
    while start >= 0:
        yield start
        start = letters.find(piece, start + step)
