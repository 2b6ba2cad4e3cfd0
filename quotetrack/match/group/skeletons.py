"""Pair wordings that are the same once words that may stand for one another are left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from quotetrack.match.pages.grams import Flags, Places

# So many wordings share a skeleton only where little of theirs is left in it.
_CROWD = 200


def skeleton_pairs(
    skeletons: Sequence[str], crowded: frozenset[str], fresh: Flags | None = None
) -> Iterator[tuple[Places, Places]]:
    """Yield pairs of places whose wordings have one skeleton that is not crowded; of `fresh` ones, one at the least."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for place, skeleton in enumerate(skeletons):
        if skeleton and skeleton not in crowded:
            owners[skeleton].append(place)
    rows = [row for row in owners.values() if len(row) > 1]
    pairs = [(left, right) for row in rows for end, right in enumerate(row) for left in row[:end]]
    both = np.array(pairs, np.int64).reshape(-1, 2)
    if fresh is not None:
        both = both[fresh[both[:, 0]] | fresh[both[:, 1]]]
    yield both[:, 0], both[:, 1]


def crowded_skeletons(skeletons: Iterable[str]) -> frozenset[str]:
    """Return the skeletons that tell nothing, for too many wordings have them."""
    return frozenset(skeleton for skeleton, count in Counter(skeletons).items() if count > _CROWD)
