"""Pair wordings that are the same once words that may stand for one another are left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from quotetrack.match.compare.vocabulary import vocabulary
from quotetrack.match.pages.grams import Flags, Places

# In a longer wording a synonym is no more than one letter in four, so that its pieces find it.
LONGEST = 16
_LEAST_LEFT = 3
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


def skeleton_of(letters: str) -> str:
    """Return the skeleton that a wording is paired by; none where it is long, or little is left of it.

    >>> skeleton_of("打铁还需自身硬") == skeleton_of("打铁必须自身硬"), skeleton_of("必须")
    (True, '')
    """
    skeleton = find_skeleton(letters) if len(letters) <= LONGEST else ""
    return skeleton if len(skeleton) >= _LEAST_LEFT else ""


@lru_cache(maxsize=1 << 17)
def find_skeleton(letters: str) -> str:
    """Return letters without words that only stress or join, and one word for all that stand for one another.

    >>> find_skeleton("打铁还需自身硬") == find_skeleton("打铁必须自身硬")
    True
    """
    lengths, stems = _lengths(), _stems()
    left: list[str] = []
    start = 0
    while start < len(letters):
        for length in lengths.get(letters[start], ()):
            stem = stems.get(letters[start : start + length])
            if stem is not None:
                left.append(stem)
                start += length
                break
        else:
            left.append(letters[start])
            start += 1
    return "".join(left)


@cache
def _stems() -> Mapping[str, str]:
    """Return what each word of the tables is written as: the first of those it may stand for, or nothing at all."""
    words = vocabulary()
    idle = words.adverbs | words.particles
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for word, numbers in sorted(words.synonyms.items()):
        for number in numbers:
            rows[number].append(word)
    stems: dict[str, str] = {}
    # Words of one letter are too often letters of another word.
    for row in rows.values():
        stem = "" if idle.intersection(row) else row[0]
        stems |= {word: min(stem, stems.get(word, stem)) for word in row if len(word) > 1}
    return stems | dict.fromkeys(idle, "")


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return how long the words are that begin with each letter, the longest first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for word in _stems():
        found[word[0]].add(len(word))
    return {letter: tuple(sorted(lengths, reverse=True)) for letter, lengths in found.items()}
