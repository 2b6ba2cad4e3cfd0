"""Pair wordings of which a piece of the shorter one stands in the longer one, and most of its letters."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quotetrack.match.group.cut import cut_wordings
from quotetrack.match.group.keys import Key
from quotetrack.match.occurrences.seeds import Seeds, look_up
from quotetrack.match.pages.grams import Places, make_grams

# Twice the shorter and half as much again: a wording cut short keeps half of the longer one's letters (LABELS), and may
# have changed some of them.
LONGEST_RATIO = 2.5
# Where a third of the shorter one's letters are not in the longer one at all, they are two things.
_LETTERS_PER_MISSING = 3
_ROWS = 4
_SPREAD = 0x9E3779B1


def piece_pairs(keys: Sequence[Key]) -> Iterator[tuple[Places, Places]]:
    """Yield pairs of places of which the one is cut into pieces and the other, as long or longer, has one of them."""
    lengths = np.array([len(key.letters) for key in keys], np.int64)
    signatures = _sign([key.letters for key in keys], lengths)
    bags = ["".join(sorted(key.letters)) for key in keys]
    for seeds in _find_pieces(keys, lengths):
        shorter, longer = lengths[seeds.pattern], lengths[seeds.text]
        fits = (seeds.pattern != seeds.text) & (shorter <= longer) & (longer <= LONGEST_RATIO * shorter)
        part, whole = _alike(seeds.pattern[fits], seeds.text[fits], lengths, signatures)
        both = np.unique(part * len(keys) + whole)
        yield _shared(both // len(keys), both % len(keys), bags)


def _find_pieces(keys: Sequence[Key], lengths: Places) -> Iterator[Seeds]:
    letters = [key.letters for key in keys]
    begins = np.cumsum(lengths + 1) - lengths - 1
    row = "\0".join(letters)
    for width, cut in cut_wordings(keys).items():
        grams = make_grams(row, width)[begins[cut.wording] + cut.offset]
        yield from look_up(grams, cut.wording, cut.offset, letters, width)


def _alike(part: Places, whole: Places, lengths: Places, signatures: npt.NDArray[np.uint64]) -> tuple[Places, Places]:
    """Return the pairs of which the longer one has most letters of the shorter one."""
    allowed = lengths[part] // _LETTERS_PER_MISSING
    missing = np.zeros(len(part), np.int64)
    for column in signatures:
        missing += np.bitwise_count(column[part] & ~column[whole])
        near = missing <= allowed
        part, whole, missing, allowed = part[near], whole[near], missing[near], allowed[near]
    return part, whole


def _shared(part: Places, whole: Places, bags: Sequence[str]) -> tuple[Places, Places]:
    """Return the pairs of which the longer one has most letters of the shorter one, each as often."""
    words = [bags[place] for place in part.tolist()], [bags[place] for place in whole.tolist()]
    common = cpdist(*words, scorer=LCSseq.similarity, dtype=np.int32)
    lengths = np.fromiter(map(len, words[0]), np.int64, len(part))
    near = (lengths - common) * _LETTERS_PER_MISSING <= lengths
    return part[near], whole[near]


def _sign(letters: Sequence[str], lengths: Places) -> npt.NDArray[np.uint64]:
    """Return in which of 256 classes each wording has letters, 64 a row: a letter whose class it lacks is missing."""
    codes = np.frombuffer("".join(letters).encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    classes = (codes * np.uint32(_SPREAD)) >> np.uint32(32 - 8)
    signatures = np.zeros((_ROWS, len(letters)), np.uint64)
    bits = np.uint64(1) << (classes % 64).astype(np.uint64)
    np.bitwise_or.at(signatures, (classes // 64, np.repeat(np.arange(len(letters)), lengths)), bits)
    return signatures
