"""The text of a file as lines, which is how pages are laid out."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from quotetrack.model import Region, RegionKind, Span
from quotetrack.settings import DEFAULT, Settings

_STOPS = frozenset("。，；！？、,;!?")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its lines without their ends, where each begins, and the short ones that do not end as a sentence."""

    text: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]
    short: tuple[int, ...]
    settings: Settings

    def line_at(self, offset: int) -> int:
        """Return the number, from 0, of the line that an offset stands in."""
        return bisect_right(self.starts, offset) - 1

    def end(self, line: int) -> int:
        """Return where a line ends, its line end included."""
        return min(self.starts[line] + len(self.lines[line]) + 1, len(self.text))

    def is_next(self, line: int, following: int) -> bool:
        """Tell whether nothing but blank lines stands between two lines."""
        return not self.text[self.end(line) : self.starts[following]].strip()

    def region(self, kind: RegionKind, first: int, last: int, evidence: str) -> Region:
        """Return the region of the lines from `first` to `last`, both included."""
        return Region(kind, Span(self.starts[first], self.end(last)), evidence)


def lay_out(text: str, settings: Settings = DEFAULT) -> Page:
    """Return a text as lines.

    >>> page = lay_out("同志们：\\n现在开会。")
    >>> page.lines, page.starts, page.line_at(6)
    (('同志们：', '现在开会。'), (0, 5), 1)
    """
    lines = tuple(text.split("\n"))
    starts = tuple(accumulate([len(line) + 1 for line in lines], initial=0))[:-1]
    longest = settings.title_letters
    short = [n for n, line in enumerate(lines) if len(line) <= longest and line and line[-1] not in _STOPS]
    return Page(text, lines, starts, tuple(short), settings)
