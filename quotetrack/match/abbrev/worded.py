"""Find the enumerations that spell out an abbreviation by their own words: they share its letters, or known items."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from operator import add

from quotetrack.match.abbrev.abbreviations import Abbreviation
from quotetrack.match.abbrev.enumerations import Enumeration, close_last, trim_edges
from quotetrack.match.abbrev.parted import counts_sets, find_parted
from quotetrack.model import Span
from quotetrack.text.fold import fold

Items = tuple[str, ...]

_Edges = Mapping[str, frozenset[int]]
_NOBODY: frozenset[int] = frozenset()
_LONGEST_STEM = 6
# Away from its abbreviation an enumeration has to speak for itself: three items that share two letters (四个意识), five
# that share one (六稳); clauses between commas share three (三管三必须).
_LEAST_ITEMS = 3
_LEAST_ITEMS_OF_A_LETTER = 5
_LEAST_LETTERS_OF_CLAUSES = 3
# A verb may begin any few clauses (面向基层、面向机构、面向家庭): where items only begin alike, there are more of them,
# or the abbreviation stands in the same text.
_LEAST_ITEMS_BEGUN = 5
# Or four, that share it and the next one.
_LEAST_SHARED = 2
# Of the items found beside an abbreviation, this share in another enumeration shows that it spells out the same.
_SHARED_ITEMS = 0.6
# A list is another one misspelt, or cut off, where that stands beside the abbreviation ten times as often: with all of
# them each enumeration would be held against more lists the more documents there are.
_SELDOM = 10
# An enumeration has two items at least; one known item says nothing of the other.
_FEWEST_KNOWN = 2


@dataclass(frozen=True, slots=True)
class WordedIndex:
    """The abbreviations to look for, by the letters that their items begin or end with and by their known items.

    `least` is how many items an enumeration must have to spell out any of them; `by_edge` are the quotes for which an
    item may speak by its first letter and by its last one.
    """

    counted: Mapping[int, Abbreviation]
    known: Mapping[int, Sequence[Items]]
    by_stem: Mapping[str, Sequence[int]]
    by_item: Mapping[str, Sequence[int]]
    least: int
    by_edge: tuple[_Edges, _Edges]

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
        least = min((abbreviation.count for abbreviation in counted.values()), default=0)
        return cls(counted, known, by_stem, by_item, least, _by_edges(by_stem, by_item))

    def within(self, letters: str) -> "WordedIndex | None":
        """Return the index of what may be spelled out in folded letters: stems often enough, items that stand there."""
        # Hundreds of words are asked for, most of which do not even begin here.
        there = {*letters, *map(add, letters, letters[1:])}
        by_stem = {
            stem: likely
            for stem, quotes in self.by_stem.items()
            if stem[:2] in there
            for count in (letters.count(stem),)
            if (likely := [quote for quote in quotes if _least_times(self.counted[quote], stem) <= count])
        }
        by_item = {item: quotes for item, quotes in self.by_item.items() if item[:2] in there and item in letters}
        if not by_stem and len(by_item) < _FEWEST_KNOWN:
            return None
        quotes = {quote for index in (by_stem, by_item) for row in index.values() for quote in row}
        least = min(self.counted[quote].count for quote in quotes)
        return replace(self.look_for(by_stem, by_item), least=least)

    def look_for(self, by_stem: Mapping[str, Sequence[int]], by_item: Mapping[str, Sequence[int]]) -> "WordedIndex":
        """Return the index of the same abbreviations by other letters and items."""
        return replace(self, by_stem=by_stem, by_item=by_item, by_edge=_by_edges(by_stem, by_item))

    def find_worded(self, text: str, enumeration: Enumeration) -> Iterator[tuple[int, Span]]:
        """Yield the quotes that an enumeration of the text spells out by its own words, and the span of the items."""
        if len(enumeration.items) < self.least or not self._may_spell_out(text, enumeration.items):
            return
        enumeration = close_last(text, enumeration)
        folded = fold_items(text, enumeration)
        yield from self._find_sharing(text, enumeration, folded)
        for quote in _likely(([item] for item in folded if item in self.by_item), self.by_item, len(folded)):
            if len(folded) == self.counted[quote].count and self._has_known_items(quote, folded):
                yield quote, self._close_known(text, trim_edges(text, enumeration), quote).span

    def _find_sharing(self, text: str, enumeration: Enumeration, folded: Items) -> Iterator[tuple[int, Span]]:
        """Yield the quotes whose letters the items of an enumeration share, and the span of these items."""
        for quote in _likely(map(self._stems, folded), self.by_stem, len(folded)):
            abbreviation = self.counted[quote]
            if enumeration.close and abbreviation.parts:
                yield from ((quote, span) for span in find_parted(text, enumeration, abbreviation.parts))
            if len(folded) < abbreviation.count or not _speaks_for_itself(abbreviation):
                continue
            if not enumeration.close and sum(map(len, abbreviation.stems)) < _LEAST_LETTERS_OF_CLAUSES:
                continue
            run = _run_sharing(folded, abbreviation)
            if run is None or (enumeration.joint and run + abbreviation.count == len(folded) - 1):
                continue
            items = Enumeration(enumeration.items[run : run + abbreviation.count], enumeration.close)
            listed = fold_items(text, items)
            if not _share_enough(listed, abbreviation):
                continue
            if not _only_begin_alike(listed, abbreviation) or self._is_meant(text, quote, listed):
                yield quote, self._close_known(text, trim_items(text, items, abbreviation), quote).span

    def _may_spell_out(self, text: str, items: Sequence[Span]) -> bool:
        """Tell whether enough items begin or end with letters that speak for a quote: most do not, and are soon told.

        The last item may have words behind it, and the first one words before it.
        """
        begins, ends = self.by_edge
        voting: list[frozenset[int]] = []
        for item in items[:-1]:
            first, last = begins.get(_edge(text[item.start], 0)), ends.get(_edge(text[item.end - 1], -1))
            if first or last:
                voting.append(first | last if first and last else first or last or _NOBODY)
        if not voting:
            return False
        votes = Counter(chain.from_iterable(voting))
        return any(count >= self._least_votes(quote, len(items)) for quote, count in votes.items())

    def _least_votes(self, quote: int, items: int) -> int:
        """Return how many items but the last must speak for a quote by an edge, if a list of so many is to be its."""
        abbreviation = self.counted[quote]
        if items < abbreviation.count:
            return items
        return max(1, abbreviation.count - 2 if quote not in self.known and len(abbreviation.stems) == 1 else 1)

    def _stems(self, item: str) -> list[str]:
        """Return the letters that an item begins or ends with and that some abbreviation counts."""
        lengths = range(1, min(len(item), _LONGEST_STEM) + 1)
        begins = [item[:length] for length in lengths if item[:length] in self.by_stem]
        return begins + [item[-length:] for length in lengths if item[-length:] in self.by_stem]

    def _close_known(self, text: str, enumeration: Enumeration, quote: int) -> Enumeration:
        """Return an enumeration without words behind its last item that a known list ends with, but for the stem."""
        *others, last = enumeration.items
        letters = last.slice(text)
        known = (items[-1] for items in self.known.get(quote, ()) if items[-1] and letters.startswith(items[-1]))
        length = max(map(len, known), default=len(letters))
        if letters[length:].startswith(self.counted[quote].stems):
            return enumeration
        return replace(enumeration, items=(*others, Span(last.start, last.start + length)))

    def _is_meant(self, text: str, quote: int, folded: Items) -> bool:
        """Tell whether the abbreviation itself stands in the text, or some of its known items do."""
        return self.counted[quote].letters in text or self._has_known_items(quote, folded)

    def _has_known_items(self, quote: int, folded: Items) -> bool:
        return any(_share(folded, items) >= _SHARED_ITEMS for items in self.known.get(quote, ()))


def _by_edges(by_stem: Mapping[str, Sequence[int]], by_item: Mapping[str, Sequence[int]]) -> tuple[_Edges, _Edges]:
    """Return the quotes for which an item may speak by its first letter, and by its last one."""
    found: tuple[defaultdict[str, set[int]], ...] = (defaultdict(set), defaultdict(set))
    for words, quotes in chain(by_stem.items(), by_item.items()):
        # What an item that folds to nothing at its end speaks for is not told by it.
        for edges, letter in zip(found, (words[:1], words[-1:]), strict=True):
            edges[letter].update(quotes)
            edges[""].update(quotes)
    begins, ends = ({letter: frozenset(quotes) for letter, quotes in edges.items()} for edges in found)
    return begins, ends


@cache
def _edge(letter: str, place: int) -> str:
    """Return the letter at an end of what a letter folds to."""
    return fold(letter)[place:][:1]


def usual_lists(counts: Mapping[Items, int]) -> tuple[Items, ...]:
    """Return the lists that tell what an abbreviation stands for, by how often each stands beside it.

    >>> usual_lists({("责任", "措施"): 12, ("责任", "搭施"): 1, ("责任", "资金"): 2})
    (('责任', '措施'), ('责任', '资金'))
    """
    most = max(counts.values(), default=0)
    return tuple(sorted(items for items, count in counts.items() if count * _SELDOM > most))


def fold_items(text: str, enumeration: Enumeration) -> Items:
    """Return the folded letters of each item."""
    return tuple(fold(item.slice(text)) for item in enumeration.items)


def share_letters(items: Sequence[str], abbreviation: Abbreviation) -> bool:
    """Tell whether all items have the letters that the abbreviation counts, one stem at the same end of each.

    >>> share_letters(["进企业", "进农村"], Abbreviation(2, ("进",)))
    True
    """
    if len(abbreviation.stems) != 1:
        return bool(abbreviation.stems) and all(stem in item for item in items for stem in abbreviation.stems)
    stem = abbreviation.stems[0]
    longer = all(len(item) > len(stem) for item in items)
    return longer and (all(item.startswith(stem) for item in items) or all(item.endswith(stem) for item in items))


def _speaks_for_itself(abbreviation: Abbreviation) -> bool:
    letters = sum(map(len, abbreviation.stems))
    least = _LEAST_ITEMS_OF_A_LETTER - 1 if letters == 1 else _LEAST_ITEMS
    return bool(letters) and not abbreviation.measured and abbreviation.count >= least


def _share_enough(items: Items, abbreviation: Abbreviation) -> bool:
    """Tell whether items share more than one letter (四铁: 铁一般信仰、铁一般信念), or are many."""
    if sum(map(len, abbreviation.stems)) > 1 or abbreviation.count >= _LEAST_ITEMS_OF_A_LETTER:
        return True
    # Words may stand before the first item, and behind the last one.
    begins, ends = items[1:], [item[::-1] for item in items[:-1]]
    return any(
        len({item[:_LEAST_SHARED] for item in row}) == 1 and len(row[0]) > _LEAST_SHARED for row in (begins, ends)
    )


def spoken_for(abbreviation: Abbreviation) -> tuple[str, ...]:
    """Return the letters by which a list may speak for an abbreviation: what all items share, or each set of them."""
    one = abbreviation.stems[:1] if _speaks_for_itself(abbreviation) else ()
    parts = (stem for _, stem in abbreviation.parts) if counts_sets(abbreviation.parts) else ()
    return tuple(dict.fromkeys((*one, *parts)))


def _least_times(abbreviation: Abbreviation, stem: str) -> int:
    """Return how often letters stand in a list that spells an abbreviation out."""
    parts = [count for count, letters in abbreviation.parts if letters == stem]
    return min(abbreviation.count, *parts) if parts else abbreviation.count


def _likely(keys: Iterable[list[str]], index: Mapping[str, Sequence[int]], length: int) -> list[int]:
    """Return the quotes that speak for two items or more, however many the edge items hide behind other words."""
    voting = [row for row in keys if row] if index else []
    if len(voting) < min(2, length):
        return []
    votes: Counter[int] = Counter()
    for row in voting:
        votes.update({quote for key in row for quote in index.get(key, ())})
    return sorted(quote for quote, count in votes.items() if count >= min(2, length))


def _run_sharing(items: Items, abbreviation: Abbreviation) -> int | None:
    """Return where as many items as the abbreviation counts stand that share its letters, with no further one."""
    stem, count = abbreviation.stems[0], abbreviation.count
    # Words may stand before the first item: 推动进企业、进农村.
    first = items[0][items[0].find(stem) :] if items[1].startswith(stem) and stem in items[0] else items[0]
    items = (first, *items[1:])
    for start in range(len(items) - count + 1):
        run = items[start : start + count]
        if share_letters(run, abbreviation):
            around = (*items[max(0, start - 1) : start], *items[start + count : start + count + 1])
            return None if any(share_letters((*run, item), abbreviation) for item in around) else start
    return None


def _only_begin_alike(items: Items, abbreviation: Abbreviation) -> bool:
    """Tell whether a few items begin with the stem alone, as any clauses do that one verb begins."""
    if len(abbreviation.stems) > 1 or abbreviation.count >= _LEAST_ITEMS_BEGUN:
        return False
    return not all(item.endswith(abbreviation.stems[0]) for item in items)


def trim_items(text: str, enumeration: Enumeration, abbreviation: Abbreviation) -> Enumeration:
    """Return the enumeration without the words before the first item and after the last one, made as the others are."""
    first, second, *others = enumeration.items
    stem = next(iter(abbreviation.stems), "")
    if not stem or not text.startswith(stem, second.start):
        return trim_edges(text, enumeration)
    starts = [start for start in range(first.start, first.end) if text.startswith(stem, start)]
    start = min(starts, key=lambda start: abs(first.end - start - len(second)), default=first.start)
    if not others:
        return close_last(text, Enumeration((Span(start, first.end), second), enumeration.close))
    *middle, last = others
    alike = middle and len({len(item) for item in (second, *middle)}) == 1
    shut = Span(last.start, min(last.end, last.start + len(second)) if alike else last.end)
    return close_last(text, Enumeration((Span(start, first.end), second, *middle, shut), enumeration.close))


def _share(items: Sequence[str], known: Items) -> float:
    """Return the share of the items that stand among the known ones, be it with other words at an edge."""
    return sum(any(_agree(item, other) for other in known) for item in items) / len(items)


def _agree(left: str, right: str) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return bool(shorter) and (longer.startswith(shorter) or longer.endswith(shorter))
