"""Find the numbers that a site has put into sentences where it cut a text into chunks: …全区各\\n3、级各相关部门…"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.lines.page import Page
from quotetrack.text.marks import CLOSERS, OPENERS

_NUMBER = re.compile(r"\n[ \t　]*(\d{1,4})[、.．]")
_CUT_BEFORE = "，,、(（" + OPENERS
_CUT_AFTER = "，,、。；;：:)）？！" + CLOSERS
_STOPS = "。！？；!?;：:…）)" + CLOSERS


@dataclass(frozen=True, slots=True)
class _Break:
    """A number at the head of a line, the last letter before it, the first one after it, and how long its line is."""

    number: int
    span: Span
    before: str
    after: str
    line: int

    @property
    def is_cut(self) -> bool:
        """Tell whether no sentence could end before it or begin after it."""
        return self.before in _CUT_BEFORE or self.after in _CUT_AFTER

    @property
    def is_open(self) -> bool:
        """Tell whether the line before it does not end as a sentence."""
        return self.before not in _STOPS


def find_chunks(page: Page) -> Iterator[Region]:
    """Yield the chunk numbers: a series that counts up, most of it in the middle of sentences."""
    for series in _series(_breaks(page)):
        if _cuts_sentences(page, series):
            for found in series:
                evidence = f"chunk number: {found.number} between {found.before} and {found.after}"
                yield Region(RegionKind.INTERRUPTION, found.span, evidence)


def _breaks(page: Page) -> Iterator[_Break]:
    for match in _NUMBER.finditer(page.text):
        line = page.line_at(match.start())
        before = page.lines[line].rstrip()[-1:]
        after = page.text[match.end() : match.end() + 1]
        if before and after.strip():
            yield _Break(int(match[1]), Span(*match.span()), before, after, line)


def _series(breaks: Iterator[_Break]) -> Iterator[list[_Break]]:
    """Yield the runs of breaks whose numbers follow one another from 2 on: the first chunk stands before any break."""
    run: list[_Break] = []
    for found in breaks:
        if run and found.number == run[-1].number + 1:
            run.append(found)
        else:
            yield run
            run = [found] if found.number == 2 else []
    yield run


def _cuts_sentences(page: Page, series: list[_Break]) -> bool:
    """Tell whether a series cuts: long lines of one length, or long lines that nearly all stop in mid-sentence."""
    lengths = [len(page.lines[found.line]) for found in series]
    if not series or min(lengths) < page.settings.prose_letters:
        return False
    if len(series) >= page.settings.even_chunks and max(lengths[1:]) - min(lengths[1:]) <= page.settings.even_letters:
        return True
    cuts = sum(found.is_cut or found.is_open for found in series)
    sure = any(found.is_cut for found in series) or max(lengths) >= page.settings.chunk_letters
    return sure and cuts * 5 >= len(series) * 4
