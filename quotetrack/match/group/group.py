"""Group distinct wordings into quotes: each within the cutoff of its leader, never of a chain of likenesses."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from quotetrack.match.compare.verdict import judge
from quotetrack.match.compare.wording import read_wording
from quotetrack.match.group.keys import Key
from quotetrack.match.pages.collector import collector_still
from quotetrack.model import Label
from quotetrack.settings import DEFAULT, Settings

Likeness = Callable[[str, str], float | None]


# A quarter of the time goes to the collector otherwise.
@collector_still()
def group_wordings(
    wordings: Sequence[str],
    standing: Sequence[tuple[int, int]],
    settings: Settings = DEFAULT,
) -> tuple[int, ...]:
    """Return for each wording the place of its leader.

    Leaders are taken by their standing, a rank (the least first), and by how much they stand for: how often they are
    attested, and what is near them; then in the order given. A wording joins the leader it is most like, the earlier
    one where two are alike, and leads where there is none.

    >>> group_wordings(["发展决不能停", "一岗双责", "发展绝不能停"], [(0, 1), (0, 1), (0, 2)])
    (2, 1, 2)
    """
    # numpy takes 95 ms to load: it is met only where there is something to group.
    from quotetrack.match.group.candidates import candidate_pairs
    from quotetrack.match.group.leaders import meet_earlier, place_leaders

    keys = [_lay_out(wording) for wording in wordings]
    pairs = candidate_pairs(keys)
    # From here on wordings are known by their places in the order in which they may lead.
    places = place_leaders([key.letters for key in keys], standing, pairs, settings)
    ordered = places.argsort().tolist()
    like = likeness_under(settings)
    leaders = list(range(len(wordings)))
    for place, earlier in meet_earlier(places, pairs):
        near = [
            (-score, leader)
            for leader in earlier
            if leaders[leader] == leader
            and (score := like(wordings[ordered[leader]], wordings[ordered[place]])) is not None
        ]
        if near:
            leaders[place] = min(near)[1]
    return tuple(ordered[leaders[place]] for place in places.tolist())


# The second round of matching lays out what the first one has.
_lay_out = lru_cache(maxsize=1 << 17)(Key.of)


@lru_cache(maxsize=4)
def likeness_under(settings: Settings) -> Likeness:
    """Return what tells how like two wordings are, from 0 to 100, and nothing where they are not the same saying.

    >>> like = likeness_under(DEFAULT)
    >>> like("发展决不能停", "发展绝不能停"), like("四个意识", "五个意识")
    (83.3, None)
    """

    @lru_cache(maxsize=1 << 16)
    def measure(left: str, right: str) -> float | None:
        verdict = judge(read_wording(left), read_wording(right), settings)
        return verdict.score if verdict.label is Label.SAME else None

    return measure
