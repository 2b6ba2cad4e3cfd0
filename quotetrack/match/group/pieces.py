"""Pair wordings of which a piece of the shorter one stands in the longer one, and most of its letters."""

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quotetrack.match.group.cut import cut_wordings
from quotetrack.match.group.keys import Key
from quotetrack.match.group.meetings import LETTERS_PER_MISSING, Letters, find_meetings
from quotetrack.match.pages.grams import Places, distinct, make_grams

# So many pairs are gone through at once.
_AT_ONCE = 1 << 21


def piece_pairs(keys: Sequence[Key]) -> Iterator[tuple[Places, Places]]:
    """Yield pairs of places of which the one is cut into pieces and the other, as long or longer, has one of them."""
    if not keys:
        return
    bags = ["".join(sorted(key.letters)) for key in keys]
    met: list[Places] = []
    count = 0
    for part, whole in _meet([key.letters for key in keys], keys):
        met.append(part * len(keys) + whole)
        count += len(part)
        if count > _AT_ONCE:
            yield _shared(distinct(np.concatenate(met)), bags)
            met, count = [], 0
    yield _shared(distinct(np.concatenate([np.zeros(0, np.int64), *met])), bags)


def _meet(texts: Sequence[str], keys: Sequence[Key]) -> Iterator[tuple[Places, Places]]:
    letters = Letters.of(texts)
    begins = np.cumsum(letters.lengths + 1) - letters.lengths - 1
    row = "\0".join(texts)
    for width, cut in cut_wordings(keys).items():
        grams = make_grams(row, width)[begins[cut.wording] + cut.offset]
        yield from find_meetings(cut.wording, grams, texts, letters, width)


def _shared(both: Places, bags: Sequence[str]) -> tuple[Places, Places]:
    """Return the pairs of which the longer one has most letters of the shorter one, each as often."""
    part, whole = both // len(bags), both % len(bags)
    part, whole = part[part != whole], whole[part != whole]
    words = [bags[place] for place in part.tolist()], [bags[place] for place in whole.tolist()]
    common = cpdist(*words, scorer=LCSseq.similarity, dtype=np.int32)
    lengths = np.fromiter(map(len, words[0]), np.int64, len(part))
    near = (lengths - common) * LETTERS_PER_MISSING <= lengths
    return part[near], whole[near]
