"""Find the lists that spell out an abbreviation of several counts: 三会一课 three items with 会 and one with 课."""

from collections.abc import Iterator, Sequence

from quotetrack.match.abbrev.enumerations import Enumeration, trim_edges
from quotetrack.model import Span
from quotetrack.text.fold import fold

Parts = tuple[tuple[int, str], ...]

# Fewer items do not tell which set each belongs to.
_LEAST_ITEMS = 3


def counts_sets(parts: Parts) -> bool:
    """Tell whether parts tell sets of items apart, and enough of them.

    >>> counts_sets(((3, "会"), (1, "课"))), counts_sets(((1, "手"), (1, "脚")))
    (True, False)
    """
    return sum(count for count, _ in parts) >= _LEAST_ITEMS and len({stem for _, stem in parts}) == len(parts) > 1


def find_parted(text: str, enumeration: Enumeration, parts: Parts) -> Iterator[Span]:
    """Yield the stretch of an enumeration whose items share the letters of the parts, each as often as is counted.

    >>> from quotetrack.match.abbrev.enumerations import find_enumerations
    >>> text = "坚持党员大会、支部委员会、党小组会和党课月月开"
    >>> [span.slice(text) for one in find_enumerations(text) for span in find_parted(text, one, ((3, "会"), (1, "课")))]
    ['党员大会、支部委员会、党小组会和党课']
    """
    total = sum(count for count, _ in parts)
    if len(enumeration.items) != total or not counts_sets(parts):
        return
    first, *middle, last = trim_edges(text, enumeration).items
    first, last = _after_lead(text, first, parts), _before_rest(text, last, parts)
    items = [fold(item.slice(text)) for item in (first, *middle, last)]
    if _are_shared(items, parts):
        yield Span(first.start, last.end)


def _are_shared(items: Sequence[str], parts: Parts) -> bool:
    owners = [[stem for _, stem in parts if _has(item, stem)] for item in items]
    return all(len(row) == 1 for row in owners) and all(owners.count([stem]) == count for count, stem in parts)


def _has(item: str, stem: str) -> bool:
    return len(item) > len(stem) and (item.startswith(stem) or item.endswith(stem))


def _after_lead(text: str, item: Span, parts: Parts) -> Span:
    """Return the first item without words before the letters that it begins with, where no letters end it."""
    if any(_has(fold(item.slice(text)), stem) for _, stem in parts):
        return item
    starts = [text.rfind(stem, item.start, item.end) for _, stem in parts]
    return Span(max(item.start, *starts), item.end)


def _before_rest(text: str, item: Span, parts: Parts) -> Span:
    """Return the last item without words behind the letters that end it, where it begins with none."""
    if any(_has(fold(item.slice(text)), stem) for _, stem in parts):
        return item
    ends = [at + len(stem) for _, stem in parts if (at := text.find(stem, item.start, item.end)) >= 0]
    return Span(item.start, min(ends, default=item.end))
