"""Choose the pieces of each wording that are looked for in the others: apart, within clauses, and as rare as can be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.group.keys import Key
from quotetrack.match.pages.grams import Places, make_grams, slots, spread_bits

# Of 90 labelled pairs of one saying that are longer than a few letters, 83 differ in one letter of four at most; nearly
# all the others keep a piece too.
LETTERS_PER_EDIT = 4
WIDTHS = (3, 4, 5, 6)
# Longer wordings are cut evenly: they hold rare pieces wherever they are cut.
_LONGEST_CHOSEN = 64
_MOST_CELLS = 1 << 22
_NEVER = np.int64(1 << 40)

Costs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cut:
    """Pieces of one width, as columns: the wording and the offset of each in it."""

    wording: Places
    offset: Places


def allowed_edits(key: Key) -> int:
    """Return how many letters of a wording may be changed, dropped or added without losing the pair: pieces less one.

    >>> allowed_edits(Key.of("党政同责、一岗双责")), allowed_edits(Key.of("发展决不能以牺牲人的生命为代价"))
    (1, 3)
    """
    return max(0, min(len(key.letters) // LETTERS_PER_EDIT + 1, _room(key)) - 1)


def _room(key: Key) -> int:
    return sum(len(unit) // WIDTHS[0] for unit in key.units)


def cut_wordings(keys: Sequence[Key]) -> dict[int, Cut]:
    """Return the pieces of all wordings by their width: of each wording one more than the edits allowed to it."""
    counts = _count_grams("\0".join(key.letters for key in keys))
    found: dict[int, tuple[list[Places], list[Places]]] = {width: ([], []) for width in WIDTHS}
    for places in _alike(keys):
        for width, row, offset in _choose(keys, places, counts):
            found[width][0].append(places[row])
            found[width][1].append(offset)
    return {
        width: Cut(np.concatenate(rows), np.concatenate(offsets)) for width, (rows, offsets) in found.items() if rows
    }


def _alike(keys: Sequence[Key]) -> Iterator[Places]:
    """Yield the places of wordings that are equally long and allowed as many edits, not too many at a time."""
    groups: dict[tuple[int, int], list[int]] = {}
    for place, key in enumerate(keys):
        if _room(key):
            groups.setdefault((len(key.letters), allowed_edits(key)), []).append(place)
    for (length, edits), places in sorted(groups.items()):
        step = max(1, _MOST_CELLS // (length * (edits + 2)))
        for begin in range(0, len(places), step):
            yield np.array(places[begin : begin + step], np.int64)


def _count_grams(text: str) -> dict[int, Places]:
    """Return how often grams of each width occur, by the first bits of their numbers: an estimate from above."""
    bits = spread_bits(len(text))
    return {width: np.bincount(slots(make_grams(text, width), bits), minlength=1 << bits) for width in WIDTHS}


def _choose(keys: Sequence[Key], places: Places, counts: dict[int, Places]) -> Iterator[tuple[int, Places, Places]]:
    """Yield width, row and offset of the pieces chosen for wordings of one length: those that occur least in all.

    The least sum is found letter by letter: the best choice of so many pieces among the first letters either leaves the
    last of them out or ends with a piece.
    """
    length = len(keys[int(places[0])].letters)
    wanted = allowed_edits(keys[int(places[0])]) + 1
    if length > _LONGEST_CHOSEN:
        yield from _cut_evenly([keys[place] for place in places.tolist()], wanted)
        return
    costs = _costs(keys, places, counts, length)
    best = np.full((wanted + 1, length + 1, len(places)), _NEVER, np.int64)
    best[0] = 0
    last = np.zeros((wanted + 1, length + 1, len(places)), np.int8)
    for end in range(WIDTHS[0], length + 1):
        # One piece more, for each number of pieces at once.
        best[1:, end] = best[1:, end - 1]
        for width, cost in costs.items():
            if width <= end:
                total = best[:-1, end - width] + cost[end - width]
                better = total < best[1:, end]
                np.copyto(best[1:, end], total, where=better)
                np.copyto(last[1:, end], np.int8(width), where=better)
    yield from _trace(last, length, wanted)


def _trace(last: npt.NDArray[np.int8], length: int, wanted: int) -> Iterator[tuple[int, Places, Places]]:
    rows = np.arange(last.shape[2])
    end = np.full(len(rows), length)
    left = np.full(len(rows), wanted)
    widths = np.zeros((length, len(rows)), np.int64)
    offsets = np.zeros((length, len(rows)), np.int64)
    for place in range(length):
        width = last[left, end, rows].astype(np.int64)
        widths[place], offsets[place] = width, end - width
        left -= width > 0
        end = np.maximum(0, end - np.maximum(width, 1))
    for chosen in WIDTHS:
        step, row = np.nonzero(widths == chosen)
        yield chosen, row, offsets[step, row]


def _costs(keys: Sequence[Key], places: Places, counts: dict[int, Places], length: int) -> dict[int, Costs]:
    """Return for each width how often the gram at each offset of each wording occurs; never across clauses."""
    units = np.array([_unit_of_letters(keys[place]) for place in places.tolist()], np.int64).T
    text = "".join(keys[place].letters for place in places.tolist())
    costs = {}
    for width in WIDTHS:
        if width <= length:
            row = slots(make_grams(text, width), len(counts[width]).bit_length() - 1)
            row = np.append(row, np.zeros(width - 1, np.uint64))
            cost = counts[width][row].reshape(-1, length).T[: length - width + 1].copy()
            cost[units[: length - width + 1] != units[width - 1 :]] = _NEVER
            costs[width] = cost
    return costs


def _unit_of_letters(key: Key) -> list[int]:
    return [number for number, unit in enumerate(key.units) for _ in unit]


def _cut_evenly(keys: Sequence[Key], wanted: int) -> Iterator[tuple[int, Places, Places]]:
    """Yield width, row and offset of as many pieces as are wanted, one after the other, as wide as they may be."""
    for row, key in enumerate(keys):
        width = next(width for width in reversed(WIDTHS) if sum(len(unit) // width for unit in key.units) >= wanted)
        begins = np.cumsum([0, *map(len, key.units)])[:-1]
        starts = [
            np.arange(begin, begin + len(unit) // width * width, width)
            for begin, unit in zip(begins, key.units, strict=True)
        ]
        offset = np.concatenate(starts)[:wanted]
        yield width, np.full(len(offset), row), offset
