"""Keep the folded letters of a document, and by runs where in its reading each of them stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quotetrack.text.fold import Folded, fold_with_origins


class RunOrigins:
    """The offsets of folded letters, kept as runs: where each begins in the letters and in the reading."""

    def __init__(self, runs: Sequence[int]) -> None:
        """Take the runs: the places among the letters first, then, of each, the offset in the reading."""
        self._runs, self._count = runs, len(runs) // 2

    def origin(self, place: int) -> int:
        """Return the offset in the reading that the letter at a place stems from."""
        run = bisect_right(self._runs, place, 0, self._count) - 1
        return self._runs[self._count + run] + place - self._runs[run]


def fold_in_runs(text: str) -> tuple[str, list[int]]:
    """Return the folded letters of a text and the runs of their offsets, as RunOrigins takes them.

    >>> fold_in_runs("安全、 發展")
    ('安全发展', [0, 2, 0, 4])
    """
    folded = fold_with_origins(text)
    places = list(_breaks(folded))
    return folded.letters, places + [folded.origins[place] for place in places]


def _breaks(folded: Folded) -> Iterator[int]:
    expected = -1
    for place, origin in enumerate(folded.origins):
        if origin != expected:
            yield place
        expected = origin + 1
