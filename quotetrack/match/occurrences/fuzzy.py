"""Settle what stretch around a seed words a pattern: letters changed, or clauses dropped or in another order."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein, MatchingBlock

from quotetrack.match.compare.harmless import is_slip
from quotetrack.match.compare.particles import is_particle
from quotetrack.match.occurrences.follow import follow_wording
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.pages.scan import Stretch, nearest_stretch
from quotetrack.settings import Settings

# Two letters may be changed or put in beside the last one of a wording.
_FEW_OTHERS = 2


def near_occurrence(pattern: Pattern, text: str, start: int, offset: int, settings: Settings) -> Stretch | None:
    """Return the stretch around a seed (at `start` in the text, `offset` in the pattern) that words the pattern.

    That is the whole of it with a few letters changed, or with words put in that only join or stress, or, where this is
    not to be had, its clauses.
    """
    several = len(pattern.clauses) > 1
    edits = settings.echo_edits(len(pattern.letters))
    if several or _has_ends(pattern.letters, text, start - offset, settings):
        whole = _around(pattern.letters, text, start, offset, edits)
        trimmed = _trim(pattern.letters, text, whole, settings) if whole else None
        if trimmed:
            return trimmed
    followed = follow_wording(pattern.letters, text, start, offset) if edits else None
    return followed or (_assemble(pattern, text, start, settings) if several else None)


def _has_ends(letters: str, text: str, begin: int, settings: Settings) -> bool:
    """Tell whether letters of both ends stand where they would: a common phrase is a part of many a longer name."""
    edits, kept = settings.echo_edits(len(letters)), 1 + _most_lost(letters, settings)
    end = begin + len(letters)
    first, last = text[max(0, begin - edits) : begin + kept + edits], text[max(0, end - kept - edits) : end + edits]
    return any(map(first.__contains__, letters[:kept])) and any(map(last.__contains__, letters[-kept:]))


def _around(letters: str, text: str, start: int, offset: int, edits: int) -> Stretch | None:
    """Return the nearest stretch of which the letters from `offset` on begin at `start`."""
    lowest = max(0, start - offset - edits)
    window = text[lowest : start - offset + len(letters) + edits]
    if not edits or not LCSseq.similarity(letters, window, score_cutoff=len(letters) - edits):
        return None
    after = _nearest_beginning(letters[offset:], text[start : start - offset + len(letters) + edits], edits)
    if after is None:
        return None
    before = _nearest_beginning(letters[:offset][::-1], text[lowest:start][::-1], edits - after[0])
    return Stretch(start - before[1], start + after[1], before[0] + after[0]) if before else None


def _nearest_beginning(letters: str, text: str, edits: int) -> tuple[int, int] | None:
    """Return the fewest edits between the letters and a beginning of the text, and its width."""
    if text.startswith(letters):
        return 0, len(letters)
    widths = range(max(0, len(letters) - edits), min(len(text), len(letters) + edits) + 1)
    distances = [Levenshtein.distance(letters, text[:width], score_cutoff=edits) for width in widths]
    fewest = min(distances, default=edits + 1)
    if fewest > edits:
        return None
    nearest = (width for width, distance in zip(widths, distances, strict=True) if distance == fewest)
    return fewest, min(nearest, key=lambda width: _closeness(width, letters, text))


def _closeness(width: int, letters: str, text: str) -> tuple[bool, int]:
    """Put first what ends with the same letter; then what is nearly as long."""
    return letters[-1:] != text[:width][-1:], abs(width - len(letters))


def _trim(letters: str, text: str, stretch: Stretch, settings: Settings) -> Stretch | None:
    """Return the stretch without other words at its ends; nothing where too many of the pattern's letters are lost."""
    first, last = _edge_blocks(letters, text[stretch.start : stretch.end])
    lost, lost_after = first.a, len(letters) - last.a - last.size
    if lost + lost_after > _most_lost(letters, settings):
        return None
    start, end = stretch.start + first.b, stretch.start + last.b + last.size
    # One other letter may be the pattern's, misspelt (绝不能 for 决不能), or belong to what stands for a word of it
    # (教材 for 教育): it is kept, lest a word be cut in two, unless the pattern has a word of one letter there.
    before = lost == 1 and start > 0 and _may_stand_for(letters[0], text[start - 1])
    after = lost_after == 1 and end < len(text) and _may_stand_for(letters[-1], text[end])
    return Stretch(start - before, end + after, stretch.edits)


def _may_stand_for(letter: str, other: str) -> bool:
    return is_slip(letter, other) or not is_particle(letter)


