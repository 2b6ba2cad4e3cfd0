"""What is read of a file, as a whole and in glimpses."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.model import Span
from quotetrack.text.reading import glimpse_pieces, read_pieces


@given(st.text(alphabet="安全生产𠮷\n、3", min_size=1, max_size=40), st.data())
def test_a_glimpse_shows_what_the_reading_has_there(text: str, data: st.DataObject) -> None:
    offsets = data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8))
    ends = sorted(offsets)[: len(offsets) // 2 * 2]
    reading = read_pieces(text, [Span(*ends[at : at + 2]) for at in range(0, len(ends), 2)])
    start = data.draw(st.integers(0, len(reading.text) - 1))
    end = data.draw(st.integers(start + 1, len(reading.text)))

    glimpse = glimpse_pieces(text, ends)

    assert glimpse.cut(start, end) == reading.cut(start, end)
    assert reading.cut(start, end)[1] == reading.text[start:end]
