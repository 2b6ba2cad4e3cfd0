"""Read through interruptions: the text of some pieces of a file, with a way back to the file's own offsets."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import sub

from quotetrack.model import Span
from quotetrack.text.fold import Folded, fold_with_origins


@dataclass(frozen=True)
class Pieces:
    """Where each piece that is read begins, in the reading and in the file."""

    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source(self, offset: int) -> int:
        """Return the file's offset of the letter that is read at `offset`."""
        piece = bisect_right(self.starts, offset) - 1
        return self.sources[piece] + offset - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the file of the letters read from `start` up to `end` (empty spans stay empty)."""
        first = self.source(start)
        return Span(first, self.source(end - 1) + 1 if end > start else first)


# No slots: the folded letters are kept with it once they are asked for.
@dataclass(frozen=True)
class Reading(Pieces):
    """The text of a document as it is read, and where each piece of it begins (here and in the file)."""

    text: str

    @cached_property
    def folded(self) -> Folded:
        """Return the folded letters of the text; every stage that asks for them gets the same."""
        return fold_with_origins(self.text)

    def cut(self, start: int, end: int) -> tuple[Span, str]:
        """Return the span in the file of what is read from `start` up to `end`, and what is read there."""
        return self.span(start, end), self.text[start:end]


@dataclass(frozen=True)
class Glimpse(Pieces):
    """A reading of which a few words are wanted: the rest of the file's text is not put together."""

    file_text: str

    def cut(self, start: int, end: int) -> tuple[Span, str]:
        """Return the span in the file of what is read from `start` up to `end`, and what is read there."""
        span = self.span(start, end)
        if len(span) == end - start:
            return span, span.slice(self.file_text)
        return span, "".join(self.file_text[self.source(offset)] for offset in range(start, end))


def read_pieces(text: str, pieces: Iterable[Span]) -> Reading:
    """Return the reading of `pieces`, in order, of a file's text.

    >>> reading = read_pieces("严防死\\n3、守", [Span(0, 3), Span(6, 7)])
    >>> reading.text, reading.span(1, 4)
    ('严防死守', Span(start=1, end=7))
    """
    spans = tuple(pieces)
    text_of_pieces = "".join(piece.slice(text) for piece in spans)
    return Reading(*_beginnings([end for piece in spans for end in (piece.start, piece.end)]), text_of_pieces)


def glimpse_pieces(text: str, ends: Sequence[int]) -> Glimpse:
    """Return a glimpse of pieces of a file's text: where each begins and ends stands in a row.

    >>> glimpse_pieces("严防死\\n3、守", [0, 3, 6, 7]).cut(1, 4)
    (Span(start=1, end=7), '防死守')
    """
    return Glimpse(*_beginnings(ends), text)


def _beginnings(ends: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where pieces begin in what is read, and in the file."""
    sources = tuple(ends[::2])
    lengths = map(sub, ends[1::2], sources[:-1])
    return tuple(accumulate(lengths, initial=0)), sources or (0,)
