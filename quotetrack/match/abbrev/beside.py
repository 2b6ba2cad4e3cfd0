"""Find the enumerations right before or right after a numeric abbreviation, which spell it out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from statistics import mode

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.enumerations import Enumeration, close_last, introducers, is_closing, tails
from quotetrack.match.abbrev.shared import share_letters
from quotetrack.match.abbrev.trimming import fold_items, trim_items
from quotetrack.match.pages.pages import MarkedPlace, Page
from quotetrack.model import Span
from quotetrack.text.marks import CLOSERS, OPENERS

_NEAR = 12
_BLANKS = " \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
# What it means may be asked before it is said: 什么是“三全育人”？就是….
_AFTER = re.compile(rf"[{re.escape(CLOSERS)}\s,，(（:：?？]*")
# A few words may stand between it and the word that introduces the list: “四个不摘”要求，即….
_SHORT_CLAUSE = re.compile(rf"[{re.escape(CLOSERS)}\s]*[^\W_]{{1,10}}[，,：:]\s*")
_BRACKET = re.compile(r"[(（:：]")
# Any two words stand side by side; three of like make are an enumeration.
_LEAST_ITEMS = 3


def find_beside(
    page: Page, enumerations: Iterable[Enumeration], counted: Mapping[int, Abbreviation]
) -> Iterator[tuple[int, Enumeration]]:
    """Yield the enumerations beside mentions of what they spell out, with the place of the quote."""
    by_start: dict[int, list[Enumeration]] = {}
    by_end: dict[int, list[Enumeration]] = {}
    for enumeration in enumerations:
        by_start.setdefault(enumeration.span.start, []).append(enumeration)
        by_end.setdefault(enumeration.span.end, []).append(enumeration)
    text = page.reading.text
    for marked in page.places:
        if marked.quote not in counted:
            continue
        abbreviation = counted[marked.quote]
        before = (_leading(text, one, abbreviation) for one in by_end.get(_end_before(text, marked.span), ()))
        starts = _starts_after(text, marked.span)
        listed = (one for start in starts for one in by_start.get(start, ()))
        after = (_introduced(text, marked, one, abbreviation) for one in listed)
        for enumeration, plain in chain(before, after):
            if len(enumeration.items) != abbreviation.count:
                continue
            if plain or share_letters(fold_items(text, enumeration), abbreviation):
                yield marked.quote, enumeration


def ends_beside(page: Page, counted: Mapping[int, Abbreviation]) -> set[int]:
    """Return the offsets at one of which every enumeration beside an abbreviation ends, or begins."""
    text = page.reading.text
    return {
        place
        for marked in page.places
        if marked.quote in counted
        for place in (_end_before(text, marked.span), *_starts_after(text, marked.span))
    }


def _end_before(text: str, span: Span) -> int:
    lowest = max(0, span.start - _NEAR)
    return lowest + len(text[lowest : span.start].rstrip(OPENERS + _BLANKS))


def _starts_after(text: str, span: Span) -> Iterator[int]:
    """Yield where a list that spells a mention out may begin: right behind it, and behind a few words more."""
    match = _AFTER.match(text, span.end)
    right = match.end() if match else span.end
    yield right
    clause = _SHORT_CLAUSE.match(text, span.end)
    if clause and clause.end() != right and text.startswith(introducers(), clause.end()):
        yield clause.end()


def _leading(text: str, enumeration: Enumeration, abbreviation: Abbreviation) -> tuple[Enumeration, bool]:
    """Return the enumeration before a mention, and whether it plainly runs up to it: no other words lie between."""
    trimmed = trim_items(text, enumeration, abbreviation)
    *others, last = trimmed.items
    usual = mode(len(item) for item in others)
    behind = text[last.end : enumeration.span.end]
    # Words behind the list say what is done with the abbreviation, or, where it counts things of a kind, name the kind.
    shut = is_closing(behind) or (abbreviation.measured and behind.startswith("的"))
    runs_up = shut and usual <= 2 * len(last) <= 4 * usual and not text.endswith(tails(), last.start, last.end)
    return trimmed, enumeration.close and runs_up and len(trimmed.items) >= _LEAST_ITEMS


def _introduced(
    text: str, marked: MarkedPlace, enumeration: Enumeration, abbreviation: Abbreviation
) -> tuple[Enumeration, bool]:
    """Return the enumeration after a mention, and whether a word or a bracket says that it spells the mention out.

    Clauses behind the last item that the abbreviation counts are no part of it.
    """
    first, *others = enumeration.items
    if others and not enumeration.close and text.startswith(introducers(), others[0].start):
        first, *others = others
    word = next((word for word in introducers() if text.startswith(word, first.start, first.end - 1)), "")
    items = (Span(first.start + len(word), first.end), *others)
    counted = items if enumeration.close else items[: abbreviation.count]
    bracketed = _BRACKET.search(text, marked.span.end, first.start) is not None
    shut = close_last(text, Enumeration(counted, enumeration.close))
    ends = is_closing(text[shut.span.end : enumeration.span.end])
    return shut, enumeration.close and ends and (bool(word) or bracketed)
