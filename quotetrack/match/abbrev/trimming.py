"""Take the words before the first item of a list and behind its last one off, by what the items are made like."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.enumerations import Enumeration, close_last, trim_edges
from quotetrack.match.abbrev.shared import Items
from quotetrack.model import Span
from quotetrack.text.fold import fold


def fold_items(text: str, enumeration: Enumeration) -> Items:
    """Return the folded letters of each item."""
    return tuple(fold(item.slice(text)) for item in enumeration.items)


def trim_items(text: str, enumeration: Enumeration, abbreviation: Abbreviation) -> Enumeration:
    """Return the enumeration without the words before the first item and after the last one, made as the others are."""
    first, second, *others = enumeration.items
    stem = next(iter(abbreviation.stems), "")
    if not stem or not text.startswith(stem, second.start):
        return trim_edges(text, enumeration)
    starts = [start for start in range(first.start, first.end) if text.startswith(stem, start)]
    start = min(starts, key=lambda start: abs(first.end - start - len(second)), default=first.start)
    if not others:
        return close_last(text, replace(enumeration, items=(Span(start, first.end), second)))
    *middle, last = others
    alike = middle and len({len(item) for item in (second, *middle)}) == 1
    shut = Span(last.start, min(last.end, last.start + len(second)) if alike else last.end)
    return close_last(text, replace(enumeration, items=(Span(start, first.end), second, *middle, shut)))


def trim_known(text: str, enumeration: Enumeration, lists: Sequence[Items], stems: tuple[str, ...] = ()) -> Enumeration:
    """Return an enumeration without words beyond the first and the last item of known lists.

    What its abbreviation counts (`stems`) may stand behind the last one: 时限和预案落实.
    """
    first, *middle, last = enumeration.items
    begun, ended = ([row[place] for row in lists if row[place]] for place in (0, -1))
    start = min(_starts(text, first, begun), default=first.start)
    length = max((len(item) for item in ended if text.startswith(item, last.start, last.end)), default=len(last))
    if text.startswith(stems, last.start + length, last.end):
        length = len(last)
    return replace(enumeration, items=(Span(start, first.end), *middle, Span(last.start, last.start + length)))


def _starts(text: str, first: Span, begun: Iterable[str]) -> Iterator[int]:
    """Yield where an item begins with which the first one ends."""
    return (first.end - len(item) for item in begun if text.endswith(item, first.start, first.end))
