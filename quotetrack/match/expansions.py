"""Find the enumerations that spell out a numeric abbreviation: beside it, or anywhere in its own words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotetrack.match.abbreviations import Abbreviation, read_abbreviation
from quotetrack.match.drafts import Draft
from quotetrack.match.enumerations import Enumeration, find_enumerations, introducers, trim_first
from quotetrack.match.pages import MarkedPlace, Page
from quotetrack.model import Expansion, Span
from quotetrack.text.fold import fold
from quotetrack.text.marks import CLOSERS, OPENERS

_NEAR = 12
_AFTER = re.compile(rf"[{re.escape(CLOSERS)}\s,，(（:：]*")
_BRACKET = re.compile(r"[(（:：]")
# Two items that end alike stand in every text; three are meant.
_LEAST_ITEMS = 3
# Of the items found beside an abbreviation, this share in another enumeration shows that it spells out the same.
_SHARED_ITEMS = 0.6


@dataclass(frozen=True, slots=True, order=True)
class FoundExpansion:
    """An expansion and the place of the quote that it spells out."""

    quote: int
    expansion: Expansion


def find_expansions(drafts: Sequence[Draft], pages: Sequence[Page]) -> tuple[FoundExpansion, ...]:
    """Return what spells out the numeric abbreviations among the drafts, in the order of the pages and of the text."""
    counted = {
        quote: abbreviation
        for quote, draft in enumerate(drafts)
        if (abbreviation := read_abbreviation(draft.wordings[0].folded))
    }
    if not counted:
        return ()
    listed = [tuple(find_enumerations(page.reading.text)) for page in pages]
    known: dict[int, list[frozenset[str]]] = {}
    found: list[tuple[int, int, Span]] = []
    for place, page in enumerate(pages):
        for quote, beside in _beside(page, listed[place], counted):
            known.setdefault(quote, []).append(frozenset(_folded_items(page.reading.text, beside)))
            found.append((place, quote, beside.span))
    for place, page in enumerate(pages):
        for enumeration in listed[place]:
            for quote, abbreviation in counted.items():
                span = _in_own_words(page.reading.text, enumeration, abbreviation, known.get(quote, ()))
                if span:
                    found.append((place, quote, span))
    return tuple(_expansions(found, pages))


def _expansions(found: Iterable[tuple[int, int, Span]], pages: Sequence[Page]) -> Iterator[FoundExpansion]:
    """Yield the expansions found, in the order of pages and text, the first of those that overlap."""
    kept: dict[tuple[int, int], list[Span]] = {}
    for place, quote, span in found:
        spans = kept.setdefault((place, quote), [])
        marked = any(marked.span.overlaps(span) for marked in pages[place].places)
        if not marked and not any(span.overlaps(other) for other in spans):
            spans.append(span)
    for (place, quote), spans in sorted(kept.items()):
        page = pages[place]
        for span in sorted(spans):
            in_file = page.reading.span(span.start, span.end)
            yield FoundExpansion(quote, Expansion(page.document.id, in_file, span.slice(page.reading.text)))


def _beside(
    page: Page, enumerations: Iterable[Enumeration], counted: Mapping[int, Abbreviation]
) -> Iterator[tuple[int, Enumeration]]:
    """Yield the enumerations that stand right before or right after a mention of what they spell out."""
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
        beside = [
            *((trim_first(text, one), one.close) for one in by_end.get(_end_before(text, marked), ())),
            *(_introduced(text, marked, one) for one in by_start.get(_start_after(text, marked), ())),
        ]
        for enumeration, plain in beside:
            if len(enumeration.items) == abbreviation.count and (plain or _all_share(text, enumeration, abbreviation)):
                yield marked.quote, enumeration


def _all_share(text: str, enumeration: Enumeration, abbreviation: Abbreviation) -> bool:
    return all(_shares(item, abbreviation.stems) for item in _folded_items(text, enumeration))


def _end_before(text: str, marked: MarkedPlace) -> int:
    start = marked.span.start
    return len(text[max(0, start - _NEAR) : start].rstrip(OPENERS + " \t\u00a0")) + max(0, start - _NEAR)


def _start_after(text: str, marked: MarkedPlace) -> int:
    match = _AFTER.match(text, marked.span.end)
    return match.end() if match else marked.span.end


def _introduced(text: str, marked: MarkedPlace, enumeration: Enumeration) -> tuple[Enumeration, bool]:
    """Return the enumeration after a mention, and whether a word or a bracket says that it spells the mention out."""
    first, *others = enumeration.items
    word = next((word for word in introducers() if text.startswith(word, first.start, first.end - 1)), "")
    items = (Span(first.start + len(word), first.end), *others)
    bracketed = _BRACKET.search(text, marked.span.end, first.start) is not None
    return Enumeration(items, enumeration.close), bool(word) or bracketed


def _in_own_words(
    text: str, enumeration: Enumeration, abbreviation: Abbreviation, known: Iterable[frozenset[str]]
) -> Span | None:
    """Return the span of the items that spell out the abbreviation by sharing its letters, or known items."""
    if not abbreviation.stems or abbreviation.count < _LEAST_ITEMS or len(enumeration.items) < abbreviation.count:
        return None
    folded = _folded_items(text, enumeration)
    run = _run_sharing(folded, abbreviation)
    if run is not None:
        items = enumeration.items[run : run + abbreviation.count]
        return _trim_to_stem(text, Enumeration(items, enumeration.close), abbreviation)
    if len(folded) != abbreviation.count or not folded[-1].endswith(abbreviation.stems[-1]):
        return None
    folded = _folded_items(text, trim_first(text, enumeration))
    folded[-1] = folded[-1].removesuffix(abbreviation.stems[-1])
    if any(_share(folded, items) >= _SHARED_ITEMS for items in known):
        return trim_first(text, enumeration).span
    return None


def _run_sharing(items: Sequence[str], abbreviation: Abbreviation) -> int | None:
    """Return where as many items as the abbreviation counts stand that share its letters, with no further one."""
    # Words may stand before the first item: 推动进企业、进农村.
    shares = [_shares(item, abbreviation.stems) for item in items]
    shares[0] = shares[0] or abbreviation.stems[0] in items[0][:-1]
    for start in range(len(items) - abbreviation.count + 1):
        end = start + abbreviation.count
        alone = not (start and shares[start - 1]) and not (end < len(items) and shares[end])
        if all(shares[start:end]) and alone:
            return start
    return None


def _trim_to_stem(text: str, enumeration: Enumeration, abbreviation: Abbreviation) -> Span:
    """Return the span without the words before the first item, which begins as the others do."""
    first, second = enumeration.items[:2]
    trimmed, stem = trim_first(text, enumeration).span, abbreviation.stems[0]
    start = text.find(stem, trimmed.start, first.end) if text.startswith(stem, second.start) else -1
    return Span(start if start >= 0 else trimmed.start, trimmed.end)


def _shares(item: str, stems: Sequence[str]) -> bool:
    if len(stems) != 1:
        return bool(stems) and all(stem in item for stem in stems)
    return len(item) > len(stems[0]) and (item.startswith(stems[0]) or item.endswith(stems[0]))


def _share(items: Sequence[str], known: frozenset[str]) -> float:
    """Return the share of the items that stand among the known ones, be it with words before them."""
    return sum(any(item.endswith(other) or other.endswith(item) for other in known) for item in items) / len(items)


def _folded_items(text: str, enumeration: Enumeration) -> list[str]:
    return [fold(item.slice(text)) for item in enumeration.items]
