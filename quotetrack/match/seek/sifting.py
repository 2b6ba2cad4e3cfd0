"""Tell in many texts at once, by their prints, where a query may stand: as one array they are soonest gone through."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

import numpy as np
import numpy.typing as npt

_Places = npt.NDArray[np.int64]

# So many texts at a time stay in the cache of a processor.
_AT_ONCE = 64


def sift_prints(
    prints: Iterable[tuple[int, bytes]], pieces: Sequence[tuple[int, bytes]], length: int, edits: int
) -> Iterator[tuple[int, int, int, bytes]]:
    """Yield the windows around pieces of a query of some length, with so many letters more on both sides.

    Text by text, in order and apart: the number of the text, where the window begins and ends in it, and its print.
    """
    coming = iter(prints)
    while block := tuple(islice(coming, _AT_ONCE)):
        numbers = [number for number, _ in block]
        starts = np.fromiter(accumulate((len(letters) for _, letters in block), initial=0), np.int64)
        joined = b"".join(letters for _, letters in block)
        texts, begins, ends = _windows(*_find_spots(joined, starts, pieces), starts, length, edits)
        rows = zip(texts.tolist(), starts[texts].tolist(), begins.tolist(), ends.tolist(), strict=True)
        for text, front, begin, end in rows:
            yield numbers[text], begin - front, end - front, joined[begin:end]


def _find_spots(joined: bytes, starts: _Places, pieces: Sequence[tuple[int, bytes]]) -> tuple[_Places, _Places]:
    """Return where the query would begin by a piece of it, in order, and before them the texts of the spots."""
    letters = np.frombuffer(joined, np.uint8)
    found = [_find_piece(letters, piece) for _, piece in pieces]
    counts, places = [len(one) for one in found], np.concatenate(found)
    texts = np.searchsorted(starts, places, side="right") - 1
    # A piece may stand where one text ends and the next begins.
    whole = places + np.repeat([len(piece) for _, piece in pieces], counts) <= starts[texts + 1]
    texts, spots = texts[whole], (places - np.repeat([left for left, _ in pieces], counts))[whole]
    order = np.lexsort((spots, texts))
    return texts[order], spots[order]


def _find_piece(letters: npt.NDArray[np.uint8], piece: bytes) -> _Places:
    """Return where a piece stands in the letters: only for its first two are all of these gone through."""
    room = max(0, len(letters) - len(piece) + 1)
    here = letters[:room] == piece[0]
    for at, letter in enumerate(piece[1:2], 1):
        here &= letters[at : at + room] == letter
    places = np.flatnonzero(here)
    for at, letter in enumerate(piece[2:], 2):
        places = places[letters[places + at] == letter]
    return places


def _windows(
    texts: _Places, spots: _Places, starts: _Places, length: int, edits: int
) -> tuple[_Places, _Places, _Places]:
    """Return the windows around spots, each with its text: what is nearer than they reach goes together."""
    begins = np.maximum(starts[texts], spots - edits)
    ends = np.minimum(starts[texts + 1], spots + length + edits)
    parted = (texts[1:] != texts[:-1]) | (spots[1:] - edits >= ends[:-1])
    first, last = np.concatenate(([True], parted)), np.concatenate((parted, [True]))
    begins, ends, texts = begins[first[: len(texts)]], ends[last[: len(texts)]], texts[first[: len(texts)]]
    some = ends > begins
    return texts[some], begins[some], ends[some]