def _most_lost(letters: str, settings: Settings) -> int:
    return max(1, len(letters) // settings.echo_letters_per_lost)


def _edge_blocks(letters: str, words: str) -> tuple[MatchingBlock, MatchingBlock]:
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


class _Hit(NamedTuple):
    """Where a clause stands in a window, with how many edits, and its place among the clauses."""

    start: int
    end: int
    edits: int
    clause: int


def _assemble(pattern: Pattern, text: str, seed: int, settings: Settings) -> Stretch | None:
    """Return the stretch around the seed made of the pattern's clauses, in any order, where there are enough of them.

    Enough is half of the letters from the first clause to the last, or two thirds where one of these stands elsewhere.
    """
    lowest = max(0, seed - len(pattern.letters) - settings.echo_gap)
    window = text[lowest : seed + len(pattern.letters) + settings.echo_gap]
    if not _may_be_enough(pattern, window, settings):
        return None
    run = _run_around(seed - lowest, sorted(_clause_hits(pattern.clauses, window, seed - lowest, settings)), settings)
    matched = sum(_matched(pattern.clauses[hit.clause], hit) for hit in run)
    if not matched or not _is_enough(pattern, run, matched, settings):
        return None
    between = run[-1].end - run[0].start - sum(hit.end - hit.start for hit in run)
    moved = any(left.clause > right.clause for left, right in pairwise(run))
    whole = not moved and run[0].clause == 0 and run[-1].clause == len(pattern.clauses) - 1
    if between * (1 if whole else settings.echo_letters_per_inserted) > matched:
        return None
    edits = len(pattern.letters) - matched + between + moved
    return Stretch(lowest + run[0].start, lowest + run[-1].end, edits)


def _may_be_enough(pattern: Pattern, window: str, settings: Settings) -> bool:
    """Tell whether clauses that may stand in the window at all could be enough: most windows have too few of them."""
    size = len(pattern.letters)
    left, lacks_end, last = size, False, len(pattern.clauses) - 1
    for place, clause in enumerate(pattern.clauses):
        if clause not in window and not _may_be_near(clause, window, settings):
            left -= len(clause)
            lacks_end = lacks_end or place in (0, last)
            if not _is_most(left, size, settings) and (lacks_end or 2 * left < size):
                return False
    return True


def _matched(clause: str, hit: _Hit) -> int:
    """Return how many letters of a clause stand in what is found of it: an edit changes, drops or adds one."""
    return max(len(clause), hit.end - hit.start) - hit.edits


def _is_enough(pattern: Pattern, run: Sequence[_Hit], matched: int, settings: Settings) -> bool:
    size = len(pattern.letters)
    if len(run) > 1 and run[0].clause == 0 and run[-1].clause == len(pattern.clauses) - 1:
        return 2 * matched >= size
    return matched == size or _is_most(matched, size, settings)


def _is_most(matched: int, size: int, settings: Settings) -> bool:
    return 100 * matched >= settings.echo_cut_share * size and matched >= settings.echo_half_letters


def _clause_hits(clauses: Sequence[str], window: str, seed: int, settings: Settings) -> list[_Hit]:
    hits: list[_Hit] = []
    for place, clause in enumerate(clauses):
        stretches = (_exact(clause, window, seed),) if clause in window else _near(clause, window, settings)
        for found in stretches:
            if not any(found.start < other.end and other.start < found.end for other in hits):
                hits.append(_Hit(found.start, found.end, found.edits, place))
                break
    return hits


def _exact(clause: str, window: str, seed: int) -> Stretch:
    """Return the place of the clause that is nearest to the seed."""
    before, after = window.rfind(clause, 0, seed + len(clause)), window.find(clause, seed)
    start = after if before < 0 or 0 <= after - seed < seed - before else before
    return Stretch(start, start + len(clause), 0)


def _may_be_near(clause: str, window: str, settings: Settings) -> bool:
    edits = settings.echo_clause_edits(len(clause))
    return bool(edits and LCSseq.similarity(clause, window, score_cutoff=len(clause) - edits))


def _near(clause: str, window: str, settings: Settings) -> tuple[Stretch, ...]:
    """Return the stretch nearest to the clause; then, where a letter at an end may be another's, that without it."""
    if not _may_be_near(clause, window, settings):
        return ()
    stretch = nearest_stretch(clause, window, settings.echo_clause_edits(len(clause)))
    whole = _trim(clause, window, stretch, settings) if stretch else None
    if not whole:
        return ()
    first, last = _edge_blocks(clause, window[whole.start : whole.end])
    core = Stretch(whole.start + first.b, whole.start + last.b + last.size, whole.edits)
    return (whole,) if core == whole else (whole, core)


def _run_around(seed: int, hits: Sequence[_Hit], settings: Settings) -> list[_Hit]:
    """Return the hits that follow one another, not too far apart, around the seed."""
    run: list[_Hit] = []
    for hit in hits:
        if run and hit.start - run[-1].end > settings.echo_gap:
            if run[-1].end > seed:
                return run
            run = []
        run.append(hit)
    return run if run and run[0].start <= seed < run[-1].end else []
