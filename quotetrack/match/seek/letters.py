"""Search folded letters for every stretch within some edits of a query, without scanning where none can be."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.scan import Stretch, scan_distances

# The same words stand in many documents: what stands around a piece is mostly known from another.
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
        cuts = [len(query) * part // (edits + 1) for part in range(edits + 2)] if len(query) > edits else ()
        self._pieces = [(left, query[left:right]) for left, right in pairwise(cuts)]
        self._near = lru_cache(_REMEMBERED)(self._search_window)
        self._widths = lru_cache(_REMEMBERED)(self._scan_back)

    def search(self, letters: str) -> tuple[Stretch, ...]:
        """Return the stretches of some letters that are within the edits, apart from one another, in order."""
        held = [(start, left, piece) for left, piece in self._pieces if (start := letters.find(piece)) >= 0]
        if not held:
            return ()
        length = len(self._query)
        starts = list(_starts(self._query, letters, length))
        found = [Stretch(start, start + length, 0) for start in starts]
        if not self._edits:
            return tuple(found)
        exact = Apart(starts, [start + length for start in starts])
        for begin, end in self._windows(letters, _spots(held, letters, exact)):
            # What is found in a window hangs on its letters and on the exact stretches that share some of them.
            shared = starts[bisect_right(starts, begin - length) : bisect_left(starts, end)]
            near = self._near(letters[begin:end], tuple(start - begin for start in shared))
            found += [Stretch(begin + start, begin + stop, edits) for start, stop, edits in near]
        found.sort()
        return tuple(found)

    def _windows(self, letters: str, spots: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the letters, in order and apart, outside of which nothing else is within the edits."""
        begin = end = 0
        reach = len(self._query) + self._edits
        for spot in sorted(spots):
            if spot - self._edits >= end:
                if end > begin:
                    yield begin, end
                begin = max(0, spot - self._edits)
            end = min(len(letters), spot + reach)
        if end > begin:
            yield begin, end

    def _search_window(self, window: str, exact: tuple[int, ...]) -> tuple[tuple[int, int, int], ...]:
        """Return the inexact stretches of a window, each with its edits; the starts of exact ones may lie before it."""
        # All but so many letters of the query stand there, in their order, or nothing is within the edits.
        if not LCSseq.similarity(self._query, window, score_cutoff=len(self._query) - self._edits):
            return ()
        distances = enumerate(scan_distances(self._query, window))
        ends = [(end, fewest) for end, fewest in distances if fewest <= self._edits]
        apart = Apart(list(exact), [start + len(self._query) for start in exact])
        return tuple(
            stretch for allowed in range(1, self._edits + 1) for stretch in self._nearest(window, ends, allowed, apart)
        )

    def _nearest(
        self, window: str, ends: Sequence[tuple[int, int]], allowed: int, apart: Apart
    ) -> list[tuple[int, int, int]]:
        """Return the stretches of so many edits that are apart from what is kept, and keep them."""
        length, found = len(self._query), list[tuple[int, int, int]]()
        for end, fewest in ends:
            # If the shortest stretch that may end there shares a letter with what is kept, all of them do.
            if fewest <= allowed and apart.is_free(max(0, end - length + allowed), end):
                before = window[max(0, end - length - self._edits) : end]
                found += [(end - width, end, edits) for width, edits in self._widths(before) if edits == allowed]
        # A changed letter at an edge costs as much as a dropped one: the reading that keeps the length comes first.
        found.sort(key=lambda stretch: (abs(stretch[1] - stretch[0] - length), stretch[0]))
        return [stretch for stretch in found if apart.keep(stretch[0], stretch[1])]

    def _scan_back(self, before: str) -> tuple[tuple[int, int], ...]:
        distances = enumerate(scan_distances(self._query[::-1], before[::-1], anchored=True))
        return tuple((width, distance) for width, distance in distances if distance <= self._edits)


def _spots(held: Iterable[tuple[int, int, str]], letters: str, exact: Apart) -> set[int]:
    """Return where the query would begin by a piece of it; what holds one in an exact stretch overlaps that."""
    spots = set[int]()
    for first, left, piece in held:
        start = first
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
