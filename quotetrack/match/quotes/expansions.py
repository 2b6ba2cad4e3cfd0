"""Find the enumerations that spell out the numeric abbreviations of a corpus."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.beside import ends_beside, find_beside
from quotetrack.match.abbrev.counts import read_numeral
from quotetrack.match.abbrev.enumerations import find_enumerations
from quotetrack.match.abbrev.index import WordedIndex
from quotetrack.match.abbrev.lists import known_lists
from quotetrack.match.abbrev.shared import Items
from quotetrack.match.abbrev.trimming import fold_items
from quotetrack.match.group.drafts import Draft
from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.marked import Spans
from quotetrack.match.pages.pages import Page
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
    counted = count_abbreviations((place, drafts[place].wordings[0].folded) for place in attested)
    if not counted:
        return ()
    beside = [find_taught(page, counted) for page in pages]
    taught: defaultdict[int, Counter[Items]] = defaultdict(Counter)
    for quote, _, items in (one for row in beside for one in row):
        taught[quote][items] += 1
    index = WordedIndex.make(counted, known_lists(counted, taught))
    return tuple(
        found
        for page, row in zip(pages, beside, strict=True)
        for found in expand_page(page, row, find_worded(page, index))
    )


def count_abbreviations(wordings: Iterable[tuple[int, str]]) -> dict[int, Abbreviation]:
    """Return what the numeric abbreviations among some canonical wordings count, by the place of the quote."""
    read = ((quote, read_numeral(folded)) for quote, folded in wordings)
    return {quote: abbreviation for quote, abbreviation in read if abbreviation}


def find_taught(page: Page, counted: Mapping[int, Abbreviation]) -> list[tuple[int, Span, Items]]:
    """Return what spells out abbreviations beside a mention of them, with the items that it teaches."""
    ends = ends_beside(page, counted)
    # Most pages have no abbreviation: only the others are searched for enumerations.
    if not ends:
        return []
    text = page.reading.text
    return [
        (quote, beside.span, fold_items(text, beside))
        for quote, beside in find_beside(page, find_enumerations(text, ends), counted)
    ]


def find_worded(page: Page, index: WordedIndex) -> list[tuple[int, Span]]:
    """Return what spells out abbreviations by its own words."""
    return [(quote, span) for _, quote, span in index.find(page.reading.text, page.folded)]


def expand_page(
    page: Page, beside: Iterable[tuple[int, Span, Items]], worded: Iterable[tuple[int, Span]]
) -> Iterator[FoundExpansion]:
    """Yield the expansions found in a page, by quote and in the order of the text, the first of those that overlap.

    Those beside a mention come first, for they are meant.
    """
    marked = Spans.of([marked.span for marked in page.places])
    apart: defaultdict[int, Apart] = defaultdict(Apart)
    found = [*((quote, span) for quote, span, _ in beside), *worded]
    kept = [
        (quote, span) for quote, span in found if not marked.overlap(span) and apart[quote].keep(span.start, span.end)
    ]
    for quote, span in sorted(kept):
        in_file = page.reading.span(span.start, span.end)
        yield FoundExpansion(quote, Expansion(page.document.id, in_file, span.slice(page.reading.text)))
