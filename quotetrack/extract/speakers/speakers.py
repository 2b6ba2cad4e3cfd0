"""Find who speaks: the noun phrase that names a person, a body or a document before a reporting verb."""

import re

from quotetrack.extract.lexicon import shape
from quotetrack.extract.speakers.manner import without_adverbs, without_circumstance
from quotetrack.extract.speakers.persons import names_person
from quotetrack.extract.speakers.phrases import LONGEST, LONGEST_UNKNOWN, last_boundary, opening_length, phrase_of
from quotetrack.model import Span

# A head, a circumstance behind it, and another one: 总书记|在考察时|对我.
_CIRCUMSTANCES = 2
# The manner of speaking that may stand behind a name without anything between them has so many letters.
_IDIOM_LETTERS = 5


def find_speaker(clause: str, *, before_cue: bool) -> Span | None:
    """Return where in `clause` the speaker stands, None where it names nobody.

    With `before_cue` the clause is what stands before a reporting verb, so that its subject may be its last words;
    without, it is an earlier clause of the sentence and must open with its subject.

    >>> find_speaker("习近平总书记在考察时多次", before_cue=True).slice("习近平总书记在考察时多次")
    '习近平总书记'
    """
    if not before_cue:
        return _speaker_at_start(clause)
    found = _told_by_wear(clause) or _speaker_at_end(clause) or _speaker_before_idiom(clause)
    return found or _speaker_at_start(clause)


def _told_by_wear(clause: str) -> Span | None:
    """Return whom a clause opens with, told by what he wears or carries: 扛着锄头的老人."""
    if not shape("speakers", "wearing").search(clause):
        return None
    found = shape("speakers", "told_by_wear").match(clause, opening_length(clause))
    return Span(found.start(), found.end()) if found is not None else None


def _speaker_at_end(clause: str) -> Span | None:
    rest = without_adverbs(clause)
    for _ in range(1 + _CIRCUMSTANCES):
        found = _subject_at_end(rest)
        if found is not None:
            return found
        shorter = without_circumstance(rest)
        if shorter == rest:
            break
        rest = shorter
    return _bare_name(rest) or _name_behind_clause(rest)


def _name_behind_clause(rest: str) -> Span | None:
    """Return a name with all that is told of who bears it: 干了三十年的马善祥."""
    if not shape("speakers", "name_behind_clause").search(rest):
        return None
    start = opening_length(rest)
    return Span(start, len(rest)) if len(rest) - start <= LONGEST else None


def _speaker_before_idiom(clause: str) -> Span | None:
    idiom = shape("speakers", "with_idiom").search(clause, max(0, len(clause) - _IDIOM_LETTERS))
    return _speaker_at_end(clause[: idiom.start()]) if idiom is not None else None


def _subject_at_end(rest: str) -> Span | None:
    """Return the phrase whose head ends `rest`, None where there is no head or it is spoken to or about."""
    found = _head_at_end(rest)
    if found is None:
        return None
    if not shape("speakers", "alone").fullmatch(found[0]):
        return phrase_of(rest, found.start(), found.end())
    led = shape("speakers", "coverb").search(rest, 0, found.start())
    return None if led else Span(found.start(), found.end())


def _head_at_end(rest: str) -> re.Match[str] | None:
    """Return the head the phrase ends in; a name does not take in the verb before it (按照|总书记)."""
    heads = shape("speakers", "head_at_end")
    found = heads.search(rest)
    if found is None or shape("speakers", "core").match(found[0]):
        return found
    inner = last_boundary(rest, found.start(), found.end())
    return (heads.search(rest, inner) or found) if inner < found.end() else found


def _bare_name(rest: str) -> Span | None:
    start = opening_length(rest)
    return Span(start, len(rest)) if shape("speakers", "bare_name").fullmatch(rest, start) else None


def _speaker_at_start(clause: str) -> Span | None:
    start = opening_length(clause)
    named = shape("speakers", "pronoun_at_start").match(clause, start)
    named = named or shape("speakers", "name_at_start").match(clause, start)
    if named is not None:
        return Span(named.start(), named.end())
    found = shape("speakers", "head_at_start").search(clause, start, start + LONGEST)
    if found is None or last_boundary(clause, start, found.start()) != start:
        return None
    end = found.end() if names_person(found[0]) else _end_of_office(clause, found.end())
    return phrase_of(clause, found.start(), end)


def _end_of_office(clause: str, end: int) -> int:
    """Return where the office and the name end that a body before `end` has (区委|政法委副书记马骁), else `end`."""
    officer = shape("speakers", "officer").search(clause, end, end + LONGEST_UNKNOWN)
    return officer.end() if officer is not None and last_boundary(clause, end, officer.start()) == end else end
