"""Put a wording together of its clauses: some dropped, in another order, or with others between them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from quotetrack.match.occurrences.cuts import cuts_of, may_be_cut_to
from quotetrack.match.occurrences.follow import count_idle, is_followed
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.trim import edge_blocks, most_lost, trim_ends
from quotetrack.match.pages.scan import Stretch, nearest_stretch
from quotetrack.settings import Settings


class _Hit(NamedTuple):
    """Where a clause stands in a window, with how many edits, and its place among the clauses."""

    start: int
    end: int
    edits: int
    clause: int


def assemble_clauses(pattern: Pattern, text: str, seed: int, settings: Settings) -> Stretch | None:
    """Return the stretch around the seed made of the pattern's clauses, in any order, where there are enough of them.

    Enough is half of the letters from the first clause to the last, or of clauses as they are, one after the other; or
    two thirds where the first or the last stands elsewhere.
    """
    lowest = max(0, seed - len(pattern.letters) - settings.echo_gap)
    window = text[lowest : seed + len(pattern.letters) + settings.echo_gap]
    if not _may_be_enough(pattern, window, settings):
        return None
    run = _run_around(seed - lowest, sorted(_clause_hits(pattern.clauses, window, seed - lowest, settings)), settings)
    matched = sum(_matched(pattern.clauses[hit.clause], hit) for hit in run)
    if not matched:
        return None
    words = window[run[0].start : run[-1].end]
    if not _is_enough(pattern, run, matched, settings) and not _is_cut(pattern, run, words, settings):
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
    size = left = len(pattern.letters)
    lacking: list[int | None] = []
    for clause in pattern.clauses:
        lacking.append(0 if clause in window else _lacking(clause, window, settings))
        left -= 0 if lacking[-1] is not None else len(clause)
        if 100 * left < settings.echo_cut_least * size:
            return False
    if left == size or _is_most(left, size, settings) or None not in (lacking[0], lacking[-1]):
        return True
    idle = count_idle(pattern.clauses)
    followed = [few is not None and few <= most for few, most in zip(lacking, idle, strict=True)]
    return any(all(followed[first:end]) for first, end in cuts_of(pattern.clauses, settings))


def _matched(clause: str, hit: _Hit) -> int:
    """Return how many letters of a clause stand in what is found of it: an edit changes, drops or adds one."""
    return max(len(clause), hit.end - hit.start) - hit.edits


def _is_enough(pattern: Pattern, run: Sequence[_Hit], matched: int, settings: Settings) -> bool:
    size = len(pattern.letters)
    if len(run) > 1 and run[0].clause == 0 and run[-1].clause == len(pattern.clauses) - 1:
        return 2 * matched >= size
    return matched == size or _is_most(matched, size, settings)


def _is_cut(pattern: Pattern, run: Sequence[_Hit], words: str, settings: Settings) -> bool:
    """Tell whether words are clauses of the pattern one after the other, with nothing otherwise but for idle words."""
    clauses = [pattern.clauses[hit.clause] for hit in run]
    in_order = all(left.clause + 1 == right.clause for left, right in pairwise(run))
    return in_order and is_followed("".join(clauses), words) and may_be_cut_to(clauses, len(pattern.letters), settings)


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


def _lacking(clause: str, window: str, settings: Settings) -> int | None:
    """Return how many letters of a clause are not in the window, in their order; None where it is not even near."""
    edits, kept = settings.echo_clause_edits(len(clause)), 1 + most_lost(clause, settings)
    if not edits or not (_have_any(clause[:kept], window) and _have_any(clause[-kept:], window)):
        return None
    common = LCSseq.similarity(clause, window, score_cutoff=len(clause) - edits)
    return len(clause) - common if common else None


def _have_any(letters: str, window: str) -> bool:
    return any(letter in window for letter in letters)


def _near(clause: str, window: str, settings: Settings) -> tuple[Stretch, ...]:
    """Return the stretch nearest to the clause; then, where a letter at an end may be another's, that without it."""
    if _lacking(clause, window, settings) is None:
        return ()
    stretch = nearest_stretch(clause, window, settings.echo_clause_edits(len(clause)))
    whole = trim_ends(clause, window, stretch, settings) if stretch else None
    if not whole:
        return ()
    first, last = edge_blocks(clause, window[whole.start : whole.end])
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
