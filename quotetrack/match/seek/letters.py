"""Search folded letters for every stretch within some edits of a query, without scanning where none can be."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import LCSseq, Levenshtein

from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.scan import Stretch, scan_distances

# The same words stand in many documents: what stands around a piece is mostly known from another.
_REMEMBERED = 4096
# With so few edits the dozen ends of a window are sooner measured one by one than found by a scan of its letters.
_MEASURED = 4


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

    def search(self, letters: str) -> tuple[Stretch, ...]:
        """Return the stretches of some letters that are within the edits, apart from one another, in order."""
        length = len(self._query)
        spots = sorted(self._spots(letters))
        starts = self._starts(letters, spots)
        found = [Stretch(start, start + length, 0) for start in starts]
        if starts:
            spots = sorted(self._spots_beside(letters, starts)) if len(spots) > len(starts) else []
        for begin, end in self._windows(spots, len(letters)):
            # What is found in a window hangs on its letters and on the exact stretches that share some of them.
            shared = starts[bisect_right(starts, begin - length) : bisect_left(starts, end)] if starts else ()
            near = self._near(letters[begin:end], tuple(start - begin for start in shared) if shared else ())
            if near:
                found += [Stretch(begin + start, begin + stop, edits) for start, stop, edits in near]
        found.sort()
        return tuple(found)

    def _spots(self, letters: str) -> set[int]:
        """Return where the query would begin by a piece of it."""
        spots = set[int]()
        for left, piece in self._pieces:
            start = letters.find(piece)
            while start >= 0:
                spots.add(start - left)
                start = letters.find(piece, start + 1)
        return spots

    def _starts(self, letters: str, spots: Sequence[int]) -> list[int]:
        """Return the spots where the query stands as it is, the first of those that overlap."""
        starts, free = list[int](), 0
        for spot in spots:
            if spot >= free and letters.startswith(self._query, spot):
                starts.append(spot)
                free = spot + len(self._query)
        return starts

    def _spots_beside(self, letters: str, starts: list[int]) -> set[int]:
        """Return the spots without those of pieces in exact stretches: what holds one overlaps these."""
        exact = Apart(starts, [start + len(self._query) for start in starts])
        return {
            start - left
            for left, piece in self._pieces
            for start in _places(piece, letters)
            if exact.is_free(start, start + len(piece))
        }

    def _windows(self, spots: Sequence[int], length: int) -> Iterator[tuple[int, int]]:
        """Yield stretches of so many letters, in order and apart, outside of which nothing else is within the edits."""
        reach, begin, end = len(self._query) + self._edits, 0, 0
        for spot in spots:
            if spot - self._edits >= end:
                if end > begin:
                    yield begin, end
                begin = max(0, spot - self._edits)
            end = min(length, spot + reach)
        if end > begin:
            yield begin, end

    def _search_window(self, window: str, exact: tuple[int, ...]) -> tuple[tuple[int, int, int], ...]:
        """Return the inexact stretches of a window, each with its edits; the starts of exact ones may lie before it."""
        # All but so many letters of the query stand there, in their order, or nothing is within the edits.
        if not LCSseq.similarity(self._query, window, score_cutoff=len(self._query) - self._edits):
            return ()
        ends = [(end, fewest) for end, fewest in self._ends(window) if fewest <= self._edits]
        apart = Apart(list(exact), [start + len(self._query) for start in exact])
        return tuple(
            stretch for allowed in range(1, self._edits + 1) for stretch in self._nearest(window, ends, allowed, apart)
        )

    def _ends(self, window: str) -> Iterable[tuple[int, int]]:
        """Return where stretches may end, with the fewest edits that one may have there."""
        if self._edits > _MEASURED:
            return enumerate(scan_distances(self._query, window))
        # A stretch is as wide as the query but for as many letters as it has edits at most: taken that wide, what ends
        # there is no more than twice as many edits from the query.
        length, most = len(self._query), 2 * self._edits
        widest = ((end, window[max(0, end - length) : end]) for end in range(length - self._edits, len(window) + 1))
        return ((end, (Levenshtein.distance(self._query, wide, score_cutoff=most) + 1) // 2) for end, wide in widest)

    def _nearest(
        self, window: str, ends: Sequence[tuple[int, int]], allowed: int, apart: Apart
    ) -> list[tuple[int, int, int]]:
        """Return the stretches of so many edits that are apart from what is kept, and keep them."""
        length, found = len(self._query), list[tuple[int, int, int]]()
        for end, fewest in ends:
            # If the shortest stretch that may end there shares a letter with what is kept, all of them do.
            if fewest <= allowed and apart.is_free(max(0, end - length + allowed), end):
                before = window[max(0, end - length - allowed) : end]
                found += [(end - width, end, allowed) for width in self._widths(before, allowed)]
        # A changed letter at an edge costs as much as a dropped one: the reading that keeps the length comes first.
        found.sort(key=lambda stretch: (abs(stretch[1] - stretch[0] - length), stretch[0]))
        return [stretch for stretch in found if apart.keep(stretch[0], stretch[1])]

    def _widths(self, before: str, allowed: int) -> Iterator[int]:
        """Yield how wide what ends where some letters do may be for so many edits."""
        width, most = max(0, len(self._query) - allowed), min(len(before), len(self._query) + allowed)
        while width <= most:
            edits = Levenshtein.distance(self._query, before[len(before) - width :])
            if edits == allowed:
                yield width
            # One letter more is one edit more or less at most.
            width += abs(edits - allowed) or 1


def _places(piece: str, letters: str) -> Iterator[int]:
    """Yield where a piece stands in the letters."""
    start = letters.find(piece)
    while start >= 0:
        yield start
        start = letters.find(piece, start + 1)
