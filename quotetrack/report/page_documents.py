"""Lay out the sections of a report about its input: documents, copies, files not read, marks that needed repair."""

from collections import Counter
from collections.abc import Iterator

from quotetrack.model import Catalog, Document, Unread
from quotetrack.report.blocks import Block, Heading, Item, Items, Table, told
from quotetrack.report.formats import Row
from quotetrack.report.phrases import tell_more, tell_place
from quotetrack.report.places import Places
from quotetrack.settings import Settings

_DOCUMENT_COLUMNS = ("document 讲话", "title", "speaker", "date", "evidence 依据", "encoding", "mentions")
_UNREAD_COLUMNS = ("problem", "what to try")


def document_sections(catalog: Catalog, places: Places, settings: Settings) -> Iterator[Block]:
    """Yield the sections on the input, those that have something to say."""
    if catalog.unread:
        yield Heading(2, "Files not read · 未读文件")
        yield Table(_UNREAD_COLUMNS, tuple(map(_unread_row, catalog.unread)))
    if catalog.problems:
        yield Heading(2, "Marks repaired or left over · 引号问题")
        yield Items(tuple(_problem_items(catalog, places, settings)))
        yield from told(tell_more(len(catalog.problems) - settings.report_rows, "catalog.json"))
    if catalog.copies:
        yield Heading(2, "The same text more than once · 重复文本")
        yield Items(tuple(Item(" = ".join(group)) for group in catalog.copies[: settings.report_rows]))
        yield from told(tell_more(len(catalog.copies) - settings.report_rows, "catalog.json"))
    if catalog.documents:
        yield Heading(2, "Documents read · 讲话")
        yield Table(_DOCUMENT_COLUMNS, _document_rows(catalog, settings))
        yield from told(tell_more(len(catalog.documents) - settings.report_rows, "catalog.json"))


def _unread_row(unread: Unread) -> Row:
    return dict(zip(_UNREAD_COLUMNS, (unread.problem, unread.hint), strict=True))


def _problem_items(catalog: Catalog, places: Places, settings: Settings) -> Iterator[Item]:
    for problem in catalog.problems[: settings.report_rows]:
        place = tell_place((problem.document, problem.span), places, settings)
        yield Item(f"{problem.kind}: {place} · {problem.repair}")


def _document_rows(catalog: Catalog, settings: Settings) -> tuple[Row, ...]:
    encodings = dict(catalog.encodings)
    counts = Counter(mention.document for mention in catalog.mentions)
    return tuple(
        _document_row(document, encodings.get(document.path, ""), counts[document.id])
        for document in catalog.documents[: settings.report_rows]
    )


def _document_row(document: Document, encoding: str, count: int) -> Row:
    date = document.date
    value = date.value if date else None
    cells = (document.id, document.title, document.speaker, value, _evidence(document), encoding, count)
    return dict(zip(_DOCUMENT_COLUMNS, cells, strict=True))


def _evidence(document: Document) -> str | None:
    """Return where the date was found, the words it was taken from, and whether it had to be inferred."""
    if not document.date:
        return None
    origin = dict(document.provenance).get("date")
    found = f"{origin}: {document.date.evidence}" if origin else document.date.evidence
    return f"{found} (inferred)" if document.date.inferred and origin != "inferred" else found
