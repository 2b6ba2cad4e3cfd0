"""Write down in bits which classes of letters wordings have: what one lacks of another is counted at a glance."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from quotetrack.match.pages.grams import Places
from quotetrack.match.pages.pages import BETWEEN

Bits = npt.NDArray[np.uint64]

# 256 classes, 64 a row.
ROWS = 4
_CLASS_BITS = 8
_SPREAD = 0x9E3779B1
_BLOCK = 1 << 16


def sign(texts: Sequence[str], bits_of: Callable[[npt.NDArray[np.uint32]], Bits]) -> Bits:
    """Return rows of bits of each text: all those of its letters, as `bits_of` has them for distinct code points."""
    signed = np.zeros((ROWS, len(texts)), np.uint64)
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        # A blank before each text, so that none is empty.
        row = BETWEEN + BETWEEN.join(block)
        codes = np.frombuffer(row.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
        seen = np.zeros(codes.max() + 1, bool)
        seen[codes] = True
        known, letters = np.flatnonzero(seen).astype(np.uint32), (np.cumsum(seen, dtype=np.int32) - 1)[codes]
        bits = bits_of(known)
        bits[:, known == ord(BETWEEN)] = 0
        lengths = np.fromiter((len(text) + 1 for text in block), np.int64, len(block))
        starts = np.cumsum(lengths) - lengths
        for place in range(ROWS):
            signed[place, begin : begin + len(block)] = np.bitwise_or.reduceat(bits[place][letters], starts)
    return signed


def bit_of_each(numbers: npt.NDArray[np.uint32]) -> Bits:
    """Return for each number the bit of its class, in the row of the class."""
    classes = (numbers * np.uint32(_SPREAD)) >> np.uint32(32 - _CLASS_BITS)
    bits = np.zeros((ROWS, len(numbers)), np.uint64)
    bits[classes // 64, np.arange(len(numbers))] = np.uint64(1) << (classes % 64).astype(np.uint64)
    return bits


def count_lacking(held: Bits, places: Places, having: Bits, others: Places) -> Places:
    """Return of each pair how many classes the first has, by its bits, that the other one does not have."""
    lacking = np.zeros(len(places), np.int64)
    for row in range(ROWS):
        lacking += np.bitwise_count(held[row][places] & ~having[row][others])
    return lacking
