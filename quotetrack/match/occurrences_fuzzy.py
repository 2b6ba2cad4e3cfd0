"""Settle what stretch around a seed words a pattern: letters changed, or clauses dropped or in another order."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from quotetrack.match.scan import Stretch, nearest_stretch
from quotetrack.settings import Settings


@dataclass(frozen=True, slots=True)
class Pattern:
    """The folded letters of a wording and of each of its clauses, in order."""

    letters: str
    clauses: tuple[str, ...]


def nearest_occurrence(pattern: Pattern, text: str, start: int, offset: int, settings: Settings) -> Stretch | None:
    """Return the stretch around a seed (at `start` in the text, `offset` in the pattern) that words the pattern."""
    length, edits = len(pattern.letters), settings.echo_edits(len(pattern.letters))
    lowest = max(0, start - offset - edits)
    window = text[lowest : start - offset + length + edits]
    if edits and LCSseq.similarity(pattern.letters, window, score_cutoff=length - edits):
        stretch = nearest_stretch(pattern.letters, window, edits)
        if stretch:
            return Stretch(lowest + stretch.start, lowest + stretch.end, stretch.edits)
    return _assemble(pattern, text, start, settings) if len(pattern.clauses) > 1 else None


def _assemble(pattern: Pattern, text: str, seed: int, settings: Settings) -> Stretch | None:
    """Return the stretch around the seed made of the pattern's clauses, in any order, where they are half of it."""
    lowest = max(0, seed - len(pattern.letters) - settings.echo_gap)
    window = text[lowest : seed + len(pattern.letters) + settings.echo_gap]
    hits = sorted(_clause_hits(pattern.clauses, window, seed - lowest, settings))
    run = _run_around(seed - lowest, hits, settings.echo_gap)
    covered = sum(hit.end - hit.start for hit in run)
    if 2 * covered < len(pattern.letters) or (len(run) < 2 and covered < settings.echo_half_letters):
        return None
    start, end = run[0].start, run[-1].end
    return Stretch(lowest + start, lowest + end, len(pattern.letters) - covered + sum(hit.edits for hit in run))


def _clause_hits(clauses: Sequence[str], window: str, seed: int, settings: Settings) -> list[Stretch]:
    hits: list[Stretch] = []
    for clause in clauses:
        hit = _clause_hit(clause, window, seed, settings)
        if hit and not any(hit.start < other.end and other.start < hit.end for other in hits):
            hits.append(hit)
    return hits


def _clause_hit(clause: str, window: str, seed: int, settings: Settings) -> Stretch | None:
    starts = (window.rfind(clause, 0, seed + len(clause)), window.find(clause, seed))
    start = min((start for start in starts if start >= 0), key=lambda start: abs(start - seed), default=None)
    if start is not None:
        return Stretch(start, start + len(clause), 0)
    edits = settings.echo_edits(len(clause))
    if not edits or not LCSseq.similarity(clause, window, score_cutoff=len(clause) - edits):
        return None
    return nearest_stretch(clause, window, edits)


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
