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

_NO_LEADER = (1.0, -1)


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
    one where two are alike, and leads where there is none. Leaders that it is less like by its letters alone are not
    compared with it.

    >>> group_wordings(["发展决不能停", "一岗双责", "发展绝不能停"], [(0, 1), (0, 1), (0, 2)])
    (2, 1, 2)
    """
    # numpy takes 95 ms to load: it is met only where there is something to group.
    from quotetrack.match.group.candidates import candidate_pairs
    from quotetrack.match.group.leaders import at_most, measure_letters, meet_earlier, place_leaders

    keys = [_lay_out(wording) for wording in wordings]
    pairs = candidate_pairs(keys, settings=settings)
    letters = [key.letters for key in keys]
    near = measure_letters(letters, pairs, settings)
    # From here on wordings are known by their places in the order in which they may lead.
    places = place_leaders(letters, standing, pairs, near)
    ordered = places.argsort().tolist()
    like = likeness_under(settings)
    leaders = list(range(len(wordings)))
    for place, earlier in meet_earlier(places, pairs, at_most(keys, pairs, near, settings)):
        wording = wordings[ordered[place]]
        best = _NO_LEADER
        for most, leader in earlier:
            # None that follows is more like, or as like and earlier.
            if best < (-most, leader):
                break
            if leaders[leader] == leader:
                score = like(wordings[ordered[leader]], wording)
                best = best if score is None else min(best, (-score, leader))
        if best is not _NO_LEADER:
            leaders[place] = best[1]
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
