"""Settle what stretch around a seed words a pattern: letters changed, or clauses dropped or in another order."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq, Levenshtein

from quotetrack.match.patterns import Pattern
from quotetrack.match.scan import Stretch, nearest_stretch
from quotetrack.settings import Settings
from quotetrack.text.pinyin import sound_alike


def near_occurrence(pattern: Pattern, text: str, start: int, offset: int, settings: Settings) -> Stretch | None:
    """Return the stretch around a seed (at `start` in the text, `offset` in the pattern) that words the pattern.

    That is the whole of it with a few letters changed, or, where this is not to be had, its clauses.
    """
    whole = _around(pattern.letters, text, start, offset, settings.echo_edits(len(pattern.letters)))
    if whole:
        return _trim(pattern.letters, text, whole, settings)
    return _assemble(pattern, text, start, settings) if len(pattern.clauses) > 1 else None


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
    widths = range(max(0, len(letters) - edits), min(len(text), len(letters) + edits) + 1)
    distances = ((Levenshtein.distance(letters, text[:width], score_cutoff=edits), width) for width in widths)
    fewest = min(distances, key=lambda pair: (pair[0], abs(pair[1] - len(letters))), default=(edits + 1, 0))
    return fewest if fewest[0] <= edits else None


def _trim(letters: str, text: str, stretch: Stretch, settings: Settings) -> Stretch | None:
    """Return the stretch without letters at its ends that are none of the pattern's; nothing where too many are lost.

    A letter that sounds like the pattern's is one of its letters, misspelt (绝不能 for 决不能).
    """
    words = text[stretch.start : stretch.end]
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


def _assemble(pattern: Pattern, text: str, seed: int, settings: Settings) -> Stretch | None:
    """Return the stretch around the seed made of the pattern's clauses, in any order, where they are half of it."""
    lowest = max(0, seed - len(pattern.letters) - settings.echo_gap)
    window = text[lowest : seed + len(pattern.letters) + settings.echo_gap]
    hits = sorted(_clause_hits(pattern.clauses, window, seed - lowest, settings))
    run = _run_around(seed - lowest, hits, settings.echo_gap)
    covered = sum(hit.end - hit.start for hit in run)
    if 2 * covered < len(pattern.letters) or (len(run) < 2 and covered < settings.echo_half_letters):
        return None
    edits = len(pattern.letters) - covered + sum(hit.edits for hit in run)
    return Stretch(lowest + run[0].start, lowest + run[-1].end, edits)


def _clause_hits(clauses: Sequence[str], window: str, seed: int, settings: Settings) -> list[Stretch]:
    hits: list[Stretch] = []
    for clause in clauses:
        hit = _exact(clause, window, seed) if clause in window else _near(clause, window, settings)
        if hit and not any(hit.start < other.end and other.start < hit.end for other in hits):
            hits.append(hit)
    return hits


def _exact(clause: str, window: str, seed: int) -> Stretch:
    """Return the place of the clause that is nearest to the seed."""
    before, after = window.rfind(clause, 0, seed + len(clause)), window.find(clause, seed)
    start = after if before < 0 or 0 <= after - seed < seed - before else before
    return Stretch(start, start + len(clause), 0)


def _near(clause: str, window: str, settings: Settings) -> Stretch | None:
    edits = settings.echo_edits(len(clause))
    if not edits or not LCSseq.similarity(clause, window, score_cutoff=len(clause) - edits):
        return None
    stretch = nearest_stretch(clause, window, edits)
    return _trim(clause, window, stretch, settings) if stretch else None


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
