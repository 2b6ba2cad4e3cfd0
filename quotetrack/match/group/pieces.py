"""Pair wordings of which a piece of the shorter one stands in the longer one, and most of its letters."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quotetrack.match.group.cut import WIDTHS, Counts, cut_wordings
from quotetrack.match.group.keys import Key
from quotetrack.match.group.meetings import LETTERS_PER_MISSING, Letters, find_meetings
from quotetrack.match.pages.grams import Flags, Places, distinct, find_grams, make_grams
from quotetrack.settings import DEFAULT, Settings

# So many pairs are gone through at once.
_AT_ONCE = 1 << 21


def piece_pairs(
    keys: Sequence[Key], counts: Mapping[int, Counts], fresh: Flags | None = None, settings: Settings = DEFAULT
) -> Iterator[tuple[Places, Places]]:
    """Yield pairs of places of which the one is cut into pieces and the other, as long or longer, has one of them.

    `counts` tells how often grams occur. Where some wordings are `fresh`, one of each pair is.
    """
    if not keys:
        return
    letters = Letters.of(keys, len(keys) if fresh is None else int(fresh.sum()), settings)
    met: list[Places] = []
    count = 0
    for part, whole in _meet(keys, letters, counts, fresh):
        met.append(part * len(keys) + whole)
        count += len(part)
        if count > _AT_ONCE:
            yield _shared(distinct(np.concatenate(met)), keys, letters)
            met, count = [], 0
    yield _shared(distinct(np.concatenate([np.zeros(0, np.int64), *met])), keys, letters)


def _meet(
    keys: Sequence[Key], letters: Letters, counts: Mapping[int, Counts], fresh: Flags | None
) -> Iterator[tuple[Places, Places]]:
    texts = [key.letters for key in keys]
    if fresh is None:
        yield from _meet_parts(keys, np.arange(len(keys)), texts, letters, counts)
        return
    yield from _meet_parts(keys, np.flatnonzero(fresh), texts, letters, counts)
    wholes = [text if new else "" for text, new in zip(texts, fresh.tolist(), strict=True)]
    yield from _meet_parts(keys, np.flatnonzero(~fresh & _touch(texts, fresh)), wholes, letters, counts)


def _touch(texts: Sequence[str], fresh: Flags) -> Flags:
    """Tell which wordings have the least piece of all in common with a fresh one."""
    known = np.unique(make_grams("\0".join(texts[place] for place in np.flatnonzero(fresh).tolist()), WIDTHS[0]))
    touched = np.zeros(len(texts), bool)
    for text, _, _ in find_grams(known, texts, WIDTHS[0]):
        touched[text] = True
    return touched


def _meet_parts(
    keys: Sequence[Key], parts: Places, wholes: Sequence[str], letters: Letters, counts: Mapping[int, Counts]
) -> Iterator[tuple[Places, Places]]:
    begins = np.cumsum(letters.lengths + 1) - letters.lengths - 1
    row = "\0".join(key.letters for key in keys)
    for width, cut in cut_wordings(keys, parts, counts).items():
        grams = make_grams(row, width)[begins[cut.wording] + cut.offset]
        yield from find_meetings(cut.wording, grams, wholes, letters, width)


def _shared(both: Places, keys: Sequence[Key], letters: Letters) -> tuple[Places, Places]:
    """Return the pairs of which the longer one has most letters of the shorter one, each as often."""
    part, whole = both // len(keys), both % len(keys)
    part, whole = part[part != whole], whole[part != whole]
    bags = {place: "".join(sorted(keys[place].letters)) for place in {*part.tolist(), *whole.tolist()}}
    words = [bags[place] for place in part.tolist()], [bags[place] for place in whole.tolist()]
    common = cpdist(*words, scorer=LCSseq.similarity, dtype=np.int32)
    near = (letters.lengths[part] - common) * LETTERS_PER_MISSING <= letters.lengths[part]
    return letters.common(part[near], whole[near], common[near])
