"""Find known grams in many texts at once: letters as numbers, grams as larger numbers, looked up in one sweep."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from quotetrack.match.pages.pages import BETWEEN

Grams = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_MOST_BITS = 22
_BLOCK_LETTERS = 1 << 21
# Fibonacci hashing: the odd whole number nearest to 2^64 over the golden ratio spreads neighbours apart.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def make_grams(text: str, width: int) -> Grams:
    """Return the gram at each offset of a text, as a number: equal letters have equal numbers, and others hardly ever.

    >>> [len(set(make_grams(text, 2).tolist())) for text in ("安全安全", "安")]
    [2, 0]
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    grams = np.zeros(max(0, len(codes) - width + 1), np.uint64)
    for place in range(width):
        grams *= _SPREAD
        grams += codes[place : place + len(grams)]
    grams ^= grams >> np.uint64(32)
    grams *= _SPREAD
    return grams


def find_grams(known: Grams, texts: Sequence[str], width: int) -> Iterator[tuple[Places, Places, Places]]:
    """Yield, block by block, the text, the offset and the place in `known` (sorted) of each gram that is known."""
    bits = spread_bits(len(known))
    spread = np.zeros(1 << bits, bool)
    spread[slots(known, bits)] = True
    for first, block in _blocks(texts):
        lengths = np.fromiter((len(text) + 1 for text in block), np.int64, len(block))
        begins = np.concatenate([[0], np.cumsum(lengths)])
        grams = make_grams(BETWEEN.join(block), width)
        near = np.flatnonzero(spread[slots(grams, bits)])
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


def distinct(places: Places) -> Places:
    """Return each number once, in order.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    # numpy's own way goes by hashes: of millions of numbers it takes ten times as long.
    ordered = np.sort(places)
    return ordered[np.diff(ordered, prepend=ordered[:1] - 1) > 0]


def spread_bits(count: int) -> int:
    """Return how many first bits of their numbers tell that many grams apart, but for a few."""
    return min(_MOST_BITS, count.bit_length() + 3)


def slots(grams: Grams, bits: int) -> Grams:
    """Return the first bits of the grams' numbers."""
    return grams >> np.uint64(64 - bits)
