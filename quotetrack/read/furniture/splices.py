"""Find what a site has put into the lines of a speech: page numbers, editors, addresses, advertising."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.rows import read_rows

# How far a pattern of the table reaches before its word, where its row says nothing else, and after it.
_BEFORE, _REACH = 40, 500
_GLANCE = 40


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    words: frozenset[str]
    before: int
    pattern: re.Pattern[str]


def find_splices(page: Page, triggers: Mapping[str, list[int]]) -> Iterator[Region]:
    """Yield what was spliced in: an interruption inside a line, furniture at its ends."""
    for number in sorted({number for word in triggers for number in _by_word().get(word, ())}):
        rule = _rules()[number]
        offsets = sorted(offset for word in rule.words for offset in triggers.get(word, ()))
        for start, end in _windows(offsets, rule.before):
            for match in rule.pattern.finditer(page.text, start, end):
                yield _region(page, rule.name, Span(*match.span()))


def _windows(offsets: list[int], before: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around some offsets in which a pattern can match, those that meet as one."""
    start = end = -1
    for offset in offsets:
        if offset - before > end:
            if end >= 0:
                yield start, end
            start = max(0, offset - before)
        end = offset + _REACH
    if end >= 0:
        yield start, end


def _region(page: Page, name: str, span: Span) -> Region:
    words = span.slice(page.text).strip()[: page.settings.evidence_letters]
    line = page.line_at(span.start)
    # Whether anything stands before and after it in its lines: a glance is enough, lines can be ten megabytes long.
    before = page.text[max(page.starts[line], span.start - _GLANCE) : span.start]
    after = page.text[span.end : span.end + _GLANCE].partition("\n")[0]
    kind = RegionKind.INTERRUPTION if before.strip() and after.strip() else RegionKind.FURNITURE
    return Region(kind, span, f"{name}: {words}")


@cache
def _by_word() -> Mapping[str, tuple[int, ...]]:
    rules = tuple(enumerate(_rules()))
    words = {word for _, rule in rules for word in rule.words}
    return {word: tuple(number for number, rule in rules if word in rule.words) for word in words}


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(row["name"], frozenset(row["words"].split()), int(row.get("before", _BEFORE)), re.compile(row["pattern"]))
        for row in read_rows("splices", "splice")
    )
