"""Find the lists that spell abbreviations out, with as many items as these count, or plainly meant for them without."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.beside import find_beside
from quotetrack.match.abbrev.counts import fitting_counts
from quotetrack.match.abbrev.enumerations import Enumeration, find_enumerations
from quotetrack.match.abbrev.index import WordedIndex
from quotetrack.match.abbrev.shared import Items, share_letters
from quotetrack.match.abbrev.trimming import fold_items
from quotetrack.match.pages.pages import Page
from quotetrack.match.survey.known import KnownAbbreviations
from quotetrack.match.survey.senses import Sense, tell_order, tell_sense
from quotetrack.model import DocumentId, Span
from quotetrack.text.fold import fold

# A list that ends so does not claim to be whole.
_AND_SO_ON = ("等", "……", "…")
# Two items that share one letter are any two clauses (进了门，进不了心 is no 五进).
_LEAST_ITEMS, _LEAST_LETTERS = 3, 2


@dataclass(frozen=True, slots=True)
class SpelledOut:
    """A list in a document that spells an abbreviation out.

    `agrees` is false where it has more or fewer items than the abbreviation counts; `sense` is the formulation of the
    canon that has these items, if there is a single one, and `order` how they stand beside its wordings.
    """

    document: DocumentId
    span: Span
    text: str
    items: Items
    agrees: bool
    sense: str
    order: str


def spell_out(pages: Sequence[Page], known: KnownAbbreviations) -> dict[int, list[SpelledOut]]:
    """Return what spells out each abbreviation, in the order of the pages and of the text."""
    listed = [tuple(find_enumerations(page.reading.text)) for page in pages]
    taught = {
        number: [items for sense in senses for items in sense.lists] for number, senses in enumerate(known.senses)
    }
    beside: list[list[tuple[int, Span, Items]]] = []
    for page, enumerations in zip(pages, listed, strict=True):
        found = list(_beside(page, enumerations, known.counted))
        beside.append(found)
        for number, _, items in found:
            taught.setdefault(number, []).append(items)
    distinct = {number: tuple(dict.fromkeys(lists)) for number, lists in taught.items()}
    index = WordedIndex.make(known.counted, distinct)
    spelled: dict[int, list[SpelledOut]] = {}
    for page, enumerations, found in zip(pages, listed, beside, strict=True):
        worded = _worded(page, index)
        taken = Taken()
        rows = [(one, True) for one in (*found, *worded) if taken.take(*one[:2])]
        rows += [(one, fits) for one, fits in _of_other_size(page, enumerations, known) if taken.take(*one[:2])]
        for (number, span, items), agrees in sorted(rows, key=lambda row: row[0][1]):
            spelled.setdefault(number, []).append(_spelled(page, span, items, agrees, known.senses[number]))
    return spelled


_Found = tuple[int, Span, Items]


def _beside(page: Page, enumerations: Iterable[Enumeration], counted: Mapping[int, Abbreviation]) -> Iterator[_Found]:
    for number, found in find_beside(page, enumerations, counted):
        yield number, found.span, fold_items(page.reading.text, found)


def _worded(page: Page, index: WordedIndex) -> Iterator[_Found]:
    text = page.reading.text
    for enumeration, number, span in index.find(text, page.folded):
        items = (item for item in enumeration.items if item.overlaps(span))
        shut = (Span(max(span.start, item.start), min(span.end, item.end)) for item in items)
        yield number, span, tuple(fold(item.slice(text)) for item in shut)


def _of_other_size(
    page: Page, enumerations: Sequence[Enumeration], known: KnownAbbreviations
) -> Iterator[tuple[_Found, bool]]:
    """Yield the lists that plainly stand for an abbreviation of another count, and whether it may count so, too."""
    here = {place.quote for place in page.places}
    by_size: dict[int, list[Enumeration]] = {}
    for enumeration in enumerations if here else ():
        by_size.setdefault(len(enumeration.items), []).append(enumeration)
    fitting = {number: fitting_counts(known.texts[number], known.counted[number]) for number in here}
    misfits: list[tuple[_Found, bool]] = []
    for size, group in sorted(by_size.items()):
        # Asked for lists of this size, the search beside abbreviations finds those of the wrong size.
        others = {number: replace(known.counted[number], count=size) for number in here if _may_be(known, number, size)}
        for found in _beside(page, group, others):
            number, span, items = found
            if size in fitting[number]:
                yield found, True
            elif _claims(items, known.counted[number]) and not page.reading.text.startswith(_AND_SO_ON, span.end):
                misfits.append((found, False))
    yield from misfits


def _may_be(known: KnownAbbreviations, number: int, size: int) -> bool:
    """Tell whether a list of some size is worth a look: things of a kind (六项机制) are listed in any number."""
    counted = known.counted[number]
    return counted.count != size and not counted.measured


def _claims(items: Items, counted: Abbreviation) -> bool:
    """Tell whether a list of the wrong size is surely meant to spell an abbreviation out."""
    if share_letters(items, counted):
        return len(items) >= _LEAST_ITEMS or sum(map(len, counted.stems)) >= _LEAST_LETTERS
    # A longer last item has a verb in it that takes the abbreviation: 以实际行动、具体举措、工作成效践行“两个维护”.
    *others, last = items
    return len(last) <= max(map(len, others))


@dataclass(frozen=True, slots=True)
class Taken:
    """Which places lists have taken, under any key: of two that overlap the first to come stays."""

    spans: dict[int | DocumentId, list[Span]] = field(default_factory=dict)

    def take(self, key: int | DocumentId, span: Span) -> bool:
        """Take a place, and tell whether it was free."""
        taken = self.spans.setdefault(key, [])
        # What is taken lies apart, so only the neighbours may overlap.
        place = bisect_left(taken, span)
        if any(span.overlaps(neighbour) for neighbour in taken[max(0, place - 1) : place + 1]):
            return False
        taken.insert(place, span)
        return True


def _spelled(page: Page, span: Span, items: Items, agrees: bool, senses: Sequence[Sense]) -> SpelledOut:
    sense = tell_sense(items, senses)
    return SpelledOut(
        document=page.document.id,
        span=page.reading.span(span.start, span.end),
        text=span.slice(page.reading.text),
        items=items,
        agrees=agrees,
        sense=sense.formulation if sense else "",
        order=tell_order(items, sense.lists) if sense else "",
    )
