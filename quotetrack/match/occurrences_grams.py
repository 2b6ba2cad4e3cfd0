"""Find known grams in many texts at once: letters as numbers, grams as larger numbers, looked up in one sweep."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Grams = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]

_BETWEEN = "\0"
_RANK_BITS = 16
_FILTER_BITS = 22
_BLOCK_LETTERS = 1 << 21
# Fibonacci hashing: the odd whole number nearest to 2^64 over the golden ratio spreads neighbours apart.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Ranks:
    """The letters that matter, numbered from one; all others are nought."""

    table: npt.NDArray[np.uint16]

    @classmethod
    def of(cls, letters: Iterable[str]) -> "Ranks":
        """Return the ranks of some letters. Beyond 65,535 letters some share a rank: then grams only may be equal."""
        codes = sorted({ord(letter) for letter in letters})
        table = np.zeros(0x110000, np.uint16)
        table[codes] = np.arange(len(codes)) % 0xFFFF + 1
        return cls(table)

    def grams(self, text: str, width: int) -> Grams:
        """Return the gram at each offset of a text, as a number; at most four letters fit."""
        ranks = self.table[np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))]
        grams = np.zeros(max(0, len(ranks) - width + 1), np.uint64)
        for place in range(width):
            grams <<= np.uint64(_RANK_BITS)
            grams |= ranks[place : place + len(grams)]
        return grams


def find_grams(known: Grams, texts: Sequence[str], width: int, ranks: Ranks) -> Iterator[tuple[Places, Places, Places]]:
    """Yield, block by block, the text, the offset and the place in `known` (sorted) of each gram that is known."""
    spread = np.zeros(1 << _FILTER_BITS, bool)
    spread[_slots(known)] = True
    for first, block in _blocks(texts):
        lengths = np.fromiter((len(text) + 1 for text in block), np.int64, len(block))
        begins = np.concatenate([[0], np.cumsum(lengths)])
        grams = ranks.grams(_BETWEEN.join(block), width)
        near = np.flatnonzero(spread[_slots(grams)])
        found = np.minimum(np.searchsorted(known, grams[near]), len(known) - 1)
        sure = known[found] == grams[near]
        near, found = near[sure], found[sure]
        text = np.searchsorted(begins, near, side="right") - 1
        yield text + first, near - begins[text], found


def _blocks(texts: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    first, length = 0, 0
    for place, text in enumerate(texts):
        length += len(text)
        if length >= _BLOCK_LETTERS:
            yield first, texts[first : place + 1]
            first, length = place + 1, 0
    if first < len(texts):
        yield first, texts[first:]


def _slots(grams: Grams) -> Grams:
    return (grams * _SPREAD) >> np.uint64(64 - _FILTER_BITS)
