"""Leave out of a wording the words that may stand for one another, and those that only stress or join."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from quotetrack.match.compare.vocabulary import vocabulary

# In a longer wording a synonym is no more than one letter in four, so that its pieces find it.
LONGEST = 16
_LEAST_LEFT = 3


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
