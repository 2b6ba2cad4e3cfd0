"""Say which pairs of letters a document must hold to have a wording, up to some edits: no such document is lost.

Every edit harms one place of a wording. Cut into one piece more than there are edits, it has one piece that is unharmed
(the pigeonhole), and with it all pairs of letters in that piece. Of one edit more is known: all pairs that do not touch
the letter it changes are there.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

Way = tuple[str, ...]
Count = Callable[[str], int]

# Up to here every place of one edit is asked for by itself; in longer wordings two halves are rare enough.
_LONGEST_BY_PLACE = 12
# Longer wordings are cut evenly: they hold rare pairs wherever they are cut.
_LONGEST_CHOSEN = 64
_WIDEST = 12
# A letter alone stands in nearly every document.
_COMMON = 1 << 40


def plan_ways(letters: str, edits: int, count: Count) -> tuple[Way, ...]:
    """Return sets of pairs (or single letters), of one of which a document holds all if it has the letters.

    `count` tells how many documents hold a pair: pieces are cut where they are rarest.

    >>> plan_ways("一岗双责", 0, lambda pair: 1)
    (('一岗', '岗双', '双责'),)
    >>> plan_ways("一岗双责", 1, lambda pair: 1)
    (('岗双', '双责'), ('双责',), ('一岗',), ('一岗', '岗双'))
    """
    if not edits:
        return (_pairs(letters),)
    if edits == 1 and 2 < len(letters) <= _LONGEST_BY_PLACE:
        ways = (_pairs(letters[:place]) + _pairs(letters[place + 1 :]) for place in range(len(letters)))
        return tuple(dict.fromkeys(map(_without_singles, ways)))
    if len(letters) > _LONGEST_CHOSEN or len(letters) < 2 * (edits + 1):
        cuts = [len(letters) * part // (edits + 1) for part in range(edits + 2)]
        pieces = [letters[left:right] for left, right in pairwise(cuts)]
    else:
        pieces = list(_rarest_pieces(letters, edits + 1, count))
    return tuple(dict.fromkeys(map(_pairs, pieces)))


def _pairs(letters: str) -> Way:
    if len(letters) < 2:
        return (letters,) if letters else ()
    return tuple(dict.fromkeys(first + second for first, second in pairwise(letters)))


def _without_singles(way: Way) -> Way:
    """Return a way without its single letters, if pairs are left: they are slow to ask for and part little."""
    return tuple(dict.fromkeys(gram for gram in way if len(gram) > 1)) or way


def _rarest_pieces(letters: str, wanted: int, count: Count) -> Iterator[str]:
    """Yield so many pieces, apart, that the documents that hold one of them are as few as can be.

    Letter by letter: the best choice among the first letters leaves the last of them out, or ends with a piece there.
    """
    counts = [count(pair) for pair in _every_pair(letters)]
    best = [[0] * (len(letters) + 1), *([_COMMON * wanted] * (len(letters) + 1) for _ in range(wanted))]
    width_of = [[0] * (len(letters) + 1) for _ in range(wanted + 1)]
    for pieces in range(1, wanted + 1):
        for end in range(2 * pieces, len(letters) + 1):
            best[pieces][end] = best[pieces][end - 1]
            rarest = _COMMON
            for width in range(2, min(_WIDEST, end) + 1):
                rarest = min(rarest, counts[end - width])
                if best[pieces - 1][end - width] + rarest < best[pieces][end]:
                    best[pieces][end] = best[pieces - 1][end - width] + rarest
                    width_of[pieces][end] = width
    yield from _trace(letters, width_of, wanted)


def _every_pair(letters: str) -> Sequence[str]:
    return [first + second for first, second in pairwise(letters)]


def _trace(letters: str, width_of: Sequence[Sequence[int]], pieces: int) -> Iterator[str]:
    end = len(letters)
    while pieces:
        width = width_of[pieces][end]
        if width:
            yield letters[end - width : end]
            pieces -= 1
        end -= max(1, width)
