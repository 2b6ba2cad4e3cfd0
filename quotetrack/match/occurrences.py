"""Find where known wordings stand in folded texts: exactly, with a few letters changed, or clause by clause."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotetrack.match.occurrences_fuzzy import Pattern, near_occurrences
from quotetrack.match.scan import Stretch
from quotetrack.settings import DEFAULT, Settings

_MIN_SEED = 3


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """A stretch of the folded text `text` (its place in the sequence) that words the pattern `pattern`."""

    text: int
    start: int
    end: int
    pattern: int
    edits: int


def find_occurrences(
    patterns: Sequence[Pattern], texts: Sequence[str], settings: Settings = DEFAULT
) -> tuple[Occurrence, ...]:
    """Return where the patterns stand in the texts, sorted by place; those of one pattern do not overlap.

    >>> slogan = Pattern("全覆盖零容忍严执法重实效", ("全覆盖", "零容忍", "严执法", "重实效"))
    >>> find_occurrences([slogan], ["按照全覆盖严执法重实效的要求"])
    (Occurrence(text=0, start=2, end=11, pattern=0, edits=3),)
    """
    from quotetrack.match.occurrences_seeds import find_seeds

    found: dict[tuple[int, int], _Taken] = {}
    left_over: list[tuple[int, int, int, int]] = []
    for seeds in find_seeds([cut_pieces(pattern, settings) for pattern in patterns], texts):
        for text, place, start, offset in seeds.rows():
            letters, begin = patterns[place].letters, start - offset
            if begin >= 0 and texts[text].startswith(letters, begin):
                found.setdefault((text, place), _Taken([], [])).take(Stretch(begin, begin + len(letters), 0))
            else:
                left_over.append((text, place, start, offset))
    for text, place, start, offset in sorted(left_over):
        taken = found.setdefault((text, place), _Taken([], []))
        if not taken.covers(start):
            for stretch in near_occurrences(patterns[place], texts[text], start, offset, settings):
                taken.take(stretch)
    return tuple(
        sorted(
            Occurrence(text, stretch.start, stretch.end, pattern, stretch.edits)
            for (text, pattern), taken in found.items()
            for stretch in taken.stretches
        )
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """The stretches of one text that a pattern has been found at, in order and apart."""

    starts: list[int]
    stretches: list[Stretch]

    def covers(self, offset: int) -> bool:
        place = bisect_right(self.starts, offset) - 1
        return place >= 0 and offset < self.stretches[place].end

    def take(self, stretch: Stretch) -> None:
        """Keep the stretch unless it overlaps one that is kept."""
        place = bisect_right(self.starts, stretch.start)
        if place and self.stretches[place - 1].end > stretch.start:
            return
        if place < len(self.starts) and self.starts[place] < stretch.end:
            return
        self.starts.insert(place, stretch.start)
        self.stretches.insert(place, stretch)


def cut_pieces(pattern: Pattern, settings: Settings) -> tuple[tuple[int, str], ...]:
    """Return pieces of a pattern with their offsets: one is unharmed by the edits allowed to each of its clauses.

    >>> cut_pieces(Pattern("党政同责一岗双责", ("党政同责", "一岗双责")), DEFAULT)
    ((0, '党政同责'), (4, '一岗双责'))
    """
    pieces = []
    for start, unit in _units(pattern):
        count = settings.echo_edits(len(unit)) + 1
        cuts = [len(unit) * part // count for part in range(count + 1)]
        pieces += [(start + left, unit[left:right]) for left, right in pairwise(cuts)]
    return tuple(pieces)


def _units(pattern: Pattern) -> Iterator[tuple[int, str]]:
    """Yield the clauses with their offsets, those too short to be a seed joined with the next."""
    start, unit = 0, ""
    rest = len(pattern.letters)
    for clause in pattern.clauses:
        unit += clause
        rest -= len(clause)
        if len(unit) >= _MIN_SEED and (rest >= _MIN_SEED or not rest):
            yield start, unit
            start, unit = start + len(unit), ""
    if unit:
        yield start, unit
