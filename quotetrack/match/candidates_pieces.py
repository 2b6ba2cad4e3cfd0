"""Pair wordings of which a piece of the shorter one stands in the longer one, and most of its letters."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from quotetrack.match.candidates_keys import Key
from quotetrack.match.occurrences_grams import Places
from quotetrack.match.occurrences_seeds import Piece, find_seeds

# Of 90 labelled pairs of one saying that are longer than a few letters, 73 differ in one letter of five at most; nearly
# all the others keep a piece too.
LETTERS_PER_EDIT = 5
_PIECE_LETTERS = (4, 3)
# Twice the shorter and half as much again: a wording cut short keeps half of the longer one's letters (LABELS), and may
# have changed some of them.
LONGEST_RATIO = 2.5
# Where a third of the shorter one's letters are not in the longer one at all, they are two things.
_LETTERS_PER_MISSING = 3
_WORDS = 4
_SPREAD = 0x9E3779B1


def piece_pairs(keys: Sequence[Key]) -> Iterator[tuple[Places, Places]]:
    """Yield pairs of places of which the one is cut into pieces and the other, as long or longer, has one of them."""
    lengths = np.array([len(key.letters) for key in keys], np.int64)
    pieces = [cut_key(key) for key in keys]
    kept = [min(len(row), allowed_edits(key) + 1) for key, row in zip(keys, pieces, strict=True)]
    letters = [key.letters for key in keys]
    signatures = _sign(letters, lengths)
    for seeds in find_seeds(pieces, letters, kept):
        shorter, longer = lengths[seeds.pattern], lengths[seeds.text]
        fits = (seeds.pattern != seeds.text) & (shorter <= longer) & (longer <= LONGEST_RATIO * shorter)
        part, whole = seeds.pattern[fits], seeds.text[fits]
        missing = np.bitwise_count(signatures[part] & ~signatures[whole]).sum(axis=1)
        alike = missing * _LETTERS_PER_MISSING <= lengths[part]
        both = np.unique(part[alike] * len(keys) + whole[alike])
        yield both // len(keys), both % len(keys)


def allowed_edits(key: Key) -> int:
    """Return how many letters of a wording may be changed, dropped or added without losing the pair."""
    return min(len(key.letters) // LETTERS_PER_EDIT, max(0, len(cut_key(key)) - 1))


def cut_key(key: Key) -> tuple[Piece, ...]:
    """Return the pieces of a wording with their offsets: of four letters where enough of them go in, else of three.

    >>> cut_key(Key.of("党政同责、管业务必须管安全"))
    ((0, '党政同责'), (4, '管业务必'), (8, '须管安全'))
    """
    for width in _PIECE_LETTERS:
        pieces = _cut(key.units, width)
        if len(pieces) > len(key.letters) // LETTERS_PER_EDIT:
            return pieces
    return pieces


def _cut(units: Sequence[str], width: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    offset = 0
    for unit in units:
        count = len(unit) // width
        cuts = [len(unit) * part // count for part in range(count + 1)] if count else []
        pieces += [(offset + left, unit[left:right]) for left, right in pairwise(cuts)]
        offset += len(unit)
    return tuple(pieces)


def _sign(letters: Sequence[str], lengths: Places) -> npt.NDArray[np.uint64]:
    """Return for each wording which of 256 classes of letters it has: a letter whose class is missing is missing."""
    codes = np.frombuffer("".join(letters).encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    classes = (codes * np.uint32(_SPREAD)) >> np.uint32(32 - 8)
    signatures = np.zeros((len(letters), _WORDS), np.uint64)
    owners = np.repeat(np.arange(len(letters)), lengths)
    bits = np.uint64(1) << (classes % 64).astype(np.uint64)
    np.bitwise_or.at(signatures, (owners, classes // 64), bits)
    return signatures
