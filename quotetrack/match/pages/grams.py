"""Find known grams in many texts at once: letters as numbers, grams as larger numbers, looked up in one sweep."""

from collections.abc import Collection, Iterator, Mapping, Sequence

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
    return next(_sweep(text, [width]))


def _sweep(text: str, widths: Collection[int]) -> Iterator[Grams]:
    """Yield the grams at each offset of a text for each width, in rising order: each goes on from the one before."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    grams = np.zeros(len(codes) + 1, np.uint64)
    for width in range(1, max(widths) + 1):
        grams = grams[: max(0, len(codes) - width + 1)]
        grams *= _SPREAD
        grams += codes[width - 1 :][: len(grams)]
        if width in widths:
            mixed = grams ^ (grams >> np.uint64(32))
            mixed *= _SPREAD
            yield mixed


def find_grams(known: Grams, texts: Sequence[str], width: int) -> Iterator[tuple[Places, Places, Places]]:
    """Yield, block by block, the text, the offset and the place in `known` (sorted) of each gram that is known."""
    for _, text, offset, found in find_all_grams({width: known}, texts):
        yield text, offset, found


def find_all_grams(known: Mapping[int, Grams], texts: Sequence[str]) -> Iterator[tuple[int, Places, Places, Places]]:
    """Yield the same of grams of several widths, in rising order for each block, the width before the rest."""
    widths = sorted(known)
    spread = {width: _spread_out(known[width]) for width in widths}
    for first, block in _blocks(texts):
        lengths = np.fromiter((len(text) + 1 for text in block), np.int64, len(block))
        begins = np.concatenate([[0], np.cumsum(lengths)])
        for width, grams in zip(widths, _sweep(BETWEEN.join(block), widths), strict=True):
            near = np.flatnonzero(spread[width][slots(grams, spread_bits(len(known[width])))])
            found = np.minimum(np.searchsorted(known[width], grams[near]), len(known[width]) - 1)
            sure = known[width][found] == grams[near]
            near, found = near[sure], found[sure]
            text = np.searchsorted(begins, near, side="right") - 1
            yield width, text + first, near - begins[text], found


def _spread_out(known: Grams) -> Flags:
    """Return of all first bits whether a known gram has them."""
    bits = spread_bits(len(known))
    spread = np.zeros(1 << bits, bool)
    spread[slots(known, bits)] = True
    return spread


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
