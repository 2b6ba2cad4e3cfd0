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
def test_words_cross_a_mention_that_holds_only_an_end_of_them(spans: list[Span], words: Span) -> None:
    crossed = any(span.overlaps(words) and not span.contains(words) and not words.contains(span) for span in spans)

    assert marked(spans).crosses(words) == crossed


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
