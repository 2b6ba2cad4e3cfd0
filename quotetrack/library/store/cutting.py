"""Say what a document must hold to have a wording, up to some edits: no such document is lost.

Every edit changes, drops or adds a letter, and with it harms one at most of any pieces of the wording that lie apart.
So of more pieces than there are edits all but as many as the edits are unharmed (the pigeonhole), with every two
letters in a row that they are made of.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

Way = tuple[str, ...]
Share = Callable[[str], float]

# Up to here every place of one edit is asked for by itself; in longer wordings pairs that lie apart part more.
_LONGEST_BY_PLACE = 12
# So many pairs more than there are edits are asked for at most: a document must have so many of them.
_MORE = 5
# To read and search a document takes as long as to meet so many in the index as holders of a pair (14 and .14 µs).
_READING = 100.0


@dataclass(frozen=True, slots=True)
class Need:
    """What a document must hold: so many of some sets of pairs (or single letters), each set whole."""

    ways: tuple[Way, ...]
    least: int = 1


def plan_need(letters: str, edits: int, share: Share) -> Need:
    """Return what a document holds if it has the letters with at most so many edits.

    `share` tells which part of the documents holds a pair: rare ones are asked for, as long as they lie apart.

    >>> plan_need("一岗双责", 0, lambda pair: 0.1)
    Need(ways=(('一岗', '岗双', '双责'),), least=1)
    >>> plan_need("党政同责一岗双责", 2, lambda pair: 0.1)
    Need(ways=(('党政',), ('同责',), ('一岗',), ('双责',)), least=2)
    """
    if not edits:
        return Need((pairs_of(letters),))
    if edits == 1 and 2 < len(letters) <= _LONGEST_BY_PLACE:
        ways = (pairs_of(letters[:place]) + pairs_of(letters[place + 1 :]) for place in range(len(letters)))
        return Need(_least_ways(map(_without_singles, ways)))
    if len(letters) // 2 <= edits:
        cuts = [len(letters) * part // (edits + 1) for part in range(edits + 2)]
        return Need(_least_ways(pairs_of(letters[left:right]) for left, right in pairwise(cuts)))
    shares = {pair: share(pair) for pair in pairs_of(letters)}
    rarest = _rarest_apart(letters, shares, min(len(letters) // 2, edits + _MORE))[edits:]
    pairs = min(rarest, key=lambda pairs: _cost([shares[pair] for pair in pairs], len(pairs) - edits))
    return Need(tuple((pair,) for pair in pairs), len(pairs) - edits)


def _cost(shares: Sequence[float], least: int) -> float:
    """Return what it takes to ask for pairs, and to read what will hold so many of them if one tells nothing of others.

    The more pairs are asked for, the fewer documents are read in vain, but the commoner are the pairs.
    """
    fewer = [1.0] + [0.0] * (least - 1)
    for share in shares:
        for held in range(least - 1, 0, -1):
            fewer[held] += share * (fewer[held - 1] - fewer[held])
        fewer[0] -= share * fewer[0]
    return sum(shares) + _READING * (1 - sum(fewer))


def pairs_of(letters: str) -> Way:
    """Return every two letters in a row, or a letter that stands alone."""
    if len(letters) < 2:
        return (letters,) if letters else ()
    return tuple(dict.fromkeys(first + second for first, second in pairwise(letters)))


def _without_singles(way: Way) -> Way:
    """Return a way without its single letters, if pairs are left: they are slow to ask for and part little."""
    return tuple(dict.fromkeys(gram for gram in way if len(gram) > 1)) or way


def _least_ways(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Return ways of which any will do, without those that ask for more than another."""
    kept: list[Way] = []
    for way in sorted(dict.fromkeys(ways), key=len):
        if not any(set(other) <= set(way) for other in kept):
            kept.append(way)
    return tuple(kept)


def _rarest_apart(letters: str, shares: Mapping[str, float], most: int) -> list[list[str]]:
    """Return one pair, two, and so on up to so many that share no letter, each time as rare as can be in all.

    Letter by letter: the best choice among the first letters leaves the last of them out, or ends with the pair there.
    """
    best = [0.0] * (len(letters) + 1)
    taken: list[list[bool]] = []
    for pairs in range(1, most + 1):
        row, took = [inf] * (len(letters) + 1), [False] * (len(letters) + 1)
        for end in range(2 * pairs, len(letters) + 1):
            with_last = best[end - 2] + shares[letters[end - 2 : end]]
            took[end] = with_last < row[end - 1]
            row[end] = with_last if took[end] else row[end - 1]
        best = row
        taken.append(took)
    return [_trace(letters, taken[: pairs + 1]) for pairs in range(most)]


def _trace(letters: str, taken: Sequence[Sequence[bool]]) -> list[str]:
    found: list[str] = []
    end = len(letters)
    for row in reversed(taken):
        while not row[end]:
            end -= 1
        found.append(letters[end - 2 : end])
        end -= 2
    return found[::-1]
