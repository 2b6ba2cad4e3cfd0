"""Find the enumerations that spell out an abbreviation by their own words: they share its letters, or known items."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.enumerations import Enumeration, close_last, trim_edges
from quotetrack.match.abbrev.lists import find_run, has_known
from quotetrack.match.abbrev.parted import find_parted
from quotetrack.match.abbrev.shared import (
    Items,
    may_be_clauses,
    only_begin_alike,
    run_sharing,
    share_enough,
    speaks_for_itself,
)
from quotetrack.match.abbrev.trimming import fold_items, trim_items, trim_known
from quotetrack.model import Span

_LONGEST_STEM = 6

Quotes = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Worded:
    """The abbreviations that a list may spell out, by the letters that its items begin or end with, or by known items.

    `least` is how many items it must have to spell out any of them.
    """

    counted: Mapping[int, Abbreviation]
    known: Mapping[int, Sequence[Items]]
    by_stem: Quotes
    by_item: Quotes
    least: int

    @classmethod
    def of(
        cls,
        counted: Mapping[int, Abbreviation],
        known: Mapping[int, Sequence[Items]],
        by_stem: Quotes,
        by_item: Quotes,
    ) -> "Worded":
        """Return the abbreviations of some letters, and of some known items."""
        sizes = [counted[quote].count for quotes in by_stem.values() for quote in quotes]
        sizes += [len(items) for quotes in by_item.values() for quote in quotes for items in known[quote]]
        return cls(counted, known, by_stem, by_item, min(sizes, default=0))

    def find(self, text: str, enumeration: Enumeration) -> Iterator[tuple[int, Span]]:
        """Yield the quotes that an enumeration of the text spells out by its own words, and the span of the items."""
        if len(enumeration.items) < self.least:
            return
        enumeration = close_last(text, enumeration)
        folded = fold_items(text, enumeration)
        if not enumeration.mixed:
            yield from self._find_sharing(text, enumeration, folded)
        yield from self._find_known(text, enumeration, folded)

    def _find_sharing(self, text: str, enumeration: Enumeration, folded: Items) -> Iterator[tuple[int, Span]]:
        """Yield the quotes whose letters the items of an enumeration share, and the span of these items."""
        for quote in _likely(map(self._stems_of, folded), self.by_stem, len(folded)):
            abbreviation = self.counted[quote]
            if enumeration.close and abbreviation.parts:
                yield from ((quote, span) for span in find_parted(text, enumeration, abbreviation.parts))
            if len(folded) < abbreviation.count or not speaks_for_itself(abbreviation):
                continue
            if not enumeration.close and not may_be_clauses(abbreviation):
                continue
            run = run_sharing(folded, abbreviation)
            if run is None or (enumeration.joint and run + abbreviation.count == len(folded) - 1):
                continue
            items = replace(enumeration, items=enumeration.items[run : run + abbreviation.count])
            listed = fold_items(text, items)
            if not share_enough(listed, abbreviation):
                continue
            if not only_begin_alike(listed, abbreviation) or self._is_meant(text, quote, listed):
                yield quote, self._shut(text, trim_items(text, items, abbreviation), quote).span

    def _find_known(self, text: str, enumeration: Enumeration, folded: Items) -> Iterator[tuple[int, Span]]:
        """Yield the quotes of which the items of an enumeration are a known list, and the span of these items."""
        for quote in _likely(([item] for item in {*folded} if item in self.by_item), self.by_item, len(folded)):
            found = find_run(folded, self.known[quote], whole=enumeration.close, mixed=enumeration.mixed)
            if found:
                start, listed = found
                items = replace(enumeration, items=enumeration.items[start : start + len(listed)])
                yield quote, self._shut(text, trim_edges(text, items), quote).span

    def _stems_of(self, item: str) -> list[str]:
        """Return the letters that an item begins or ends with and that some abbreviation counts."""
        lengths = range(1, min(len(item), _LONGEST_STEM) + 1)
        begins = [item[:length] for length in lengths if item[:length] in self.by_stem]
        return begins + [item[-length:] for length in lengths if item[-length:] in self.by_stem]

    def _shut(self, text: str, enumeration: Enumeration, quote: int) -> Enumeration:
        """Return an enumeration without words beyond the items that known lists of a quote begin and end with."""
        return trim_known(text, enumeration, self.known.get(quote, ()), self.counted[quote].stems)

    def _is_meant(self, text: str, quote: int, folded: Items) -> bool:
        """Tell whether the abbreviation itself stands in the text, or some of its known items do."""
        return self.counted[quote].letters in text or has_known(folded, self.known.get(quote, ()))


def _likely(keys: Iterable[list[str]], index: Quotes, length: int) -> list[int]:
    """Return the quotes that speak for two items or more, however many the edge items hide behind other words."""
    voting = [row for row in keys if row] if index else []
    if len(voting) < min(2, length):
        return []
    votes: Counter[int] = Counter()
    for row in voting:
        votes.update({quote for key in row for quote in index.get(key, ())})
    return sorted(quote for quote, count in votes.items() if count >= min(2, length))
