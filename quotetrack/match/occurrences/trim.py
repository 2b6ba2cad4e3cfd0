"""Take other words off the ends of a stretch that words a pattern."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein, MatchingBlock

from quotetrack.match.compare.harmless import is_slip
from quotetrack.match.compare.particles import is_particle
from quotetrack.match.pages.scan import Stretch
from quotetrack.settings import Settings

# Two letters may be changed or put in beside the last one of a wording.
_FEW_OTHERS = 2


def trim_ends(letters: str, text: str, stretch: Stretch, settings: Settings) -> Stretch | None:
    """Return the stretch without other words at its ends; nothing where too many of the pattern's letters are lost."""
    first, last = edge_blocks(letters, text[stretch.start : stretch.end])
    lost, lost_after = first.a, len(letters) - last.a - last.size
    if lost + lost_after > most_lost(letters, settings):
        return None
    start, end = stretch.start + first.b, stretch.start + last.b + last.size
    # One other letter may be the pattern's, misspelt (绝不能 for 决不能), or belong to what stands for a word of it
    # (教材 for 教育): it is kept, lest a word be cut in two, unless the pattern has a word of one letter there.
    before = lost == 1 and start > 0 and _may_stand_for(letters[0], text[start - 1])
    after = lost_after == 1 and end < len(text) and _may_stand_for(letters[-1], text[end])
    return Stretch(start - before, end + after, stretch.edits)


def _may_stand_for(letter: str, other: str) -> bool:
    return is_slip(letter, other) or not is_particle(letter)


def most_lost(letters: str, settings: Settings) -> int:
    return max(1, len(letters) // settings.echo_letters_per_lost)


def edge_blocks(letters: str, words: str) -> tuple[MatchingBlock, MatchingBlock]:
    """Return the first and the last run that both have, without those at the ends that are there by chance."""
    *blocks, _ = Levenshtein.editops(letters, words).as_matching_blocks()
    first, last = 0, len(blocks) - 1
    while first < last and _by_chance(blocks[first], _gaps(blocks, first + 1), at_edge=not blocks[first].a):
        first += 1
    while first < last and _by_chance(blocks[last], _gaps(blocks, last), at_edge=_ends(blocks[last]) == len(letters)):
        last -= 1
    return blocks[first], blocks[last]


def _by_chance(run: MatchingBlock, gaps: tuple[int, int], *, at_edge: bool) -> bool:
    """Tell whether a run is only met with: one letter on its own, or fewer than the other words beside it.

    A letter keeps its place where one letter beside it was changed for another.
    """
    if gaps[1] > max(run.size, _FEW_OTHERS):
        return True
    return run.size == 1 and gaps[1] > 0 and not at_edge and gaps != (1, 1)


def _gaps(blocks: Sequence[MatchingBlock], place: int) -> tuple[int, int]:
    """Return how many letters of the pattern, and of other words, stand between a run and the one before it."""
    before, run = blocks[place - 1], blocks[place]
    return run.a - before.a - before.size, run.b - before.b - before.size


def _ends(run: MatchingBlock) -> int:
    return run.a + run.size
