"""Find the enumerations that spell out the numeric abbreviations of a corpus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotetrack.match.abbreviations import Abbreviation, read_abbreviation
from quotetrack.match.apart import Apart
from quotetrack.match.drafts import Draft
from quotetrack.match.enumerations import find_enumerations
from quotetrack.match.expansions_beside import find_beside
from quotetrack.match.expansions_worded import Items, WordedIndex, fold_items
from quotetrack.match.marked import Spans
from quotetrack.match.pages import Page
from quotetrack.model import Expansion, Span


@dataclass(frozen=True, slots=True, order=True)
class FoundExpansion:
    """An expansion and the place of the quote that it spells out."""

    quote: int
    expansion: Expansion


def find_expansions(
    drafts: Sequence[Draft], pages: Sequence[Page], attested: Iterable[int]
) -> tuple[FoundExpansion, ...]:
    """Return what spells out the numeric abbreviations among the attested drafts, in the order of pages and text."""
    standing = set(attested)
    counted = {
        quote: abbreviation
        for quote, draft in enumerate(drafts)
        if quote in standing and (abbreviation := read_abbreviation(draft.wordings[0].folded))
    }
    return tuple(_expansions(_find(counted, pages), pages)) if counted else ()


def _find(counted: Mapping[int, Abbreviation], pages: Sequence[Page]) -> list[tuple[int, int, Span]]:
    """Return the page, the quote and the span of each expansion: those beside a mention first, for they teach items."""
    known: dict[int, list[Items]] = {}
    found: list[tuple[int, int, Span]] = []
    for place, page in enumerate(pages):
        # Most pages have neither an abbreviation nor its letters: only the others are searched for enumerations.
        if not any(marked.quote in counted for marked in page.places):
            continue
        for quote, beside in find_beside(page, find_enumerations(page.reading.text), counted):
            known.setdefault(quote, []).append(fold_items(page.reading.text, beside))
            found.append((place, quote, beside.span))
    index = WordedIndex.make(counted, known)
    for place, page in enumerate(pages):
        if not index.may_stand_in(page.folded.letters):
            continue
        for enumeration in find_enumerations(page.reading.text):
            found += [(place, quote, span) for quote, span in index.find_worded(page.reading.text, enumeration)]
    return found


def _expansions(found: Iterable[tuple[int, int, Span]], pages: Sequence[Page]) -> Iterator[FoundExpansion]:
    """Yield the expansions found, in the order of pages and text, the first of those that overlap."""
    marked = [Spans.of([marked.span for marked in page.places]) for page in pages]
    apart: defaultdict[tuple[int, int], Apart] = defaultdict(Apart)
    kept: defaultdict[tuple[int, int], list[Span]] = defaultdict(list)
    for place, quote, span in found:
        if not marked[place].overlap(span) and apart[place, quote].keep(span.start, span.end):
            kept[place, quote].append(span)
    for (place, quote), spans in sorted(kept.items()):
        page = pages[place]
        for span in sorted(spans):
            in_file = page.reading.span(span.start, span.end)
            yield FoundExpansion(quote, Expansion(page.document.id, in_file, span.slice(page.reading.text)))
