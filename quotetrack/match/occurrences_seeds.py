"""Find where short pieces of many patterns stand in many texts, in one pass over all letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_BETWEEN = "\0"
_WIDEST = 4
_BITS = 16
_FILTER_BITS = 22
_BLOCK_LETTERS = 1 << 22
# Fibonacci hashing: the odd whole number nearest to 2^64 over the golden ratio spreads neighbours apart.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)

Grams = npt.NDArray[np.uint64]
Offsets = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, order=True)
class Seed:
    """A place in a text where some letters of a pattern stand: their offset there and in the pattern."""

    text: int
    pattern: int
    start: int
    offset: int


def find_seeds(pieces: Sequence[Sequence[tuple[int, str]]], texts: Sequence[str]) -> list[Seed]:
    """Return every place in the texts where the rarest gram of a piece stands; `pieces` are those of each pattern.

    >>> find_seeds([[(0, "党政同责")], [(4, "一岗双责")]], ["要落实一岗双责"])
    [Seed(text=0, pattern=1, start=3, offset=4)]
    """
    alphabet = sorted({letter for row in pieces for _, piece in row for letter in piece})
    if not alphabet:
        return []
    table = np.zeros(0x110000, np.uint16)
    table[[ord(letter) for letter in alphabet]] = np.arange(len(alphabet)) % 0xFFFF + 1
    seeds: list[Seed] = []
    for width, rows in _by_width(pieces).items():
        seeds += _find_of_width(width, rows, texts, table)
    return sorted(seeds)


def _by_width(pieces: Sequence[Sequence[tuple[int, str]]]) -> dict[int, list[tuple[int, int, str]]]:
    rows: dict[int, list[tuple[int, int, str]]] = {}
    for pattern, row in enumerate(pieces):
        for offset, piece in row:
            if piece:
                rows.setdefault(min(_WIDEST, len(piece)), []).append((pattern, offset, piece))
    return rows


def _find_of_width(
    width: int, rows: Sequence[tuple[int, int, str]], texts: Sequence[str], table: npt.NDArray[np.uint16]
) -> Iterator[Seed]:
    letters = _grams(table[_codes("".join(piece for _, _, piece in rows))], width)
    known = np.unique(letters)
    spread = _spread(known)
    counts = np.zeros(len(known), np.int64)
    hits = list(_hits(texts, width, known, spread, table))
    for _, _, places in hits:
        counts += np.bincount(places, minlength=len(known))
    chosen: dict[int, list[tuple[int, int]]] = {}
    begin = 0
    for pattern, offset, piece in rows:
        grams = np.searchsorted(known, letters[begin : begin + len(piece) - width + 1])
        rarest = int(np.argmin(counts[grams]))
        chosen.setdefault(int(grams[rarest]), []).append((pattern, offset + rarest))
        begin += len(piece)
    wanted = np.zeros(len(known), bool)
    wanted[list(chosen)] = True
    for text_of, start_of, places in hits:
        keep = wanted[places]
        for text, start, place in zip(
            text_of[keep].tolist(), start_of[keep].tolist(), places[keep].tolist(), strict=True
        ):
            for pattern, offset in chosen[place]:
                yield Seed(text, pattern, start, offset)


def _hits(
    texts: Sequence[str], width: int, known: Grams, spread: npt.NDArray[np.bool_], table: npt.NDArray[np.uint16]
) -> Iterator[tuple[Offsets, Offsets, Offsets]]:
    """Yield, block by block, the text, the offset and the place among the known grams of each gram that is known."""
    for first, block in _blocks(texts):
        lengths = np.fromiter((len(text) + 1 for text in block), np.int64, len(block))
        begins = np.concatenate([[0], np.cumsum(lengths)])
        grams = _grams(table[_codes(_BETWEEN.join(block))], width)
        near = np.flatnonzero(spread[_slots(grams)])
        places = np.minimum(np.searchsorted(known, grams[near]), len(known) - 1)
        sure = known[places] == grams[near]
        near, places = near[sure], places[sure]
        text_of = np.searchsorted(begins, near, side="right") - 1
        yield text_of + first, near - begins[text_of], places


def _blocks(texts: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    first, length = 0, 0
    for place, text in enumerate(texts):
        length += len(text)
        if length >= _BLOCK_LETTERS:
            yield first, texts[first : place + 1]
            first, length = place + 1, 0
    if first < len(texts):
        yield first, texts[first:]


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))


def _grams(ranks: npt.NDArray[np.uint16], width: int) -> Grams:
    grams = np.zeros(max(0, len(ranks) - width + 1), np.uint64)
    for place in range(width):
        grams <<= np.uint64(_BITS)
        grams |= ranks[place : place + len(grams)]
    return grams


def _slots(grams: Grams) -> Grams:
    return (grams * _SPREAD) >> np.uint64(64 - _FILTER_BITS)


def _spread(known: Grams) -> npt.NDArray[np.bool_]:
    spread = np.zeros(1 << _FILTER_BITS, bool)
    spread[_slots(known)] = True
    return spread
