"""Divide a file into regions that cover it completely: speech, furniture, interruptions."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from quotetrack.model import Region, RegionKind, Span
from quotetrack.read.furniture.chunks import find_chunks
from quotetrack.read.furniture.furniture import find_furniture
from quotetrack.read.furniture.glosses import find_glosses
from quotetrack.read.furniture.junk import find_junk
from quotetrack.read.furniture.leaves import find_leaves
from quotetrack.read.furniture.splices import find_splices
from quotetrack.read.furniture.triggers import find_triggers
from quotetrack.read.furniture.wraps import find_wraps
from quotetrack.read.lines.page import Page

_NOWHERE = Span(0, 0)


def find_regions(page: Page, header: Span = _NOWHERE) -> tuple[Region, ...]:
    """Return the regions of a page in order; together they are the whole text, each letter in one of them."""
    triggers = find_triggers(page.text)
    found = [Region(RegionKind.FURNITURE, header, "header: the data of the document")] if header else []
    found += [*find_furniture(page, triggers)]
    found += [*find_splices(page, _outside(triggers, found)), *find_leaves(page)]
    found += [*find_chunks(page), *find_glosses(page), *find_junk(page), *find_wraps(page)]
    return tuple(_tile(len(page.text), _apart(found)))


def _outside(triggers: Mapping[str, list[int]], found: list[Region]) -> dict[str, list[int]]:
    """Return the triggers that stand in none of the regions found, which are in order."""
    starts = [region.span.start for region in found]
    ends = [region.span.end for region in found]
    kept = {word: [o for o in offsets if not _within(o, starts, ends)] for word, offsets in triggers.items()}
    return {word: offsets for word, offsets in kept.items() if offsets}


def _within(offset: int, starts: list[int], ends: list[int]) -> bool:
    place = bisect_right(starts, offset) - 1
    return place >= 0 and offset < ends[place]


def _apart(found: list[Region]) -> Iterator[Region]:
    """Yield regions that do not overlap: of two that do, what the earlier and longer one leaves of the other."""
    reached = 0
    for region in sorted(found, key=lambda region: (region.span.start, -region.span.end, region.kind, region.evidence)):
        if region.span.start >= reached:
            yield region
        elif region.span.end > reached:
            yield Region(region.kind, Span(reached, region.span.end), region.evidence)
        reached = max(reached, region.span.end)


def _tile(length: int, found: Iterator[Region]) -> Iterator[Region]:
    reached = 0
    for region in found:
        if region.span.start > reached:
            yield Region(RegionKind.SPEECH, Span(reached, region.span.start), "")
        yield region
        reached = region.span.end
    if reached < length or not length:
        yield Region(RegionKind.SPEECH, Span(reached, length), "")
