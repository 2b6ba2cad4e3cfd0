"""Pair short wordings whose letters, in whatever order, are the same but for one on either side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from quotetrack.match.group.keys import Key
from quotetrack.match.pages.grams import Flags, Grams, Places

LONGEST = 10
# With one letter left out of two, every word that shares the other would be paired.
_LEAST_SHORTENED = 3
# A key that so many wordings share is a pattern with a blank (第一期, 第二期, …): those are told apart by the blank.
_CROWD = 1000
# The finaliser of SplitMix64 makes any two letters' numbers unlike, so that sums of them tell bags apart.
_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


@dataclass(frozen=True, slots=True)
class Bags:
    """The letter bags of wordings and those with one letter left out, equal ones side by side, and whose each is.

    `crowded` are the bags that too many share.
    """

    bags: Grams
    owners: Places
    crowded: Grams

    @classmethod
    def of(cls, keys: Sequence[Key]) -> "Bags":
        """Return the bags of wordings that are short enough."""
        bags: list[Grams] = [np.zeros(0, np.uint64)]
        owners: list[Places] = [np.zeros(0, np.int64)]
        by_length: dict[int, list[int]] = {}
        for place, key in enumerate(keys):
            if 1 < len(key.letters) <= LONGEST:
                by_length.setdefault(len(key.letters), []).append(place)
        for length, places in sorted(by_length.items()):
            text = "".join(keys[place].letters for place in places).encode("utf-32-le", "surrogatepass")
            letters = _mix(np.frombuffer(text, np.dtype("<u4")).astype(np.uint64)).reshape(-1, length)
            whole = letters.sum(axis=1, dtype=np.uint64)
            owner = np.array(places, np.int64)
            bags.append(whole)
            owners.append(owner)
            if length >= _LEAST_SHORTENED:
                bags.append((whole[:, None] - letters).ravel())
                owners.append(np.repeat(owner, length))
        return _sort(np.concatenate(bags), np.concatenate(owners))

    def pairs(self, fresh: Flags | None = None) -> Iterator[tuple[Places, Places]]:
        """Yield the pairs of owners of equal bags: neighbours first, then the next but one, and so on.

        Where some wordings are `fresh`, one of each pair is.
        """
        bags, owners = self.bags, self.owners
        keep = ~np.isin(bags, self.crowded)
        if fresh is not None:
            keep &= np.isin(bags, bags[fresh[owners]])
        bags, owners = bags[keep], owners[keep]
        step, left = 1, np.arange(len(bags) - 1)
        while len(left):
            left = left[left + step < len(bags)]
            left = left[bags[left] == bags[left + step]]
            one, other = owners[left], owners[left + step]
            apart = one != other
            if fresh is not None:
                apart &= fresh[one] | fresh[other]
            yield one[apart], other[apart]
            step += 1


def _sort(bags: Grams, owners: Places) -> Bags:
    order = np.lexsort((owners, bags))
    bags, owners = bags[order], owners[order]
    starts = np.flatnonzero(np.concatenate([[True], bags[1:] != bags[:-1]]))[: len(bags)]
    sizes = np.diff(np.append(starts, len(bags)))
    return Bags(bags, owners, bags[starts[sizes > _CROWD]])


def _mix(letters: Grams) -> Grams:
    mixed = (letters + np.uint64(1)) * _MIX[0]
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX[1]
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX[2]
    return mixed ^ (mixed >> np.uint64(31))
