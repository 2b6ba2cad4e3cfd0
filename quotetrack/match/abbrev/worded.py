"""Find the enumerations that spell out an abbreviation by their own words: they share its letters, or known items."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import add

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.edges import Edges
from quotetrack.match.abbrev.enumerations import Enumeration, close_last, trim_edges
from quotetrack.match.abbrev.lists import find_run, has_known
from quotetrack.match.abbrev.parted import find_parted
from quotetrack.match.abbrev.shared import (
    Items,
    least_times,
    may_be_clauses,
    only_begin_alike,
    run_sharing,
    share_enough,
    speaks_for_itself,
    spoken_for,
)
from quotetrack.match.abbrev.trimming import fold_items, trim_items, trim_known
from quotetrack.model import Span

_LONGEST_STEM = 6
# An enumeration has two items at least.
_FEWEST_KNOWN = 2
# Words are looked up by so many of their first letters.
_HEAD = 2

_Quotes = Mapping[str, Sequence[int]]
_ByHead = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class WordedIndex:
    """The abbreviations to look for, by the letters that their items begin or end with and by their known items.

    `least` is how many items an enumeration must have to spell out any of them; `edges` are the quotes for which an
    item may speak by its first letter and by its last one; `heads` are the letters and the items by how they begin.
    """

    counted: Mapping[int, Abbreviation]
    known: Mapping[int, Sequence[Items]]
    by_stem: _Quotes
    by_item: _Quotes
    least: int
    edges: Edges
    heads: tuple[_ByHead, _ByHead]

    @classmethod
    def make(cls, counted: Mapping[int, Abbreviation], known: Mapping[int, Sequence[Items]]) -> "WordedIndex":
        """Return the index of some abbreviations (by quote), of which some have known items."""
        by_stem: defaultdict[str, list[int]] = defaultdict(list)
        for quote, abbreviation in counted.items():
            for stem in spoken_for(abbreviation):
                by_stem[stem].append(quote)
        by_item: defaultdict[str, list[int]] = defaultdict(list)
        for quote, expansions in known.items():
            for item in sorted({item for items in expansions for item in items}):
                by_item[item].append(quote)
        return cls(
            counted, known, by_stem, by_item, 0, Edges.of(by_stem, by_item), (_by_head(by_stem), _by_head(by_item))
        )

    def within(self, letters: str) -> "WordedIndex | None":
        """Return the index of what may be spelled out in folded letters: stems often enough, items that stand there."""
        # The more documents, the more there is to look for, most of which does not even begin in one of them.
        there = {*letters, *map(add, letters, letters[1:])}
        stems, items = ([word for head in row.keys() & there for word in row[head]] for row in self.heads)
        by_stem = {
            stem: likely
            for stem in sorted(stems)
            for count in (letters.count(stem),)
            if (likely := [quote for quote in self.by_stem[stem] if least_times(self.counted[quote], stem) <= count])
        }
        by_item = _several({item: self.by_item[item] for item in sorted(items) if item in letters})
        if not by_stem and not by_item:
            return None
        return self.look_for(by_stem, by_item)

    def find_words(self, letters: str) -> list[int]:
        """Return where the letters and the items that are looked for begin: two of them stand in a list at least."""
        return sorted({place for word in chain(self.by_stem, self.by_item) for place in _places(word, letters)})

    def look_for(self, by_stem: _Quotes, by_item: _Quotes) -> "WordedIndex":
        """Return the index of the same abbreviations by other letters and items."""
        sizes = [self.counted[quote].count for quotes in by_stem.values() for quote in quotes]
        sizes += [len(items) for quotes in by_item.values() for quote in quotes for items in self.known[quote]]
        return replace(
            self, by_stem=by_stem, by_item=by_item, least=min(sizes, default=0), edges=Edges.of(by_stem, by_item)
        )

    def find_worded(self, text: str, enumeration: Enumeration) -> Iterator[tuple[int, Span]]:
        """Yield the quotes that an enumeration of the text spells out by its own words, and the span of the items."""
        if len(enumeration.items) < self.least or not self._may_spell_out(text, enumeration.items):
            return
        enumeration = close_last(text, enumeration)
        folded = fold_items(text, enumeration)
        if not enumeration.mixed:
            yield from self._find_sharing(text, enumeration, folded)
        yield from self._find_known(text, enumeration, folded)

    def _find_sharing(self, text: str, enumeration: Enumeration, folded: Items) -> Iterator[tuple[int, Span]]:
        """Yield the quotes whose letters the items of an enumeration share, and the span of these items."""
        for quote in _likely(map(self._stems, folded), self.by_stem, len(folded)):
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
        for quote in _likely(([item] for item in folded if item in self.by_item), self.by_item, len(folded)):
            found = find_run(folded, self.known[quote], whole=enumeration.close, mixed=enumeration.mixed)
            if found:
                start, listed = found
                items = replace(enumeration, items=enumeration.items[start : start + len(listed)])
                yield quote, self._shut(text, trim_edges(text, items), quote).span

    def _may_spell_out(self, text: str, items: Sequence[Span]) -> bool:
        """Tell whether enough items begin or end with letters that speak for a quote: most do not, and are soon told.

        The last item may have words behind it, and the first one words before it.
        """
        votes, known = self.edges.count(text, items[:-1])
        return bool(known) or any(count >= self._least_votes(quote, len(items)) for quote, count in votes.items())

    def _least_votes(self, quote: int, items: int) -> int:
        """Return how many items but the last must speak for a quote by an edge, if a list of so many is to be its."""
        abbreviation = self.counted[quote]
        if items < abbreviation.count:
            return items
        return max(1, abbreviation.count - 2 if len(abbreviation.stems) == 1 else 1)

    def _stems(self, item: str) -> list[str]:
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


def _places(word: str, letters: str) -> Iterator[int]:
    place = letters.find(word)
    while place >= 0:
        yield place
        place = letters.find(word, place + 1)


def _by_head(words: Iterable[str]) -> _ByHead:
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        heads[word[:_HEAD]].append(word)
    return heads


def _several(by_item: _Quotes) -> dict[str, list[int]]:
    """Return the items of those quotes that have two of them: one known item says nothing of the others."""
    counts = Counter(quote for quotes in by_item.values() for quote in quotes)
    kept = {item: [quote for quote in quotes if counts[quote] >= _FEWEST_KNOWN] for item, quotes in by_item.items()}
    return {item: quotes for item, quotes in kept.items() if quotes}


def _likely(keys: Iterable[list[str]], index: _Quotes, length: int) -> list[int]:
    """Return the quotes that speak for two items or more, however many the edge items hide behind other words."""
    voting = [row for row in keys if row] if index else []
    if len(voting) < min(2, length):
        return []
    votes: Counter[int] = Counter()
    for row in voting:
        votes.update({quote for key in row for quote in index.get(key, ())})
    return sorted(quote for quote, count in votes.items() if count >= min(2, length))
