"""Find the stretches that texts share: by grams that are the least of their neighbourhood, chained along the texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.pages.grams import Grams, Places, make_grams
from quotetrack.match.pages.pages import BETWEEN

# Any run of eleven letters that two texts share has a gram that is chosen in both: a gram and a window less one.
_GRAM = 6
_WINDOW = 6
# A gram that so many texts have is a stock phrase: known quotes are looked for on their own.
_MOST_HOLDERS = 30
# Each occurrence is held beside the next one and the next but one, so that the pairs stay linear in the text.
_NEIGHBOURS = 2
# Seeds of one stretch follow one another this closely, and shift by this many letters at most.
_GAP = 40
_SHIFT = 12
_BLOCK_LETTERS = 1 << 21
_NEVER = np.uint64(0xFFFFFFFFFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Chains:
    """Stretches that two texts share, as columns: the texts, and where the stretch begins and ends in each."""

    left: Places
    left_start: Places
    left_end: Places
    right: Places
    right_start: Places
    right_end: Places

    def rows(self) -> Iterator[tuple[int, int, int, int, int, int]]:
        """Yield left text, start and end in it, right text, start and end in it."""
        columns = (self.left, self.left_start, self.left_end, self.right, self.right_start, self.right_end)
        return zip(*(column.tolist() for column in columns), strict=True)


def find_chains(texts: Sequence[str]) -> Chains:
    """Return the stretches that two texts share, as far as their ends are equal; `BETWEEN` is shared by none.

    >>> list(find_chains(["要牢牢守住安全生产的底线不动摇", "我们守住安全生产的底线不动摇啊"]).rows())
    [(0, 3, 15, 1, 2, 14)]
    """
    lengths = np.fromiter((len(text) for text in texts), np.int64, len(texts))
    begins = np.cumsum(lengths) - lengths
    places, grams = _winnow(texts, begins)
    left, right = _pair_up(places, grams)
    return _stretch(_chain(left, right, begins), texts)


def _winnow(texts: Sequence[str], begins: Places) -> tuple[Places, Grams]:
    """Return the offsets, in all texts one after the other, of the grams that are the least of a window, and these."""
    places: list[Places] = [np.zeros(0, np.int64)]
    chosen: list[Grams] = [np.zeros(0, np.uint64)]
    for first, last in _blocks(texts):
        # A separator after each text keeps grams from running into the next one.
        row = BETWEEN.join(texts[first:last])
        grams = make_grams(row, _GRAM)
        if not len(grams):
            continue
        shared = np.frombuffer(row.encode("utf-32-le", "surrogatepass"), np.dtype("<u4")) != 0
        grams[~_all_of(shared, _GRAM)] = _NEVER
        offsets = np.flatnonzero(_is_least(grams) & (grams != _NEVER))
        starts = begins[first:last] - begins[first] + np.arange(last - first)
        text = np.searchsorted(starts, offsets, side="right") - 1
        places.append(offsets - starts[text] + begins[first + text])
        chosen.append(grams[offsets])
    return np.concatenate(places), np.concatenate(chosen)


def _blocks(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    first, length = 0, 0
    for place, text in enumerate(texts):
        length += len(text)
        if length >= _BLOCK_LETTERS or place == len(texts) - 1:
            yield first, place + 1
            first, length = place + 1, 0


def _all_of(flags: npt.NDArray[np.bool_], width: int) -> npt.NDArray[np.bool_]:
    """Return for each offset whether all flags of the window that begins there are set."""
    every = flags[: len(flags) - width + 1].copy()
    for step in range(1, width):
        every &= flags[step : len(flags) - width + 1 + step]
    return every


def _is_least(grams: Grams) -> npt.NDArray[np.bool_]:
    """Return for each gram whether it is the least of a window that it stands in."""
    padded = np.concatenate([np.full(_WINDOW - 1, _NEVER), grams, np.full(_WINDOW - 1, _NEVER)])
    least = padded[: len(padded) - _WINDOW + 1].copy()
    for step in range(1, _WINDOW):
        np.minimum(least, padded[step : len(padded) - _WINDOW + 1 + step], out=least)
    found = np.zeros(len(grams), bool)
    for step in range(_WINDOW):
        found |= least[step : step + len(grams)] == grams
    return found


def _pair_up(places: Places, grams: Grams) -> tuple[Places, Places]:
    """Return the pairs of offsets that have one gram, each with its next neighbours, where not too many have it."""
    order = np.argsort(grams, kind="stable")
    grams, places = grams[order], places[order]
    fresh = np.flatnonzero(np.concatenate([[True], grams[1:] != grams[:-1]])[: len(grams)])
    sizes = np.diff(np.append(fresh, len(grams)))
    rare = np.repeat(sizes <= _MOST_HOLDERS, sizes)
    grams, places = grams[rare], places[rare]
    lefts, rights = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for step in range(1, _NEIGHBOURS + 1):
        same = np.flatnonzero(grams[step:] == grams[:-step])
        lefts.append(places[same])
        rights.append(places[same + step])
    return np.concatenate(lefts), np.concatenate(rights)


def _chain(left: Places, right: Places, begins: Places) -> Chains:
    """Return the chains of pairs of offsets that follow one another in the same two texts without shifting much."""
    left_text = np.searchsorted(begins, left, side="right") - 1
    right_text = np.searchsorted(begins, right, side="right") - 1
    apart = left_text != right_text
    left, right, left_text, right_text = left[apart], right[apart], left_text[apart], right_text[apart]
    order = np.lexsort((right, left, right_text, left_text))
    left, right, left_text, right_text = left[order], right[order], left_text[order], right_text[order]
    breaks = np.ones(len(left), bool)
    breaks[1:] = (
        (left_text[1:] != left_text[:-1])
        | (right_text[1:] != right_text[:-1])
        | (np.diff(left) > _GAP)
        | (np.abs(np.diff(right - left)) > _SHIFT)
    )
    first = np.flatnonzero(breaks)
    last = np.append(first[1:], len(left)) - 1
    if not len(first):
        nothing = np.zeros(0, np.int64)
        return Chains(nothing, nothing, nothing, nothing, nothing, nothing)
    return Chains(
        left_text[first],
        left[first] - begins[left_text[first]],
        left[last] + _GRAM - begins[left_text[last]],
        right_text[first],
        np.minimum.reduceat(right, first) - begins[right_text[first]],
        np.maximum.reduceat(right, first) + _GRAM - begins[right_text[first]],
    )


def _stretch(chains: Chains, texts: Sequence[str]) -> Chains:
    """Return the chains with each end moved on over equal letters, as far as a seed may have been passed over."""
    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    begins = np.cumsum(lengths) - lengths + 1
    row = BETWEEN + BETWEEN.join(texts) + BETWEEN
    codes = np.frombuffer(row.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    left, right = begins[chains.left], begins[chains.right]
    before = _equal(codes, left + chains.left_start - 1, right + chains.right_start - 1, -1)
    after = _equal(codes, left + chains.left_end, right + chains.right_end, 1)
    return Chains(
        chains.left,
        chains.left_start - before,
        chains.left_end + after,
        chains.right,
        chains.right_start - before,
        chains.right_end + after,
    )


def _equal(codes: npt.NDArray[np.uint32], left: Places, right: Places, way: int) -> Places:
    """Return how many letters are equal from two offsets on, one way, up to the width of a window and a gram."""
    count = np.zeros(len(left), np.int64)
    going = np.ones(len(left), bool)
    for step in range(_WINDOW + _GRAM):
        left_codes = codes[np.clip(left + way * step, 0, len(codes) - 1)]
        right_codes = codes[np.clip(right + way * step, 0, len(codes) - 1)]
        going &= (left_codes == right_codes) & (left_codes != 0)
        count += going
    return count
