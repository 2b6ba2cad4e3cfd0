"""Where a letter stands, and what stands around it."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.model import Span
from quotetrack.text.place import LineWalk, context, find_lines

TEXTS = st.text(alphabet="安全生产红线，。\n ", max_size=60)


@given(TEXTS, st.data())
def test_a_place_counts_lines_and_columns_as_an_editor_does(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    place = find_lines(text).place(offset)

    assert place.line == text[:offset].count("\n") + 1
    assert place.column == len(text[:offset].rpartition("\n")[2]) + 1


@given(TEXTS, st.data())
def test_a_walk_tells_places_in_any_order(text: str, data: st.DataObject) -> None:
    walk, lines = LineWalk(text), find_lines(text)

    for offset in data.draw(st.lists(st.integers(0, len(text)), max_size=9)):
        assert walk.place(offset) == lines.place(offset)


def test_a_place_is_printed_as_editors_read_it() -> None:
    assert str(find_lines("红线\n底线").place(4)) == "2:2"


@given(TEXTS, st.data())
def test_context_is_the_letters_around_a_span_on_one_line(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))

    before, after = context(text, Span(start, end), 12)

    assert text[:start].replace("\n", " ").endswith(before)
    assert text[end:].replace("\n", " ").startswith(after)
    assert len(before) <= 12
    assert len(after) <= 12


def test_context_shows_a_line_end_as_a_blank() -> None:
    assert context("同志们：\n要守住红线\n不放松", Span(8, 10), 12) == ("同志们： 要守住", " 不放松")
