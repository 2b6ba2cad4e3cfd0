"""Ask which mentions of a page lie around some words, without looking at every one."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from quotetrack.match.pages.pages import MarkedPlace
from quotetrack.model import Span


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans in order, each with the farthest end up to it, so that those that overlap another are found from behind."""

    spans: tuple[Span, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Sequence[Span]) -> "Spans":
        """Return some spans, in order."""
        ordered = sorted(spans)
        return cls(tuple(ordered), tuple(accumulate((span.end for span in ordered), max)))

    def overlap(self, span: Span) -> bool:
        """Tell whether one of them shares a letter with a span."""
        before = bisect_left(self.spans, Span(span.end, span.end))
        return before > 0 and self.reach[before - 1] > span.start


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """The mentions of a page, in order, with the place of the one around each, all of them, and those of each quote."""

    places: tuple[MarkedPlace, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    around: tuple[int, ...]
    every: Spans
    by_quote: Mapping[int, Spans]

    @classmethod
    def of(cls, places: Sequence[MarkedPlace]) -> "MarkedWords":
        """Return the mentions of a page, laid out for questions."""
        ordered = tuple(sorted(places, key=lambda marked: (marked.span.start, -marked.span.end)))
        by_quote: defaultdict[int, list[Span]] = defaultdict(list)
        around: list[int] = []
        open_places: list[int] = []
        for place, marked in enumerate(ordered):
            by_quote[marked.quote].append(marked.span)
            while open_places and ordered[open_places[-1]].span.end < marked.span.end:
                open_places.pop()
            around.append(open_places[-1] if open_places else -1)
            open_places.append(place)
        return cls(
            ordered,
            tuple(marked.span.start for marked in ordered),
            tuple(sorted(marked.span.end for marked in ordered)),
            tuple(around),
            Spans.of([marked.span for marked in ordered]),
            {quote: Spans.of(spans) for quote, spans in by_quote.items()},
        )

    def owns(self, quote: int, span: Span) -> bool:
        """Tell whether a mention of the quote shares a letter with a span."""
        return quote in self.by_quote and self.by_quote[quote].overlap(span)

    def innermost(self, span: Span) -> MarkedPlace | None:
        """Return the innermost mention that a span lies in."""
        place = bisect_right(self.starts, span.start) - 1
        while place >= 0 and self.places[place].span.end < span.end:
            place = self.around[place]
        return self.places[place] if place >= 0 else None

    def parts(self, span: Span) -> bool:
        """Tell whether a span takes letters of a mention out of its marks: some, or all without both the marks."""
        inside = self._from(span.start + 1, span.end)
        if any(marked.span.end >= span.end for marked in inside):
            return True
        ended = bisect_left(self.ends, span.end) - bisect_right(self.ends, span.start)
        return ended > len(inside)

    def letters_within(self, span: Span) -> int:
        """Return how many letters of a span that parts no mention stand between marks that it holds."""
        letters, end = 0, span.start
        for marked in self._from(span.start + 1, span.end):
            if marked.span.start >= end:
                letters, end = letters + len(marked.span), marked.span.end
        return letters

    def _from(self, start: int, end: int) -> Sequence[MarkedPlace]:
        return self.places[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
