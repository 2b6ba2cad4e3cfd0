"""Make the documents of a file: its regions, the speeches in it, and what is known of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotetrack.model import Document, DocumentId, Region, RegionKind, Span
from quotetrack.read.furniture.regions import find_regions
from quotetrack.read.heads.facts import Known, gather_facts
from quotetrack.read.heads.header import read_header
from quotetrack.read.lines.page import Page, lay_out
from quotetrack.read.speeches import find_starts
from quotetrack.settings import DEFAULT, Settings

_READ = frozenset({RegionKind.SPEECH, RegionKind.HEADING})


@dataclass(frozen=True, slots=True)
class _Part:
    """The regions of one speech, with those that follow it up to the next; its number, 0 if it is alone in its file."""

    number: int
    regions: tuple[Region, ...]
    span: Span


def make_documents(
    path: str, text: str, told: Known, settings: Settings = DEFAULT, *, everything: bool = False
) -> tuple[Document, ...]:
    """Return the speeches in the text of a file; `told` is what its name and the manifests say of it."""
    page = lay_out(text, settings)
    header = read_header(text)
    if everything:
        whole = Region(RegionKind.SPEECH, Span(0, len(text)), "")
        parts: tuple[_Part, ...] = (_Part(0, (whole,), whole.span),)
    else:
        parts = _parts(page, find_regions(page, header.span if header else Span(0, 0)))
    told = Known(told.name, told.manifest, header.fields if header else {})
    return tuple(_document(path, text, told, part, settings) for part in parts)


def _document(path: str, text: str, told: Known, part: _Part, settings: Settings) -> Document:
    spoken = [region.span for region in part.regions if region.kind == RegionKind.SPEECH]
    pieces = tuple(_joined(region.span for region in part.regions if region.kind in _READ))
    facts = gather_facts("".join(span.slice(text) for span in spoken), told, settings, alone=not part.number)
    return Document(
        id=DocumentId(f"{path}#{part.number}" if part.number else path),
        path=path,
        span=part.span,
        pieces=pieces,
        regions=part.regions,
        title=facts.title,
        speaker=facts.speaker,
        venue=facts.venue,
        date=facts.date,
        provenance=facts.provenance,
    )


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield spans in order, those that touch as one."""
    open_one: Span | None = None
    for span in spans:
        if open_one and open_one.end == span.start:
            open_one = Span(open_one.start, span.end)
        else:
            if open_one:
                yield open_one
            open_one = span
    if open_one:
        yield open_one


def _parts(page: Page, regions: tuple[Region, ...]) -> tuple[_Part, ...]:
    """Return the regions by speech; what stands before the first title of a collection is a heading."""
    starts = [page.starts[line] for line in find_starts(page, regions)]
    if not starts:
        return (_part(0, regions),)
    cut, begins = list(_cut(regions, starts)), set(starts)
    bounds = [number for number, region in enumerate(cut) if region.span.start in begins]
    head = [_heading(region) for region in cut[: bounds[0]]]
    groups = [cut[start:end] for start, end in zip(bounds, [*bounds[1:], len(cut)], strict=True)]
    groups[0] = [*head, *groups[0]]
    return tuple(_part(number if len(groups) > 1 else 0, group) for number, group in enumerate(groups, 1))


def _part(number: int, regions: Sequence[Region]) -> _Part:
    spoken = [region.span for region in regions if region.kind == RegionKind.SPEECH]
    whole = Span(spoken[0].start, spoken[-1].end) if spoken else Span(regions[0].span.start, regions[0].span.start)
    return _Part(number, tuple(regions), whole)


def _heading(region: Region) -> Region:
    if region.kind != RegionKind.SPEECH:
        return region
    return Region(RegionKind.HEADING, region.span, "before the first speech of a collection")


def _cut(regions: tuple[Region, ...], starts: list[int]) -> Iterator[Region]:
    """Yield the regions, those of speech cut where a speech begins."""
    waiting = iter(starts)
    start = next(waiting, -1)
    for region in regions:
        reached = region.span.start
        while reached <= start < region.span.end:
            if reached < start:
                yield Region(region.kind, Span(reached, start), region.evidence)
            reached, start = start, next(waiting, -1)
        yield Region(region.kind, Span(reached, region.span.end), region.evidence)
