"""List what extraction and reading made of a file: marks that needed repair, and regions."""

from quotetrack.model import Catalog
from quotetrack.report.formats import Row
from quotetrack.report.places import Places
from quotetrack.settings import DEFAULT, Settings

PROBLEM_COLUMNS = ("doc", "line", "column", "start", "end", "problem", "repair", "before", "text", "after")
REGION_COLUMNS = ("doc", "document", "kind", "start", "end", "line", "evidence", "text")
_TEXT_LETTERS = 40


def problem_rows(catalog: Catalog, settings: Settings = DEFAULT) -> tuple[Row, ...]:
    """Return a row for each mark that was repaired or left over, in document order."""
    places, texts = Places(catalog), _texts(catalog)
    rows: list[Row] = []
    for problem in catalog.problems:
        path, place = places.path(problem.document), places.place(problem.document, problem.span)
        before, after = places.context(problem.document, problem.span, settings.context_letters)
        cells = (
            path,
            place.line,
            place.column,
            problem.span.start,
            problem.span.end,
            problem.kind.value,
            problem.repair,
        )
        text = problem.span.slice(texts[path])
        rows.append(dict(zip(PROBLEM_COLUMNS, (*cells, before, text, after), strict=True)))
    return tuple(rows)


def region_rows(catalog: Catalog) -> tuple[Row, ...]:
    """Return a row for each region of each document, in document order."""
    places, texts = Places(catalog), _texts(catalog)
    rows: list[Row] = []
    for document in catalog.documents:
        for region in document.regions:
            line = places.place(document.id, region.span).line
            text = region.span.slice(texts[document.path])[:_TEXT_LETTERS]
            place = (region.span.start, region.span.end, line)
            cells = (document.path, document.id, region.kind.value, *place, region.evidence, text)
            rows.append(dict(zip(REGION_COLUMNS, cells, strict=True)))
    return tuple(rows)


def _texts(catalog: Catalog) -> dict[str, str]:
    return {source.path: source.text for source in catalog.sources}
