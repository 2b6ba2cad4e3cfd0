"""Find who speaks where no list knows the speaker: by what somebody does, whose words are borrowed, or any subject."""

from quotetrack.extract.lexicon import shape
from quotetrack.extract.speakers.manner import without_adverbs, without_circumstance
from quotetrack.extract.speakers.persons import names_person
from quotetrack.extract.speakers.phrases import LONGEST_UNKNOWN, last_boundary, opening_length
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.model import Span

# Who speaks, on what occasion, and a gesture or what is left behind.
_LONGEST_TOLD = 80


def find_any_subject(clause: str) -> Span | None:
    """Return the words before a verb of saying, whoever they are (先知穆罕默德曾); None where they name nobody."""
    rest = without_adverbs(clause)
    start = opening_length(rest)
    for words_left in (rest, without_circumstance(rest)):
        end = len(words_left)
        short = 2 <= end - start <= LONGEST_UNKNOWN and last_boundary(words_left, start, end) == start
        if short and shape("speakers", "unknown").fullmatch(words_left, start):
            return Span(start, end)
    named = shape("speakers", "name_on_occasion").match(rest, start)
    return Span(named.start(), named.end()) if named is not None else None


def find_owner(clause: str) -> Span | None:
    """Return whose words a clause before a verb of saying says it borrows; None where it borrows none.

    >>> find_owner("用老百姓的话").slice("用老百姓的话")
    '老百姓'
    """
    found = shape("speakers", "borrowed").search(clause)
    return Span(*found.span("owner")) if found is not None and names_person(found["owner"]) else None


def find_doer(clause: str) -> Span | None:
    """Return the person whom a clause before a colon opens with, whatever he does; None where he writes.

    >>> find_doer("老班长听完站起来").slice("老班长听完站起来")
    '老班长'
    """
    if shape("speakers", "written").search(clause):
        return None
    found = find_speaker(clause, before_cue=False)
    return found if found is not None and names_person(found.slice(clause)) else None


def find_teller(clause: str) -> Span | None:
    """Return the person whom a clause before a colon opens with, whatever he does meanwhile (老人笑得合不拢嘴：).

    >>> find_teller("老人笑得合不拢嘴").slice("老人笑得合不拢嘴")
    '老人'
    """
    if len(clause) > _LONGEST_TOLD or not shape("speakers", "tells").search(clause):
        return None
    found = shape("speakers", "teller_at_start").match(clause, opening_length(clause))
    return Span(*found.span("teller")) if found is not None else None


def find_teller_behind(text: str, start: int, end: int) -> Span | None:
    """Return whom words that stand behind a quotation tell to have spoken, by what he does; None where they do not.

    >>> find_teller_behind("老人赞不绝口。", 0, 7).slice("老人赞不绝口。")
    '老人'
    """
    if not shape("speakers", "tells_behind").search(text, start, end):
        return None
    found = shape("speakers", "teller_at_start").match(text, start, end)
    return Span(*found.span("teller")) if found is not None and found["behind"] else None
