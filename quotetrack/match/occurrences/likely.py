"""Tell around which seeds enough letters of their pattern stand, before any is looked at closely."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quotetrack.match.occurrences.around import Around, Texts, Window
from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places

# So many stretches of text are cut out at a time.
_AT_ONCE = 1 << 17

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Likely:
    """What tells a likely seed of each pattern: its letters, how many of them may be missing, how far they reach."""

    letters: Sequence[str]
    edits: Places
    reach: Places
    around: Around

    @classmethod
    def of(cls, patterns: Sequence[tuple[str, int, int]]) -> "Likely":
        """Return what tells the likely seeds of patterns: their letters, how many of them may be changed or missing.

        The last number says how many letters their ends may lie farther from the seed, or nearer.
        """
        windows = [Window(letters, reach, len(letters) + 2 * reach) for letters, _, reach in patterns]
        return cls(
            [letters for letters, _, _ in patterns],
            np.array([edits for _, edits, _ in patterns], np.int64),
            np.array([reach for _, _, reach in patterns], np.int64),
            Around.of(windows),
        )

    def have(self, seeds: Seeds, texts: Texts) -> Flags:
        """Tell of each seed whether the letters of its pattern stand around it, in order, but for the changed ones."""
        # Several seeds of a pattern may want the same stretch of text.
        begin = texts.begins[seeds.text] + seeds.start - seeds.offset
        apart = (begin + seeds.text * int(self.around.width.max())) * len(self.letters) + seeds.pattern
        _, first, same = np.unique(apart, return_index=True, return_inverse=True)
        likely: Flags = self._have(seeds.choose(first), texts)[same]
        return likely

    def _have(self, seeds: Seeds, texts: Texts) -> Flags:
        edits = self.edits[seeds.pattern]
        keep = self.around.lacking(seeds, texts) <= edits
        # What has all letters of a pattern that may not be changed is looked at as it stands.
        rows = np.flatnonzero(keep & (edits > 0))
        for fits in np.array_split(rows, len(rows) // _AT_ONCE + 1):
            if len(fits):
                keep[fits] = self._stand_in_order(seeds.choose(fits), texts.letters)
        return keep

    def _stand_in_order(self, seeds: Seeds, texts: Sequence[str]) -> Flags:
        columns = (seeds.text, seeds.pattern, seeds.start - seeds.offset, self.reach[seeds.pattern])
        near: list[str] = []
        letters: list[str] = []
        for text, pattern, begin, reach in zip(*(column.tolist() for column in columns), strict=True):
            sought = self.letters[pattern]
            letters.append(sought)
            near.append(texts[text][max(0, begin - reach) : begin + len(sought) + reach])
        common = cpdist(letters, near, scorer=LCSseq.similarity, dtype=np.int32)
        lengths = np.fromiter(map(len, letters), np.int64, len(letters))
        stand: Flags = common >= lengths - self.edits[seeds.pattern]
        return stand
