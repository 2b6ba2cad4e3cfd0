"""Choose the pieces of each wording that are looked for in the others: apart, within clauses, and as rare as can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.group.keys import Key
from quotetrack.match.pages.grams import Places, make_grams, slots

# Of 90 labelled pairs of one saying that are longer than a few letters, 83 differ in one letter of four at most; nearly
# all the others keep a piece too.
LETTERS_PER_EDIT = 4
WIDTHS = (3, 4, 5, 6)
# Longer wordings are cut evenly: they hold rare pieces wherever they are cut.
_LONGEST_CHOSEN = 64
# Wordings whose lengths differ by fewer letters are cut together: a step for few of them takes as long as for many.
_BAND = 8
_MOST_CELLS = 1 << 22
_NEVER = np.int64(1 << 40)

Costs = npt.NDArray[np.int64]
Counts = npt.NDArray[np.int32]


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


def cut_wordings(keys: Sequence[Key], places: Places, counts: Mapping[int, Counts]) -> dict[int, Cut]:
    """Return the pieces of some wordings by their width: of each wording one more than the edits allowed to it.

    `counts` tells for each width how often grams occur, by the first bits of their numbers.
    """
    found: dict[int, tuple[list[Places], list[Places]]] = {width: ([], []) for width in WIDTHS}
    for alike in _alike(keys, places):
        for width, row, offset in _choose(keys, alike, counts):
            found[width][0].append(alike[row])
            found[width][1].append(offset)
    return {
        width: Cut(np.concatenate(rows), np.concatenate(offsets)) for width, (rows, offsets) in found.items() if rows
    }


def round_up(counts: Counts) -> Places:
    """Return counts rounded up to powers of two: one wording more or less seldom changes how the others are cut.

    >>> round_up(np.array([0, 1, 2, 3, 4, 5])).tolist()
    [0, 1, 2, 4, 4, 8]
    """
    powers: Places = np.exp2(np.ceil(np.log2(np.maximum(counts, 1)))).astype(np.int64)
    return np.where(counts > 0, powers, 0)


def _alike(keys: Sequence[Key], wanted: Places) -> Iterator[Places]:
    """Yield the places of wordings that are about equally long, not too many at a time; of all long ones together."""
    groups: dict[int, list[int]] = {}
    for place in wanted.tolist():
        key = keys[place]
        if _room(key):
            groups.setdefault((min(len(key.letters), _LONGEST_CHOSEN + 1) - 1) // _BAND, []).append(place)
    for band, places in sorted(groups.items()):
        length = (band + 1) * _BAND
        step = max(1, _MOST_CELLS // (length * (length // WIDTHS[0] + 1)))
        for begin in range(0, len(places), step):
            yield np.array(places[begin : begin + step], np.int64)


def _choose(keys: Sequence[Key], places: Places, counts: Mapping[int, Counts]) -> Iterator[tuple[int, Places, Places]]:
    """Yield width, row and offset of the pieces chosen for wordings of about one length: those that occur least in all.

    The least sum is found letter by letter: the best choice of so many pieces among the first letters either leaves the
    last of them out or ends with a piece.
    """
    row = [keys[place] for place in places.tolist()]
    lengths = np.array([len(key.letters) for key in row], np.int64)
    wanted = np.array([allowed_edits(key) + 1 for key in row], np.int64)
    length, most = int(lengths.max()), int(wanted.max())
    if length > _LONGEST_CHOSEN:
        yield from _cut_evenly(row, wanted)
        return
    costs = _costs(row, counts, length)
    best = np.full((most + 1, length + 1, len(row)), _NEVER, np.int64)
    best[0] = 0
    last = np.zeros((most + 1, length + 1, len(row)), np.int8)
    for end in range(WIDTHS[0], length + 1):
        # One piece more, for each number of pieces at once.
        best[1:, end] = best[1:, end - 1]
        for width, cost in costs.items():
            if width <= end:
                total = best[:-1, end - width] + cost[end - width]
                better = total < best[1:, end]
                np.copyto(best[1:, end], total, where=better)
                np.copyto(last[1:, end], np.int8(width), where=better)
    yield from _trace(last, lengths, wanted)


def _trace(last: npt.NDArray[np.int8], lengths: Places, wanted: Places) -> Iterator[tuple[int, Places, Places]]:
    rows = np.arange(len(lengths))
    end, left = lengths, wanted
    widths = np.zeros((last.shape[1], len(rows)), np.int64)
    offsets = np.zeros_like(widths)
    for place in range(len(widths)):
        width = last[left, end, rows].astype(np.int64)
        widths[place], offsets[place] = width, end - width
        left = left - (width > 0)
        end = np.maximum(0, end - np.maximum(width, 1))
    for chosen in WIDTHS:
        step, row = np.nonzero(widths == chosen)
        yield chosen, row, offsets[step, row]


def _costs(keys: Sequence[Key], counts: Mapping[int, Counts], length: int) -> dict[int, Costs]:
    """Return for each width how often the gram at each offset of each wording occurs; never across clauses."""
    # What stands behind the end of a shorter wording is never looked at.
    units = np.array([_unit_of_letters(key) + [0] * (length - len(key.letters)) for key in keys], np.int64).T
    text = "".join(key.letters.ljust(length, "\0") for key in keys)
    costs = {}
    for width in WIDTHS:
        if width <= length:
            row = slots(make_grams(text, width), len(counts[width]).bit_length() - 1)
            row = np.append(row, np.zeros(width - 1, np.uint64))
            cost = round_up(counts[width][row]).reshape(-1, length).T[: length - width + 1].copy()
            cost[units[: length - width + 1] != units[width - 1 :]] = _NEVER
            costs[width] = cost
    return costs


def _unit_of_letters(key: Key) -> list[int]:
    return [number for number, unit in enumerate(key.units) for _ in unit]


def _cut_evenly(keys: Sequence[Key], wanted: Places) -> Iterator[tuple[int, Places, Places]]:
    """Yield width, row and offset of as many pieces as are wanted, one after the other, as wide as they may be."""
    for row, (key, count) in enumerate(zip(keys, wanted.tolist(), strict=True)):
        width = next(width for width in reversed(WIDTHS) if sum(len(unit) // width for unit in key.units) >= count)
        begins = np.cumsum([0, *map(len, key.units)])[:-1]
        starts = [
            np.arange(begin, begin + len(unit) // width * width, width)
            for begin, unit in zip(begins, key.units, strict=True)
        ]
        offset = np.concatenate(starts)[:count]
        yield width, np.full(len(offset), row), offset
