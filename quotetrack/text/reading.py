"""Read through interruptions: the text of some pieces of a file, with a way back to the file's own offsets."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from quotetrack.model import Span
from quotetrack.text.fold import Folded, fold_with_origins
from quotetrack.text.packed import Letters


# No slots: the folded letters are kept with it once they are asked for.
@dataclass(frozen=True)
class Reading:
    """The text of a document as it is read, and where each piece of it begins (here and in the file)."""

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    text: str

    @cached_property
    def folded(self) -> Folded:
        """Return the folded letters of the text; every stage that asks for them gets the same."""
        return fold_with_origins(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return the span in the file of the letters read from `start` up to `end` (empty spans stay empty)."""
        first = _source(self.starts, self.sources, start)
        return Span(first, _source(self.starts, self.sources, end - 1) + 1 if end > start else first)

    def cut(self, start: int, end: int) -> tuple[Span, str]:
        """Return the span in the file of what is read from `start` up to `end`, and what is read there."""
        return self.span(start, end), self.text[start:end]


class Glimpse(NamedTuple):
    """A reading of which a few words are wanted: the rest of the file's text is not put together."""

    starts: Sequence[int]
    sources: Sequence[int]
    file_text: Letters

    def cut(self, start: int, end: int) -> tuple[Span, str]:
        """Return the span in the file of the letters read from `start` up to `end`, and these."""
        first, after = _source(self.starts, self.sources, start), _source(self.starts, self.sources, end - 1) + 1
        span, around = Span(first, after), self.file_text[first:after]
        if len(around) == end - start:
            return span, around
        sources = (_source(self.starts, self.sources, offset) for offset in range(start, end))
        return span, "".join(around[source - first] for source in sources)


def read_pieces(text: str, pieces: Iterable[Span]) -> Reading:
    """Return the reading of `pieces`, in order, of a file's text.

    >>> reading = read_pieces("严防死\\n3、守", [Span(0, 3), Span(6, 7)])
    >>> reading.text, reading.span(1, 4)
    ('严防死守', Span(start=1, end=7))
    """
    spans = tuple(pieces)
    text_of_pieces = "".join(piece.slice(text) for piece in spans)
    return Reading(*_beginnings([end for piece in spans for end in (piece.start, piece.end)]), text_of_pieces)


def glimpse_pieces(text: Letters, ends: Sequence[int]) -> Glimpse:
    """Return a glimpse of pieces of a file's text: where each begins and ends stands in a row.

    >>> glimpse_pieces("严防死\\n3、守", [0, 3, 6, 7]).cut(1, 4)
    (Span(start=1, end=7), '防死守')
    """
    return Glimpse(*_beginnings(ends), text)


def _source(starts: Sequence[int], sources: Sequence[int], offset: int) -> int:
    """Return the file's offset of the letter that is read at `offset`."""
    piece = bisect_right(starts, offset) - 1
    return sources[piece] + offset - starts[piece]


def _beginnings(ends: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where pieces begin in what is read, and in the file."""
    sources = tuple(ends[::2])
    lengths = map(sub, ends[1:-1:2], sources)
    return tuple(accumulate(lengths, initial=0)), sources or (0,)
