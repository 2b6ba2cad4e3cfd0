"""Turn nouns into rows and rows into nouns."""

import json
import sys
from array import array
from collections.abc import Iterable, Sequence

from quotetrack.model import (
    Attribution,
    DatePrecision,
    Difference,
    DifferenceType,
    Document,
    DocumentDate,
    DocumentId,
    Kind,
    Mention,
    Problem,
    ProblemKind,
    Region,
    RegionKind,
    Span,
)

Cell = str | int | float | bytes | None
Row = tuple[Cell, ...]

DOCUMENT_COLUMNS = (
    "name, span_start, span_end, pieces, regions, title, speaker, venue, date, precision, date_evidence, inferred,"
    " provenance"
)
MENTION_COLUMNS = (
    'start, "end", text, kind, opener, evidence, attributed, speaker, speaker_start, speaker_end, cue, cue_start,'
    " cue_end, parent_start, parent_end"
)
PROBLEM_COLUMNS = 'start, "end", kind, repair'

DocumentRow = tuple[
    str, int, int, bytes, str, str | None, str | None, str | None, str | None, str | None, str | None, int | None, str
]
MentionRow = tuple[
    int,
    int,
    str,
    str,
    str,
    str,
    int,
    str | None,
    int | None,
    int | None,
    str | None,
    int | None,
    int | None,
    int | None,
    int | None,
]
ProblemRow = tuple[int, int, str, str]


def pack_document(document: Document) -> DocumentRow:
    """Return the cells of a document, as DOCUMENT_COLUMNS name them."""
    date = document.date
    return (
        document.id,
        document.span.start,
        document.span.end,
        pack_numbers([end for piece in document.pieces for end in (piece.start, piece.end)]),
        _pack([(region.kind, region.span.start, region.span.end, region.evidence) for region in document.regions]),
        document.title,
        document.speaker,
        document.venue,
        date.value if date else None,
        date.precision.value if date else None,
        date.evidence if date else None,
        date.inferred if date else None,
        _pack(document.provenance),
    )


def unpack_document(path: str, row: DocumentRow) -> Document:
    """Return the document that a row holds, of the file at a path."""
    name, start, end, pieces, regions, title, speaker, venue, date, precision, evidence, inferred, provenance = row
    areas: list[tuple[str, int, int, str]] = json.loads(regions)
    origins: list[tuple[str, str]] = json.loads(provenance)
    return Document(
        DocumentId(name),
        path,
        Span(start, end),
        unpack_pieces(pieces),
        tuple(Region(RegionKind(kind), Span(first, last), told) for kind, first, last, told in areas),
        title,
        speaker,
        venue,
        DocumentDate(date, DatePrecision(precision or ""), evidence or "", bool(inferred))
        if date is not None
        else None,
        tuple((what, where) for what, where in origins),
    )


def unpack_pieces(cell: bytes) -> tuple[Span, ...]:
    """Return the pieces of a document that a cell holds."""
    ends = unpack_numbers(cell)
    return tuple(map(Span, ends[::2], ends[1::2]))


def pack_mention(mention: Mention) -> MentionRow:
    """Return the cells of a mention, as MENTION_COLUMNS name them."""
    attribution = mention.attribution or Attribution(None, None, None, None)
    return (
        mention.span.start,
        mention.span.end,
        mention.text,
        mention.kind.value,
        mention.opener,
        mention.evidence,
        mention.attribution is not None,
        attribution.speaker,
        *_ends(attribution.speaker_span),
        attribution.cue,
        *_ends(attribution.cue_span),
        *_ends(mention.parent),
    )


def unpack_mention(document: DocumentId, row: MentionRow) -> Mention:
    """Return the mention that a row holds, of a document."""
    start, end, text, kind, opener, evidence, attributed = row[:7]
    speaker, speaker_start, speaker_end, cue, cue_start, cue_end, parent_start, parent_end = row[7:]
    attribution = (
        Attribution(speaker, _span(speaker_start, speaker_end), cue, _span(cue_start, cue_end)) if attributed else None
    )
    return Mention(
        document, Span(start, end), text, Kind(kind), opener, attribution, _span(parent_start, parent_end), evidence
    )


def pack_problem(problem: Problem) -> ProblemRow:
    """Return the cells of a problem, as PROBLEM_COLUMNS name them."""
    return problem.span.start, problem.span.end, problem.kind.value, problem.repair


def unpack_problem(document: DocumentId, row: ProblemRow) -> Problem:
    """Return the problem that a row holds, of a document."""
    start, end, kind, repair = row
    return Problem(document, Span(start, end), ProblemKind(kind), repair)


def pack_differences(differences: Iterable[Difference]) -> str:
    """Return differences as one cell.

    >>> pack_differences([Difference(Span(2, 3), Span(2, 3), DifferenceType.HOMOPHONE)])
    '[[2,3,2,3,"homophone"]]'
    """
    return _pack([(one.left.start, one.left.end, one.right.start, one.right.end, one.type) for one in differences])


def unpack_differences(cell: str) -> tuple[Difference, ...]:
    """Return the differences that a cell holds."""
    rows: list[tuple[int, int, int, int, str]] = json.loads(cell)
    return tuple(Difference(Span(*row[:2]), Span(*row[2:4]), DifferenceType(row[4])) for row in rows)


def pack_numbers(numbers: Sequence[int]) -> bytes:
    """Return numbers as four bytes each, the same on every machine.

    >>> unpack_numbers(pack_numbers([3, 70000])).tolist()
    [3, 70000]
    """
    packed = array("I", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack_numbers(cell: bytes) -> "memoryview[int]":
    """Return the numbers that a cell holds; they are read where they are."""
    if sys.byteorder == "little":
        return memoryview(cell).cast("I")
    numbers = array("I", cell)
    numbers.byteswap()
    return memoryview(numbers)


def _pack(rows: Sequence[Sequence[str | int]]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _ends(span: Span | None) -> tuple[int, int] | tuple[None, None]:
    return (span.start, span.end) if span else (None, None)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)
