"""Read through interruptions: the text of some pieces of a file, with a way back to the file's own offsets."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from quotetrack.model import Span
from quotetrack.text.fold import Folded, fold_with_origins


# No slots: the folded letters are kept with it once they are asked for.
@dataclass(frozen=True)
class Reading:
    """The text of a document as it is read, and where each piece of it begins (here and in the file)."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    @cached_property
    def folded(self) -> Folded:
        """Return the folded letters of the text; every stage that asks for them gets the same."""
        return fold_with_origins(self.text)

    def source(self, offset: int) -> int:
        """Return the file's offset of the letter that is read at `offset`."""
        piece = bisect_right(self.starts, offset) - 1
        return self.sources[piece] + offset - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the file of the letters read from `start` up to `end` (empty spans stay empty)."""
        first = self.source(start)
        return Span(first, self.source(end - 1) + 1 if end > start else first)


def read_pieces(text: str, pieces: Iterable[Span]) -> Reading:
    """Return the reading of `pieces`, in order, of a file's text.

    >>> reading = read_pieces("严防死\\n3、守", [Span(0, 3), Span(6, 7)])
    >>> reading.text, reading.span(1, 4)
    ('严防死守', Span(start=1, end=7))
    """
    return read_between(text, [end for piece in pieces for end in (piece.start, piece.end)])


def read_between(text: str, ends: Sequence[int]) -> Reading:
    """Return the reading of pieces of a file's text: where each begins and ends stands in a row."""
    sources = ends[::2]
    parts = [text[start:end] for start, end in zip(sources, ends[1::2], strict=True)]
    starts = accumulate(map(len, parts[:-1]), initial=0)
    return Reading("".join(parts), tuple(starts), tuple(sources) or (0,))
