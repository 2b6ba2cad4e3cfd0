"""Say which clauses in a row are enough of a wording that is cut short."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from quotetrack.match.stock.stock import is_set_phrase
from quotetrack.settings import DEFAULT, Settings

# Shorter clauses side by side are any two words (责任、措施).
_LEAST_CLAUSE = 3


@lru_cache(maxsize=1 << 16)
def cuts_of(clauses: tuple[str, ...], settings: Settings = DEFAULT) -> tuple[tuple[int, int], ...]:
    """Return where the clauses begin and end that a wording may be cut to: from each on, the fewest.

    >>> cuts_of(("坚守安全底线", "压实各方责任", "强化源头治理"))
    ((0, 2), (1, 3))
    """
    cuts: list[tuple[int, int]] = []
    size = sum(map(len, clauses))
    for first in range(len(clauses)):
        ends = range(first + 1, len(clauses) + 1)
        enough = (end for end in ends if may_be_cut_to(clauses[first:end], size, settings))
        cuts += ((first, end) for end in islice(enough, 1))
    return tuple(cuts)


def may_be_cut_to(clauses: Sequence[str], size: int, settings: Settings) -> bool:
    """Tell whether a wording of so many letters may be cut to some clauses of it, in a row.

    That is half of it or more, and its own: a single clause is long, and a set phrase is anybody's
    (以习近平新时代中国特色社会主义思想为指导).
    """
    letters = "".join(clauses)
    if 100 * len(letters) < settings.echo_cut_least * size:
        return False
    several = len(clauses) > 1 and all(len(clause) >= _LEAST_CLAUSE for clause in clauses)
    return (several or len(letters) >= settings.echo_half_letters) and not is_set_phrase(letters, settings)
