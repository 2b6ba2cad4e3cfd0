"""Find which wordings hold a piece of which shorter ones, and most of their letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.group.keys import Key
from quotetrack.match.group.sieve import Sieve
from quotetrack.match.group.signatures import Bits, bit_of_each, sign
from quotetrack.match.pages.grams import Grams, Places, distinct, find_grams
from quotetrack.settings import Settings

# Twice the shorter and half as much again: a wording cut short keeps half of the longer one's letters (LABELS), and may
# have changed some of them.
LONGEST_RATIO = 2.5
# Where a third of the shorter one's letters are not in the longer one at all, they are two things.
LETTERS_PER_MISSING = 3
# From so many pairs on, wordings of one length that share a piece are held against all that have it at once.
CROWD = 2048
# Below so many wordings few pairs are met by chance: to compare them costs less than to learn how letters are read.
MANY = 1 << 14
_MOST_CELLS = 1 << 16
_MOST_PAIRS = 1 << 21


@dataclass(frozen=True, slots=True)
class Letters:
    """How long wordings are, which classes of letters each has, and the sieve for them, where they are many."""

    lengths: Places
    signatures: Bits
    sieve: Sieve | None

    @classmethod
    def of(cls, keys: Sequence[Key], sought: int, settings: Settings) -> "Letters":
        """Return what tells wordings apart at a glance: a letter whose class one lacks is missing in it.

        `sought` is how many of them are looked for in the others.
        """
        texts = [key.letters for key in keys]
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        return cls(lengths, sign(texts, bit_of_each), Sieve.of(keys, settings) if sought > MANY else None)

    def alike(self, part: Places, whole: Places) -> tuple[Places, Places]:
        """Return the pairs of which the longer one has most letters of the shorter one."""
        allowed = self.lengths[part] // LETTERS_PER_MISSING
        missing = np.zeros(len(part), np.int64)
        for column in self.signatures:
            missing += np.bitwise_count(column[part] & ~column[whole])
            near = missing <= allowed
            part, whole, missing, allowed = part[near], whole[near], missing[near], allowed[near]
        return self._sift(part, whole, missing)

    def alike_each(self, parts: Places, wholes: Places) -> Iterator[tuple[Places, Places]]:
        """Yield the same of each of some wordings of one length with each of some others."""
        allowed = self.lengths[parts[0]] // LETTERS_PER_MISSING
        held, lacked = _broaden(self.signatures[:, parts]), ~_broaden(self.signatures[:, wholes])
        step = max(1, _MOST_CELLS // len(wholes))
        cells = (min(step, len(parts)), len(wholes))
        # Room for what is found on the way: to ask for it anew each time takes longer than to count.
        both, counted, missing = np.empty(cells, np.uint64), np.empty(cells, np.uint8), np.empty(cells, np.uint8)
        for begin in range(0, len(parts), step):
            some = held[:, begin : begin + step, None]
            size = some.shape[1]
            missing.fill(0)
            for row, has in zip(lacked, some, strict=True):
                np.bitwise_count(np.bitwise_and(has, row, out=both[:size]), out=counted[:size])
                missing[:size] += counted[:size]
            part, whole = np.divmod(np.flatnonzero(missing[:size] <= allowed), len(wholes))
            yield self.alike(parts[begin + part], wholes[whole])

    def near(self, parts: Places, wholes: Places) -> Iterator[tuple[Places, Places]]:
        """Yield wordings of one length with those others that they may be one saying with, by their lengths."""
        if self.sieve is None:
            yield parts, wholes
            return
        plain = self.sieve.plain[parts]
        for some in (parts[plain], parts[~plain]):
            if not len(some):
                continue
            others = wholes[~self.sieve.too_far(np.full(len(wholes), some[0]), wholes)]
            if len(others):
                yield some, others

    def common(self, part: Places, whole: Places, common: Places) -> tuple[Places, Places]:
        """Return the pairs that share so many letters and may be one saying."""
        return self._sift(part, whole, self.lengths[part] - common)

    def _sift(self, part: Places, whole: Places, missing: npt.NDArray[np.integer]) -> tuple[Places, Places]:
        if self.sieve is None:
            return part, whole
        kept = ~self.sieve.pass_over(part, whole, self.lengths[part] - missing)
        return part[kept], whole[kept]


def _broaden(signatures: Bits) -> Bits:
    """Return half as many rows, each for twice as many letters: they are gone through in half the time."""
    broad: Bits = signatures[0::2] | signatures[1::2]
    return broad


@dataclass(frozen=True, slots=True)
class _Meetings:
    """The wordings that are cut into pieces, by piece and length, and of each the row of those that hold the piece."""

    part: Places
    starts: Places
    first: Places
    last: Places
    holders: Places

    @classmethod
    def of(cls, cut: Places, grams: Grams, texts: Sequence[str], lengths: Places, width: int) -> "_Meetings":
        """Return who meets whom: the wordings `cut` have one of the grams each, and of `texts` some have it too."""
        known, rank = np.unique(grams, return_inverse=True)
        longest = int(lengths.max()) + 1
        held = [distinct(gram * len(texts) + text) for text, _, gram in find_grams(known, texts, width)]
        gram, holders = np.divmod(np.concatenate([np.zeros(0, np.int64), *held]), len(texts))
        keys = gram * longest + lengths[holders]
        order = np.argsort(keys, kind="stable")
        keys, holders = keys[order], holders[order]
        order = np.argsort(rank * longest + lengths[cut], kind="stable")
        part, rank = cut[order], rank[order]
        asked = rank * longest + lengths[part]
        farthest = np.minimum(longest - 1, (LONGEST_RATIO * lengths[part]).astype(np.int64))
        return cls(
            part,
            np.flatnonzero(np.diff(asked, prepend=-1)),
            np.searchsorted(keys, asked),
            np.searchsorted(keys, rank * longest + farthest, side="right"),
            holders,
        )

    def crowds(self) -> Iterator[tuple[Places, Places]]:
        """Yield wordings of one length and the many that hold a piece of theirs."""
        crowded = self._crowded()
        ends = np.append(self.starts[1:], len(self.part))
        for start, end in zip(self.starts[crowded].tolist(), ends[crowded].tolist(), strict=True):
            yield self.part[start:end], self.holders[self.first[start] : self.last[start]]

    def pairs(self) -> Iterator[tuple[Places, Places]]:
        """Yield the other wordings and those that hold a piece of theirs, pair by pair, not too many at a time."""
        few = np.flatnonzero(np.repeat(~self._crowded(), np.diff(self.starts, append=len(self.part))))
        total = np.cumsum(self.last[few] - self.first[few])
        begin = 0
        while begin < len(few):
            before = int(total[begin - 1]) if begin else 0
            end = max(begin + 1, int(np.searchsorted(total, before + _MOST_PAIRS, side="right")))
            rows = few[begin:end]
            many = self.last[rows] - self.first[rows]
            step = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
            yield np.repeat(self.part[rows], many), self.holders[np.repeat(self.first[rows], many) + step]
            begin = end

    def _crowded(self) -> npt.NDArray[np.bool_]:
        """Tell of the wordings of one length that have a piece in common whether they meet many, all told."""
        sizes = np.diff(self.starts, append=len(self.part))
        crowded: npt.NDArray[np.bool_] = sizes * (self.last - self.first)[self.starts] >= CROWD
        return crowded


def find_meetings(
    cut: Places, grams: Grams, texts: Sequence[str], letters: Letters, width: int
) -> Iterator[tuple[Places, Places]]:
    """Yield pairs of wordings of which the first has a gram that is its piece, and the other has it too.

    The other one is as long or longer, and has most letters of the first.
    """
    meetings = _Meetings.of(cut, grams, texts, letters.lengths, width)
    for part, whole in meetings.pairs():
        yield letters.alike(part, whole)
    for parts, wholes in meetings.crowds():
        for some, others in letters.near(parts, wholes):
            yield from letters.alike_each(some, others)
