"""Settle what stretch around a seed words a pattern, with a few letters changed."""

from rapidfuzz.distance import LCSseq, Levenshtein

from quotetrack.match.occurrences.assemble import assemble_clauses
from quotetrack.match.occurrences.follow import follow_wording
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.trim import most_lost, trim_ends
from quotetrack.match.pages.scan import Stretch
from quotetrack.settings import Settings


def near_occurrence(pattern: Pattern, text: str, start: int, offset: int, settings: Settings) -> Stretch | None:
    """Return the stretch around a seed (at `start` in the text, `offset` in the pattern) that words the pattern.

    That is the whole of it with a few letters changed, or with words put in that only join or stress, or, where this is
    not to be had, its clauses.
    """
    several = len(pattern.clauses) > 1
    edits = settings.echo_edits(len(pattern.letters))
    if several or _has_ends(pattern.letters, text, start - offset, settings):
        whole = _around(pattern.letters, text, start, offset, edits)
        trimmed = trim_ends(pattern.letters, text, whole, settings) if whole else None
        if trimmed:
            return trimmed
    followed = follow_wording(pattern.letters, text, start, offset, edits) if edits else None
    return followed or (assemble_clauses(pattern, text, start, settings) if several else None)


def _has_ends(letters: str, text: str, begin: int, settings: Settings) -> bool:
    """Tell whether letters of both ends stand where they would: a common phrase is a part of many a longer name."""
    edits, kept = settings.echo_edits(len(letters)), 1 + most_lost(letters, settings)
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
