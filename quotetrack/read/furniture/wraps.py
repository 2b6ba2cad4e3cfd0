"""Find the line ends that only wrap a paragraph: every line as wide as the paper, sentences running on across them."""

from bisect import bisect_left
from collections.abc import Iterator

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.sentences import goes_on

_STOPS = "。！？；：!?:"


def find_wraps(page: Page) -> Iterator[Region]:
    """Yield the line ends inside wrapped paragraphs, if the text is wrapped by hand."""
    settings = page.settings
    if len(page.lines) < settings.wrap_lines:
        return
    lengths = sorted(map(len, filter(None, page.lines)))
    longest = lengths[len(lengths) * 9 // 10] if lengths else 0
    # A full line of Han letters alone has half as many letters as cells; far shorter ones are no full lines at all.
    long = len(lengths) - bisect_left(lengths, longest * 3 // 4)
    if (
        not settings.wrap_narrowest // 2 <= longest <= settings.wrap_widest
        or long * 100 < len(lengths) * settings.wrap_share
    ):
        return
    widths = [_width(line.strip()) if len(line) <= settings.wrap_widest else 0 for line in page.lines]
    full = _full_width(page, widths)
    if full:
        for number, width in enumerate(widths[:-1]):
            if width >= full and _runs_on(page, number):
                end = page.end(number)
                yield Region(RegionKind.INTERRUPTION, Span(end - 1, end), "line wrapped by hand")


def _full_width(page: Page, widths: list[int]) -> int:
    """Return from which width on a line is full, or 0 where the lines are not wrapped at a common width."""
    settings = page.settings
    written = sorted(width for width in widths if width)
    if len(written) < settings.wrap_lines:
        return 0
    # The widest line in twenty may be an accident.
    full = written[len(written) * 19 // 20] - settings.wrap_slack
    running = [line.rstrip()[-1] not in _STOPS for line, width in zip(page.lines, widths, strict=True) if width >= full]
    is_common = len(running) * 100 >= len(written) * settings.wrap_share and full >= settings.wrap_narrowest
    # Where each line ends as a sentence, it is a paragraph.
    return full if is_common and sum(running) * 2 > len(running) else 0


def _runs_on(page: Page, number: int) -> bool:
    """Tell whether the next line goes on where a full line breaks: not where a sentence ends and a heading follows."""
    line, following = page.lines[number].rstrip(), page.lines[number + 1]
    if not following.strip():
        return False
    if line[-1] in _STOPS:
        return not following[0].isspace() and goes_on(following)
    return True


def _width(line: str) -> int:
    """Return the width of a line in half-width cells."""
    return len(line) + sum(letter > "\u2010" for letter in line)
