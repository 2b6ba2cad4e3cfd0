"""Group distinct wordings into quotes: each within the cutoff of its leader, never of a chain of likenesses."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from quotetrack.match.candidates_keys import Key
from quotetrack.match.verdict import judge
from quotetrack.match.wording import read_wording
from quotetrack.model import Label
from quotetrack.settings import DEFAULT, Settings


def group_wordings(wordings: Sequence[str], settings: Settings = DEFAULT) -> tuple[int, ...]:
    """Return for each wording the place of its leader; the order given is the order in which leaders are taken.

    A wording joins the leader it is most like, the earlier one where two are alike, and leads where there is none.

    >>> group_wordings(["发展决不能停", "一岗双责", "发展绝不能停"])
    (0, 1, 0)
    """
    leaders = list(range(len(wordings)))
    for place, earlier in _candidates(wordings):
        likeness = [
            (-score, leader)
            for leader in earlier
            if leaders[leader] == leader
            and (score := _likeness(wordings[leader], wordings[place], settings)) is not None
        ]
        if likeness:
            leaders[place] = min(likeness)[1]
    return tuple(leaders)


def _candidates(wordings: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Yield the wordings that have candidates before them, in order, and these."""
    # numpy takes 95 ms to load: it is met only where there is something to group.
    from quotetrack.match.candidates import candidate_pairs

    later, earlier = candidate_pairs([Key.of(wording) for wording in wordings])
    pairs = zip(later.tolist(), earlier.tolist(), strict=True)
    for place, group in groupby(pairs, key=lambda pair: pair[0]):
        yield place, [other for _, other in group]


@lru_cache(maxsize=1 << 16)
def _likeness(left: str, right: str, settings: Settings) -> float | None:
    verdict = judge(read_wording(left), read_wording(right), settings)
    return verdict.score if verdict.label is Label.SAME else None
