"""Find which wordings may be the same saying as those that came, and leave out those that went."""

from collections.abc import Collection, Mapping

import numpy as np

from quotetrack.match.group.candidates import candidate_pairs
from quotetrack.match.group.placed import Placed
from quotetrack.match.group.surroundings import Surroundings
from quotetrack.settings import Settings


def find_company(
    before: Mapping[int, Placed], now: Mapping[int, Placed], reworded: Collection[int], settings: Settings
) -> dict[int, tuple[int, ...]]:
    """Return the wordings of which others may be the same saying than before, and these, in order.

    `reworded` are the wordings that came, went, or have another text.
    """
    if not reworded:
        return {}
    numbers = sorted(now)
    keys = [now[number].key for number in numbers]
    fresh = None
    if len(reworded) < len(numbers):
        around = Surroundings.of(keys)
        fresh = around.renew(keys, Surroundings.of([placed.key for placed in before.values()]))
        fresh |= np.isin(numbers, list(reworded))
        pairs = candidate_pairs(keys, around, fresh, settings)
        renewed = {*reworded, *(numbers[place] for place in np.flatnonzero(fresh).tolist())}
    else:
        pairs = candidate_pairs(keys, settings=settings)
        renewed = {*reworded}
    near: dict[int, set[int]] = {number: set() for number in renewed if number in now}
    for number in renewed:
        for other in before[number].near if number in before else ():
            if other in now and other not in renewed:
                near.setdefault(other, set(now[other].near)).discard(number)
    for one, other in zip(*(column.tolist() for column in pairs), strict=True):
        for number, beside in ((numbers[one], numbers[other]), (numbers[other], numbers[one])):
            near.setdefault(number, set(now[number].near)).add(beside)
    return {
        number: row
        for number, others in near.items()
        if (row := tuple(sorted(others))) != now[number].near or number in reworded
    }
