"""Search folded letters for every stretch within some edits of a query, without scanning where none can be."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import AnyStr

from rapidfuzz.distance import LCSseq

from quotetrack.match.pages.scan import Stretch
from quotetrack.match.seek.window import WindowSearch
from quotetrack.text.packed import Letters, print_letters

# Where a stretch of letters begins and ends.
Window = tuple[int, int]
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
        self._print = print_letters(query)
        self._prints = [(left, print_letters(piece)) for left, piece in self._pieces]
        self._near = lru_cache(_REMEMBERED)(WindowSearch(query, edits).search)

    def search(self, letters: str) -> tuple[Stretch, ...]:
        """Return the stretches of some letters that are within the edits, apart from one another, in order."""
        return self.look_into(letters, self._windows(_spots(self._pieces, letters), len(letters)))

    def sift(self, prints: Iterable[tuple[int, bytes]], *, at_once: bool) -> dict[int, list[Window]]:
        """Return where in some texts, by their prints, anything may be within the edits: windows by a text's number.

        Many texts are gone through `at_once` in half the time, if loading what does it is worth its while.
        """
        found, least = dict[int, list[Window]](), len(self._query) - self._edits
        for text, begin, end, window in self._sift_at_once(prints) if at_once else self._sift_each(prints):
            if LCSseq.similarity(self._print, window, score_cutoff=least):
                found.setdefault(text, []).append((begin, end))
        return found

    def _sift_at_once(self, prints: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, int, int, bytes]]:
        # It comes with numpy, whose loading takes as long as to search ten thousand documents one by one.
        from quotetrack.match.seek.sifting import sift_prints

        return sift_prints(prints, self._prints, len(self._query), self._edits) if self._prints else iter(())

    def _sift_each(self, prints: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, int, int, bytes]]:
        for text, letters in prints:
            for begin, end in self._windows(_spots(self._prints, letters), len(letters)):
                yield text, begin, end, letters[begin:end]

    def look_into(self, letters: Letters, windows: Iterable[Window]) -> tuple[Stretch, ...]:
        """Return the stretches within the edits in some windows: what is found there hangs on their letters alone."""
        return tuple(
            Stretch(begin + start, begin + end, edits)
            for begin, until in windows
            for start, end, edits in self._near(letters[begin:until])
        )

    def _windows(self, spots: set[int], length: int) -> Iterator[Window]:
        """Yield stretches of so many letters, in order and apart, outside of which nothing is within the edits."""
        reach, begin, end = len(self._query) + self._edits, 0, 0
        for spot in sorted(spots):
            if spot - self._edits >= end:
                if end > begin:
                    yield begin, end
                begin = max(0, spot - self._edits)
            end = min(length, spot + reach)
        if end > begin:
            yield begin, end


def _spots(pieces: Iterable[tuple[int, AnyStr]], letters: AnyStr) -> set[int]:
    """Return where a query would begin by a piece of it, each with how many letters stand before it in the query."""
    spots, find = set[int](), letters.find
    for left, piece in pieces:
        start = find(piece)
        while start >= 0:
            spots.add(start - left)
            start = find(piece, start + 1)
    return spots
