"""Find the lists of a page that spell abbreviations out by their own words, among very many abbreviations."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.enumerations import Enumeration, find_lists, read_list
from quotetrack.match.abbrev.needs import Needs, Seen, see_word
from quotetrack.match.abbrev.shared import Items, needs_of, spoken_for
from quotetrack.match.abbrev.worded import Quotes, Worded
from quotetrack.model import Span
from quotetrack.text.fold import Folded

# One known item says nothing of the others of its list.
_FEWEST_KNOWN = 2


@dataclass(frozen=True, slots=True)
class WordedIndex:
    """The abbreviations to look for (by quote), the lists known of some, and each known item with its quotes.

    `stems` are the letters by which a list may speak for each, `needs` what its lists have at least.
    """

    counted: Mapping[int, Abbreviation]
    known: Mapping[int, Sequence[Items]]
    by_item: Quotes
    stems: Mapping[int, Sequence[str]]
    needs: Needs

    @classmethod
    def make(cls, counted: Mapping[int, Abbreviation], known: Mapping[int, Sequence[Items]]) -> "WordedIndex":
        """Return the index of some abbreviations (by quote), of which some have known lists."""
        by_item: defaultdict[str, list[int]] = defaultdict(list)
        for quote, lists in known.items():
            for item in sorted({item for items in lists for item in items if item}):
                by_item[item].append(quote)
        stems = {quote: spoken_for(abbreviation) for quote, abbreviation in counted.items()}
        needs = Needs.of((need, quote) for quote, one in counted.items() for need in needs_of(one))
        return cls(counted, known, by_item, stems, needs)

    def find(self, text: str, folded: Folded) -> Iterator[tuple[Enumeration, int, Span]]:
        """Yield the enumerations of a text that spell out quotes, the quote, and the span of the items."""
        page = _Page.of(self, folded)
        for listed in find_lists(text):
            worded = page.within(*listed.span)
            if not worded:
                continue
            for enumeration in read_list(listed, worded.least, mixed=bool(worded.by_item)):
                for quote, span in worded.find(text, enumeration):
                    yield enumeration, quote, span


@dataclass(frozen=True, slots=True)
class _Page:
    """A page, where the letters that lists need stand on it, in order, and where known items do."""

    index: WordedIndex
    folded: Folded
    stems: Sequence[Seen]
    items: Sequence[Seen]

    @classmethod
    def of(cls, index: WordedIndex, folded: Folded) -> "_Page":
        letters = folded.letters
        items = _several({item: quotes for item, quotes in index.by_item.items() if item in letters})
        seen_items = sorted(chain.from_iterable(see_word(item, letters) for item in items))
        return cls(index, folded, index.needs.see(letters, _parted(folded.origins)), seen_items)

    def within(self, start: int, end: int) -> Worded | None:
        """Return what may be spelled out from one offset of the text to another, if anything."""
        first, last = bisect_left(self.folded.origins, start), bisect_left(self.folded.origins, end)
        stems = _between(self.stems, first, last)
        quotes = self.index.needs.meet(self.folded.letters[first:last], stems) if stems else ()
        items = sorted({seen.letters for seen in _between(self.items, first, last)})
        by_item = _several({item: self.index.by_item[item] for item in items}) if len(items) > 1 else {}
        if not quotes and not by_item:
            return None
        by_stem: defaultdict[str, list[int]] = defaultdict(list)
        for quote in sorted(quotes):
            for stem in self.index.stems[quote]:
                by_stem[stem].append(quote)
        return Worded.of(self.index.counted, self.index.known, by_stem, by_item)


def _between(seen: Sequence[Seen], first: int, last: int) -> list[Seen]:
    begun = seen[bisect_left(seen, (first,)) : bisect_left(seen, (last,))]
    return [one for one in begun if one.end <= last]


def _several(by_item: Quotes) -> Quotes:
    """Return the items of those quotes that have two of them."""
    counts = Counter(quote for quotes in by_item.values() for quote in quotes)
    kept = {item: [quote for quote in quotes if counts[quote] >= _FEWEST_KNOWN] for item, quotes in by_item.items()}
    return {item: quotes for item, quotes in kept.items() if quotes}


def _parted(origins: Sequence[int]) -> list[int]:
    """Return the places of folded letters before which something stands that folds to none, and both ends."""
    # numpy takes 95 ms to load: it is met only where there are abbreviations.
    import numpy as np

    return [0, *(np.flatnonzero(np.diff(np.asarray(origins)) > 1) + 1).tolist(), len(origins)]
