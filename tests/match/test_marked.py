"""Questions about the mentions around some words are answered as by looking at every one."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.pages.marked import MarkedWords, Spans
from quotetrack.match.pages.pages import MarkedPlace
from quotetrack.model import DocumentId, Kind, Mention, Span

SPAN = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def marked(spans: list[Span]) -> MarkedWords:
    return MarkedWords.of(
        [
            MarkedPlace(number % 3, Mention(DocumentId("a"), span, "", Kind.TERM, "", None, None, ""), span)
            for number, span in enumerate(spans)
        ]
    )


@given(st.lists(SPAN), SPAN)
def test_spans_that_overlap_are_found(spans: list[Span], words: Span) -> None:
    assert Spans.of(spans).overlap(words) == any(span.overlaps(words) for span in spans)


@given(st.lists(SPAN), SPAN)
def test_a_quote_owns_words_that_its_mentions_touch(spans: list[Span], words: Span) -> None:
    owned = any(span.overlaps(words) for number, span in enumerate(spans) if number % 3 == 1)

    assert marked(spans).owns(1, words) == owned


@given(st.lists(SPAN), SPAN)
def test_words_part_a_mention_of_which_they_hold_letters_without_both_marks(spans: list[Span], words: Span) -> None:
    parted = any(
        span.overlaps(words) and not span.contains(words) and not (words.start < span.start and span.end < words.end)
        for span in spans
    )

    assert marked(spans).parts(words) == parted


@given(st.sets(st.integers(1, 20), min_size=2), st.integers(3, 9))
def test_letters_between_marks_within_words_are_counted_once(cuts: set[int], rest: int) -> None:
    ends = sorted(cuts)
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    nested = [Span(span.start, span.start + 1) for span in spans]

    assert marked([*spans, *nested]).letters_within(Span(0, 20 + rest)) == sum(map(len, spans))


@given(st.data())
def test_the_innermost_of_nested_mentions_is_found(data: st.DataObject) -> None:
    spans = [Span(0, 40)]
    for _ in range(data.draw(st.integers(0, 6))):
        outer = data.draw(st.sampled_from(spans))
        if len(outer) > 2:
            start = data.draw(st.integers(outer.start, outer.end - 1))
            inner = Span(start, data.draw(st.integers(start + 1, outer.end)))
            if all(inner.contains(span) or span.contains(inner) or not span.overlaps(inner) for span in spans):
                spans.append(inner)
    words = data.draw(SPAN.filter(lambda span: span.end <= 40))
    around = [span for span in spans if span.contains(words)]

    found = marked(spans).innermost(words)

    assert (found.span if found else None) == (min(around, key=len) if around else None)
