"""Search a few letters for the stretches within some edits of a query, apart from one another: the closest first."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import LCSseq, Levenshtein

from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.scan import Stretch, scan_distances

# With so few edits the stretches of a window are sooner measured one by one than found by a scan of its letters.
_MEASURED = 4
# Queries and windows are of so many lengths at most.
_REMEMBERED = 512


class WindowSearch:
    """A search for a query within some edits, in one window of letters after the other."""

    def __init__(self, query: str, edits: int) -> None:
        """Take the query and its edits, fewer than it has letters."""
        self._query, self._edits = query, edits

    def search(self, window: str) -> tuple[Stretch, ...]:
        """Return the stretches of a window, in order: first come those without an edit, then those with the fewest."""
        least = len(self._query) - self._edits
        # All but so many letters of the query stand there, in their order, or nothing is within the edits.
        if not LCSseq.similarity(self._query, window, score_cutoff=least):
            return ()
        if self._edits <= _MEASURED and len(window) < 2 * least:
            return self._closest(window)
        exact = self._exact(window)
        apart = Apart([stretch.start for stretch in exact], [stretch.end for stretch in exact])
        if not apart.has_room(least, len(window)):
            return tuple(exact)
        ends = [(end, fewest) for end, fewest in self._ends(window) if fewest <= self._edits]
        near = (self._nearest(window, ends, allowed, apart) for allowed in range(1, self._edits + 1))
        return tuple(sorted([*exact, *chain.from_iterable(near)]))

    def _closest(self, window: str) -> tuple[Stretch, ...]:
        """Return the stretch of a window that has no room for two."""
        cuts = _cuts(len(self._query), self._edits, len(window))
        stretches = map(window.__getitem__, cuts)
        closest = process.extractOne(self._query, stretches, scorer=Levenshtein.distance, score_cutoff=self._edits)
        if not closest:
            return ()
        _, edits, place = closest
        return (Stretch(cuts[place].start, cuts[place].stop, edits),)

    def _exact(self, window: str) -> list[Stretch]:
        """Return where the query stands in a window as it is, the first of those that overlap."""
        length, found, free = len(self._query), list[Stretch](), 0
        while (start := window.find(self._query, free)) >= 0:
            free = start + length
            found.append(Stretch(start, free, 0))
        return found

    def _ends(self, window: str) -> Iterable[tuple[int, int]]:
        """Return where stretches may end, with the fewest edits that one may have there."""
        if self._edits > _MEASURED:
            return enumerate(scan_distances(self._query, window))
        # A stretch is as wide as the query but for as many letters as it has edits at most: taken that wide, what ends
        # there is no more than twice as many edits from the query.
        length, most = len(self._query), 2 * self._edits
        widest = ((end, window[max(0, end - length) : end]) for end in range(length - self._edits, len(window) + 1))
        return ((end, (Levenshtein.distance(self._query, wide, score_cutoff=most) + 1) // 2) for end, wide in widest)

    def _nearest(self, window: str, ends: Sequence[tuple[int, int]], allowed: int, apart: Apart) -> list[Stretch]:
        """Return the stretches of so many edits that are apart from what is kept, and keep them."""
        length, found = len(self._query), list[Stretch]()
        for end, fewest in ends:
            # If the shortest stretch that may end there shares a letter with what is kept, all of them do.
            if fewest <= allowed and apart.is_free(max(0, end - length + allowed), end):
                before = window[max(0, end - length - allowed) : end]
                found += [Stretch(end - width, end, allowed) for width in self._widths(before, allowed)]
        # A changed letter at an edge costs as much as a dropped one: the reading that keeps the length comes first.
        found.sort(key=lambda stretch: (abs(stretch.end - stretch.start - length), stretch.start))
        return [stretch for stretch in found if apart.keep(stretch.start, stretch.end)]

    def _widths(self, before: str, allowed: int) -> Iterator[int]:
        """Yield how wide what ends where some letters do may be for so many edits."""
        width, most = max(0, len(self._query) - allowed), min(len(before), len(self._query) + allowed)
        while width <= most:
            edits = Levenshtein.distance(self._query, before[len(before) - width :])
            if edits == allowed:
                yield width
            # One letter more is one edit more or less at most.
            width += abs(edits - allowed) or 1


@lru_cache(_REMEMBERED)
def _cuts(width: int, edits: int, length: int) -> tuple[slice, ...]:
    """Return where so many letters may have a stretch: the closer to the width of the query, the sooner."""
    return tuple(
        slice(start, start + wide)
        for other in range(edits + 1)
        for start in range(length)
        for wide in sorted({width - other, width + other})
        if start + wide <= length
    )
