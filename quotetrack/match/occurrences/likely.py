"""Tell around which seeds enough letters of their pattern stand, before any is looked at closely."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places

# Letters fall into 256 classes, four words of 64, or fewer for few letters: of other words most letters are not met by
# chance around a seed.
_CLASSES = 256
_SPREAD = np.uint32(0x9E3779B1)
# Where seeds are fewer among the letters, to look at each of them costs less than to go through all letters once.
_LETTERS_PER_SEED = 64
# How many words there are for so many letters. Longer patterns are whole texts, which are looked for letter for letter.
_WIDTHS = {16: 1, 32: 1, 64: 2, 128: 4, 256: 4, 512: 4, 1024: 4}
# So many stretches of text are cut out at a time.
_AT_ONCE = 1 << 17
# So many letters are gone through at a time: few enough to stay at hand between one step and the next.
_AT_HAND = 1 << 15

Bits = npt.NDArray[np.uint64]
Classes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Likely:
    """What tells a likely seed: the class of each letter of all texts, and of each pattern what it needs around it."""

    texts: Sequence[str]
    patterns: Sequence[tuple[str, int, int]]
    classes: Classes
    begins: Places
    signatures: Bits
    width: Places
    edits: Places
    reach: Places

    @classmethod
    def of(cls, texts: Sequence[str], patterns: Sequence[tuple[str, int, int]]) -> "Likely":
        """Return what tells the likely seeds of patterns: their letters, how many of them may be changed or missing.

        The last number says how many letters their ends may lie farther from the seed, or nearer.
        """
        lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
        begins, none = np.cumsum(lengths) - lengths, np.zeros(0, np.int64)
        return cls(texts, (), _classes("\0".join(texts)), begins, np.zeros(0, np.uint64), none, none, none).of_others(
            patterns
        )

    def of_others(self, patterns: Sequence[tuple[str, int, int]]) -> "Likely":
        """Return what tells the likely seeds of other patterns in the same texts."""
        return replace(
            self,
            patterns=patterns,
            signatures=_sign_each([letters for letters, _, _ in patterns]),
            width=np.array([len(letters) + 2 * reach for letters, _, reach in patterns], np.int64),
            edits=np.array([edits for _, edits, _ in patterns], np.int64),
            reach=np.array([reach for _, _, reach in patterns], np.int64),
        )

    def have(self, seeds: Seeds) -> Flags:
        """Tell of each seed whether the letters of its pattern stand around it, in order, but for the changed ones."""
        # Several seeds of a pattern may want the same stretch of text.
        begin = self.begins[seeds.text] + seeds.start - seeds.offset
        apart = (begin + seeds.text * int(self.width.max())) * len(self.patterns) + seeds.pattern
        _, first, same = np.unique(apart, return_index=True, return_inverse=True)
        likely: Flags = self._have(seeds.choose(first))[same]
        return likely

    def _have(self, seeds: Seeds) -> Flags:
        keep = np.ones(len(seeds.text), bool)
        low = 0
        for width in _WIDTHS:
            fits = np.flatnonzero((self.width[seeds.pattern] > low) & (self.width[seeds.pattern] <= width))
            if len(fits):
                keep[fits] = self._are_likely(seeds.choose(fits), width)
            low = width
        rows = np.flatnonzero(keep & (self.width[seeds.pattern] <= low))
        for fits in np.array_split(rows, len(rows) // _AT_ONCE + 1):
            if len(fits):
                keep[fits] = self._stand_in_order(seeds.choose(fits))
        return keep

    def _stand_in_order(self, seeds: Seeds) -> Flags:
        columns = (seeds.text, seeds.pattern, seeds.start - seeds.offset)
        near: list[str] = []
        letters: list[str] = []
        for text, pattern, begin in zip(*(column.tolist() for column in columns), strict=True):
            sought, _, reach = self.patterns[pattern]
            letters.append(sought)
            near.append(self.texts[text][max(0, begin - reach) : begin + len(sought) + reach])
        common = cpdist(letters, near, scorer=LCSseq.similarity, dtype=np.int32)
        lengths = np.fromiter(map(len, letters), np.int64, len(letters))
        stand: Flags = common >= lengths - self.edits[seeds.pattern]
        return stand

    def _are_likely(self, seeds: Seeds, width: int) -> Flags:
        edits = self.edits[seeds.pattern]
        first = self.begins[seeds.text] + seeds.start - seeds.offset - self.reach[seeds.pattern]
        begin, size = int(first.min()), int(first.max()) - int(first.min()) + width
        words = _WIDTHS[width]
        if len(first) * _LETTERS_PER_SEED < size * words:
            return np.ones(len(first), bool)
        # Windows that reach over an end of the texts hold there what stands between two of them.
        stretch = np.pad(
            self.classes[max(0, begin) : begin + size],
            (max(0, -begin), max(0, begin + size - len(self.classes))),
        )
        lacking = np.zeros(len(first), np.uint8)
        for word in range(words):
            needed = np.bitwise_or.reduce(self.signatures[word::words])[seeds.pattern]
            around = _gather(_bits(stretch, word, words), width)[first - begin]
            lacking += np.bitwise_count(needed & ~around)
        likely: Flags = lacking <= edits
        return likely


def _gather(bits: Bits, width: int) -> Bits:
    """Return the bits of so many places from each on, as far as there are so many; the width is a power of two."""
    blocks: list[Bits] = []
    for begin in range(0, len(bits) - width + 1, _AT_HAND):
        gathered, reach = bits[begin : begin + _AT_HAND + width - 1], 1
        while reach < width:
            gathered = gathered[:-reach] | gathered[reach:]
            reach *= 2
        blocks.append(gathered)
    return np.concatenate(blocks)


def _classes(text: str) -> Classes:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    return ((codes * _SPREAD) >> np.uint32(24)).astype(np.uint8)


def _sign_each(letters: Sequence[str]) -> Bits:
    """Return which classes there are in each of some texts, 64 classes a row."""
    begins = np.cumsum([0, *map(len, letters)])[:-1]
    classes = _classes("".join(letters))
    words = _CLASSES // 64
    return np.stack([np.bitwise_or.reduceat(_bits(classes, word, words), begins) for word in range(words)])


def _bits(classes: Classes, word: int, words: int) -> Bits:
    """Return the bit of each class among the 64 of one of some words; no bit where the class is another's."""
    every = np.arange(_CLASSES, dtype=np.uint64)
    bits: Bits = np.where(every // 64 % words == word, np.uint64(1) << every % 64, np.uint64(0))
    return bits[classes]
