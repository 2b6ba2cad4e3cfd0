"""Settle what stretch around a seed words a pattern: letters changed, or clauses dropped or in another order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Levenshtein

from quotetrack.match.scan import Stretch, nearest_stretch
from quotetrack.settings import Settings
from quotetrack.text.pinyin import sound_alike


@dataclass(frozen=True, slots=True)
class Pattern:
    """The folded letters of a wording and of each of its clauses, in order."""

    letters: str
    clauses: tuple[str, ...]


def near_occurrences(pattern: Pattern, text: str, start: int, offset: int, settings: Settings) -> Iterator[Stretch]:
    """Yield stretches around a seed (at `start` in the text, `offset` in the pattern) that word the pattern.

    The whole of it with a few letters changed comes first; where that is not to be had, its clauses come.
    """
    edits = settings.echo_edits(len(pattern.letters))
    lowest = max(0, start - offset - edits)
    window = text[lowest : start - offset + len(pattern.letters) + edits]
    whole = _near(pattern.letters, window, settings)
    if whole:
        yield _shifted(whole, lowest)
    elif len(pattern.clauses) > 1:
        yield from _assembled(pattern, text, start, settings)


def _near(letters: str, window: str, settings: Settings) -> Stretch | None:
    """Return the stretch nearest to the letters, where it is near enough, from the first to the last of theirs."""
    edits = settings.echo_edits(len(letters))
    if not edits or not LCSseq.similarity(letters, window, score_cutoff=len(letters) - edits):
        return None
    stretch = nearest_stretch(letters, window, edits)
    return _trim(letters, window, stretch, settings) if stretch else None


def _trim(letters: str, window: str, stretch: Stretch, settings: Settings) -> Stretch | None:
    """Return the stretch without letters at its ends that are none of the pattern's; nothing where too many are lost.

    A letter that sounds like the pattern's is one of its letters, misspelt (绝不能 for 决不能).
    """
    words = window[stretch.start : stretch.end]
    *blocks, _ = Levenshtein.editops(letters, words).as_matching_blocks()
    first, last = blocks[0], blocks[-1]
    start, end = stretch.start + first.b, stretch.start + last.b + last.size
    lost, lost_after = first.a, len(letters) - last.a - last.size
    if lost == first.b == 1 and sound_alike(letters[0], words[0]):
        start, lost = start - 1, 0
    if lost_after == len(words) - last.b - last.size == 1 and sound_alike(letters[-1], words[-1]):
        end, lost_after = end + 1, 0
    if lost + lost_after > max(1, len(letters) // settings.echo_letters_per_lost):
        return None
    return Stretch(start, end, stretch.edits)


def _assembled(pattern: Pattern, text: str, seed: int, settings: Settings) -> Iterator[Stretch]:
    """Yield the stretch around the seed made of the pattern's clauses, in any order, where they are half of it."""
    lowest = max(0, seed - len(pattern.letters) - settings.echo_gap)
    window = text[lowest : seed + len(pattern.letters) + settings.echo_gap]
    hits = sorted(_clause_hits(pattern.clauses, window, seed - lowest, settings))
    run = _run_around(seed - lowest, hits, settings.echo_gap)
    covered = sum(hit.end - hit.start for hit in run)
    if 2 * covered < len(pattern.letters) or (len(run) < 2 and covered < settings.echo_half_letters):
        return
    edits = len(pattern.letters) - covered + sum(hit.edits for hit in run)
    yield Stretch(lowest + run[0].start, lowest + run[-1].end, edits)


def _clause_hits(clauses: Sequence[str], window: str, seed: int, settings: Settings) -> list[Stretch]:
    hits: list[Stretch] = []
    for clause in clauses:
        hit = _exact(clause, window, seed) or _near(clause, window, settings)
        if hit and not any(hit.start < other.end and other.start < hit.end for other in hits):
            hits.append(hit)
    return hits


def _exact(clause: str, window: str, seed: int) -> Stretch | None:
    """Return the place of the clause that is nearest to the seed."""
    starts = [window.rfind(clause, 0, seed + len(clause)), window.find(clause, seed)]
    start = min((start for start in starts if start >= 0), key=lambda start: abs(start - seed), default=-1)
    return Stretch(start, start + len(clause), 0) if start >= 0 else None


def _run_around(seed: int, hits: Sequence[Stretch], gap: int) -> list[Stretch]:
    """Return the hits that follow one another, no further apart than `gap`, around the seed."""
    run: list[Stretch] = []
    for hit in hits:
        if run and hit.start - run[-1].end > gap:
            if run[-1].end > seed:
                return run
            run = []
        run.append(hit)
    return run if run and run[0].start <= seed < run[-1].end else []


def _shifted(stretch: Stretch, offset: int) -> Stretch:
    return Stretch(stretch.start + offset, stretch.end + offset, stretch.edits)
