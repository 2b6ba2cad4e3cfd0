"""Find which wordings may be the same saying as those that came, and leave out those that went."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from quotetrack.match.group.candidates import candidate_pairs
from quotetrack.match.group.keys import Key
from quotetrack.match.group.placed import Placed
from quotetrack.match.group.surroundings import Surroundings
from quotetrack.match.pages.grams import Places
from quotetrack.settings import Settings


def find_company(
    before: Mapping[int, Placed],
    keys: Mapping[int, Key],
    now: Mapping[int, Placed],
    reworded: Collection[int],
    settings: Settings,
) -> dict[int, tuple[int, ...]]:
    """Return the wordings of which others may be the same saying than before, and these, in order.

    `keys` are those before; `reworded` are the wordings that came, went, or have another text.
    """
    if not reworded:
        return {}
    renewed_keys = {number: now[number].key for number in reworded if number in now}
    by_number = sorted(
        {**{number: key for number, key in keys.items() if number not in reworded}, **renewed_keys}.items()
    )
    numbers, now_keys = [number for number, _ in by_number], [key for _, key in by_number]
    fresh = None
    if len(reworded) < len(numbers):
        around = Surroundings.of(now_keys)
        fresh = around.renew(now_keys, Surroundings.of([*keys.values()]))
        fresh |= np.isin(numbers, list(reworded))
        pairs = candidate_pairs(now_keys, around, fresh, settings)
        renewed = {*reworded, *(numbers[place] for place in np.flatnonzero(fresh).tolist())}
    else:
        pairs = candidate_pairs(now_keys, settings=settings)
        renewed = {*reworded}
    near: dict[int, set[int]] = {number: set() for number in renewed if number in now}
    for number in renewed:
        for other in before[number].near if number in before else ():
            if other in now and other not in renewed:
                near.setdefault(other, set(now[other].near)).discard(number)
    rows = {number: tuple(sorted(others)) for number, others in near.items()}
    for number, beside in _met(numbers, pairs):
        others = rows.get(number, now[number].near)
        rows[number] = tuple(sorted({*others, *beside})) if others else beside
    return {number: row for number, row in rows.items() if row != now[number].near or number in reworded}


def _met(numbers: Sequence[int], pairs: tuple[Places, Places]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each wording that makes a pair, and the others of its pairs, in order; pairs tell places of numbers."""
    one, other = np.concatenate(pairs), np.concatenate(pairs[::-1])
    order = np.lexsort((other, one))
    one, other = one[order], other[order]
    ends = np.flatnonzero(np.diff(one, append=-1)) + 1
    begin = 0
    for end in ends.tolist():
        # There are millions of pairs: each number is kept once.
        yield numbers[one[begin]], tuple(map(numbers.__getitem__, other[begin:end].tolist()))
        begin = end
