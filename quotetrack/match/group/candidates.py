"""Find the pairs of wordings that may be the same saying, without comparing each with each.

The bound: no pair is lost

1. of wordings of at most ten letters whose letters, in whatever order, differ in one on either side at most
   (of two-letter ones: in none), nor
2. where the shorter one's clauses all stand in the longer one, in whatever order, with one letter in four changed,
   dropped or added at most (or with fewer than threes of letters go into its clauses, if that is less);
   unless the longer one is more than two and a half times as long, for then the shorter one can only be a part, or
   more than a third of the shorter one's letters are not in it at all, nor
3. of wordings of at most sixteen letters that are equal, three letters at least, once words of the tables that have a
   synonym, that only stress or only join are left out (打铁还需自身硬, 打铁必须自身硬).

Left out are those that only count otherwise (第三届, 第四届): they are two sayings. Where wordings are many, those
are left out, too, that are one saying by no rule and not near each other either (sieve.py): most of what only chance
has brought together.

In all, numerals of one value are one letter (15, 十五). The first is kept by keys of letter bags, the second by the
pigeonhole: cut into one piece more than there are edits, a wording keeps one of them unharmed.
"""

from collections.abc import Sequence

import numpy as np

from quotetrack.match.group.keys import Key
from quotetrack.match.group.numbered import count_otherwise
from quotetrack.match.group.pieces import piece_pairs
from quotetrack.match.group.skeletons import skeleton_pairs
from quotetrack.match.group.surroundings import Surroundings
from quotetrack.match.pages.grams import Flags, Places, distinct
from quotetrack.settings import DEFAULT, Settings


def candidate_pairs(
    keys: Sequence[Key],
    surroundings: Surroundings | None = None,
    fresh: Flags | None = None,
    settings: Settings = DEFAULT,
) -> tuple[Places, Places]:
    """Return the pairs of places that may be the same saying: the later ones in order, and for each the earlier ones.

    `surroundings` are those of all the wordings. Where some are `fresh`, only the pairs that one of them is in are
    looked for.

    >>> later, earlier = candidate_pairs([Key.of(text) for text in ("一岗双责", "党政同责", "一岗双职")])
    >>> later.tolist(), earlier.tolist()
    ([2], [0])
    """
    around = surroundings or Surroundings.of(keys)
    ways = (
        around.bags.pairs(fresh),
        piece_pairs(keys, around.counts, fresh, settings),
        skeleton_pairs([key.skeleton for key in keys], around.crowded, fresh),
    )
    pairs = [pair for way in ways for pair in way]
    left = np.concatenate([np.zeros(0, np.int64), *(left for left, _ in pairs)])
    right = np.concatenate([np.zeros(0, np.int64), *(right for _, right in pairs)])
    count = max(1, len(keys))
    both = distinct(np.maximum(left, right) * count + np.minimum(left, right))
    later, earlier = both // count, both % count
    apart = count_otherwise(keys, later, earlier)
    return later[~apart], earlier[~apart]
