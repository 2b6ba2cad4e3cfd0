"""Scan a text for the stretches nearest to a pattern, letter by letter, in time linear in the text."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """A half-open stretch of a text and how many edits turn the pattern into it."""

    start: int
    end: int
    edits: int


def scan_distances(pattern: str, text: str, *, anchored: bool = False) -> list[int]:
    """Return, for each offset of `text` from 0 on, the edits of the nearest stretch that ends there.

    An anchored stretch begins where the text does. Myers' bit-parallel recurrence: one column of the table of edits is
    two whole numbers.

    >>> scan_distances("一岗双责", "实行一岗双职")
    [4, 4, 4, 3, 2, 1, 1]
    """
    places: dict[str, int] = {}
    for row, letter in enumerate(pattern):
        places[letter] = places.get(letter, 0) | 1 << row
    full, last = (1 << len(pattern)) - 1, 1 << len(pattern) >> 1
    up, down, distance = full, 0, len(pattern)
    distances = [distance]
    for letter in text:
        same = places.get(letter, 0)
        vertical = same | down
        horizontal = (((same & up) + up) ^ up) | same
        rise, drop = down | ~(horizontal | up), up & horizontal
        if rise & last:
            distance += 1
        elif drop & last:
            distance -= 1
        rise, drop = rise << 1 | anchored, drop << 1
        up = (drop | ~(vertical | rise)) & full
        down = rise & vertical & full
        distances.append(distance)
    return distances


def nearest_stretch(pattern: str, text: str, edits: int) -> Stretch | None:
    """Return the stretch of `text` with the fewest edits from `pattern`, at most `edits`: the first, letter for letter.

    >>> nearest_stretch("一岗双责", "实行一岗双职的", 1)
    Stretch(start=2, end=6, edits=1)
    """
    distances = scan_distances(pattern, text)
    fewest = min(distances)
    if fewest > edits:
        return None
    end = distances.index(fewest)
    while end + 1 < len(distances) and distances[end + 1] == fewest:
        end += 1
    return settle_start(pattern, text, end, fewest)


def settle_start(pattern: str, text: str, end: int, edits: int) -> Stretch:
    """Return the stretch that ends at `end` with that many edits and whose length is nearest to the pattern's.

    A changed letter at an edge costs as much as a dropped one: the reading that keeps the length is preferred.
    """
    lowest = max(0, end - len(pattern) - edits)
    distances = scan_distances(pattern[::-1], text[lowest:end][::-1], anchored=True)
    starts = [end - width for width, distance in enumerate(distances) if distance == edits]
    return Stretch(min(starts, key=lambda start: (abs(end - start - len(pattern)), start)), end, edits)
