"""Tell how many letters of what is sought are missing around places of texts, all places in a few sweeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places

# Letters fall into 256 classes, four words of 64, or fewer for few letters: of other words most letters are not met by
# chance around a place.
_CLASSES = 256
_SPREAD = np.uint32(0x9E3779B1)
# How many words there are for so many letters. Longer patterns are whole texts, which are looked for letter for letter.
_WIDTHS = {16: 1, 32: 1, 64: 2, 128: 4, 256: 4, 512: 4, 1024: 4}
# So many letters are gone through at a time: few enough to stay at hand between one step and the next.
_AT_HAND = 1 << 15

Bits = npt.NDArray[np.uint64]
Classes = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.uint8]


class Window(NamedTuple):
    """Letters, and where they are to stand: among `width` of a text, so many of these `before` a place."""

    letters: str
    before: int
    width: int


@dataclass(frozen=True, slots=True)
class Texts:
    """Some texts, the class of each of their letters in one row, and where each text begins there."""

    letters: Sequence[str]
    classes: Classes
    begins: Places

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """Return the classes of the letters of texts."""
        lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
        return cls(texts, _classes("\0".join(texts)), np.cumsum(lengths) - lengths)


@dataclass(frozen=True, slots=True)
class Around:
    """Of each window, as columns: how many letters are before its place, its width, the classes of its letters."""

    before: Places
    width: Places
    signatures: Bits

    @classmethod
    def of(cls, windows: Sequence[Window]) -> "Around":
        """Return what tells the missing letters of some windows."""
        return cls(
            np.array([window.before for window in windows], np.int64),
            np.array([window.width for window in windows], np.int64),
            _sign_each([window.letters for window in windows]),
        )

    def lacking(self, seeds: Seeds, texts: Texts) -> Counts:
        """Return of each seed how many letters of its window are missing, at least; its pattern is a window's place."""
        lacking = np.zeros(len(seeds.text), np.uint8)
        low = 0
        for width in _WIDTHS:
            fits = np.flatnonzero((self.width[seeds.pattern] > low) & (self.width[seeds.pattern] <= width))
            if len(fits):
                lacking[fits] = self._lacking(seeds.choose(fits), texts, width)
            low = width
        return lacking

    def _lacking(self, seeds: Seeds, texts: Texts, width: int) -> Counts:
        first = texts.begins[seeds.text] + seeds.start - seeds.offset - self.before[seeds.pattern]
        begin, end = int(first.min()), int(first.max()) + width
        # Windows that reach over an end of the texts hold there what stands between two of them.
        stretch = np.pad(texts.classes[max(0, begin) : end], (max(0, -begin), max(0, end - len(texts.classes))))
        words = _WIDTHS[width]
        lacking = np.zeros(len(first), np.uint8)
        for word in range(words):
            needed = np.bitwise_or.reduce(self.signatures[word::words])[seeds.pattern]
            around = _gather(_bits(stretch, word, words), first - begin, width)
            lacking += np.bitwise_count(needed & ~around)
        return lacking


def _gather(bits: Bits, places: Places, width: int) -> Bits:
    """Return the bits of so many letters from each place on; the width is a power of two."""
    if len(places) * width > len(bits):
        return _gather_all(bits, width)[places]
    # To go through the letters of a few places costs less than through all.
    few, same = np.unique(places, return_inverse=True)
    around: Bits = np.bitwise_or.reduce(sliding_window_view(bits, width)[few], axis=1)[same]
    return around


def _gather_all(bits: Bits, width: int) -> Bits:
    """Return the bits of so many letters from each on, as far as there are so many."""
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
