"""Tell what all wordings together decide of how each is looked for in the others: how common its grams and keys are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from quotetrack.match.group.bags import Bags
from quotetrack.match.group.cut import WIDTHS, Counts, round_up
from quotetrack.match.group.keys import Key
from quotetrack.match.group.skeletons import crowded_skeletons
from quotetrack.match.pages.grams import Flags, Grams, make_grams, slots, spread_bits


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How often grams of each width occur, by the first bits of their numbers; bags; skeletons that too many have."""

    counts: Mapping[int, Counts]
    bags: Bags
    crowded: frozenset[str]

    @classmethod
    def of(cls, keys: Sequence[Key]) -> "Surroundings":
        """Return what these wordings decide."""
        row = _in_a_row(keys)
        bits = spread_bits(len(row))
        counts = {width: _count(slots(make_grams(row, width), bits), bits) for width in WIDTHS}
        return cls(counts, Bags.of(keys), crowded_skeletons(key.skeleton for key in keys if key.skeleton))

    def renew(self, keys: Sequence[Key], before: "Surroundings") -> Flags:
        """Tell of each of the wordings whether it is looked for otherwise than it was `before`, or may be."""
        renewed = np.zeros(len(keys), bool)
        row = _in_a_row(keys)
        owners = np.repeat(np.arange(len(keys)), [len(key.letters) + 1 for key in keys])
        for width, now in self.counts.items():
            then = before.counts[width]
            if len(then) != len(now):
                return ~renewed
            changed = np.flatnonzero(then != now)
            changed = changed[round_up(then[changed]) != round_up(now[changed])]
            if len(changed):
                other = np.zeros(len(now), bool)
                other[changed] = True
                grams = slots(make_grams(row, width), len(now).bit_length() - 1)
                renewed[owners[: len(grams)][other[grams]]] = True
        crowds = np.setxor1d(self.bags.crowded, before.bags.crowded)
        renewed[self.bags.owners[np.isin(self.bags.bags, crowds)]] = True
        skeletons = self.crowded ^ before.crowded
        renewed[[place for place, key in enumerate(keys) if key.skeleton in skeletons]] = True
        return renewed


def _count(grams: Grams, bits: int) -> Counts:
    return np.bincount(grams, minlength=1 << bits).astype(np.int32)


def _in_a_row(keys: Sequence[Key]) -> str:
    return "\0".join(key.letters for key in keys)
