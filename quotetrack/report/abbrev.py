"""List the numeric abbreviations of a catalog: where each stands, what spells it out, and what the canon says."""

from collections.abc import Iterable, Iterator

from quotetrack.match import Canon, SurveyedAbbreviation, survey_abbreviations
from quotetrack.model import CanonEntry, Catalog, DocumentId, Span
from quotetrack.report.formats import Cell, Row
from quotetrack.report.places import Places
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.reading import read_pieces

ABBREVIATION_COLUMNS = (
    "abbreviation",
    "count",
    "what",
    "sense",
    "text",
    "items",
    "agrees",
    "order",
    "marked",
    "doc",
    "line",
    "column",
    "start",
    "end",
    "source",
    "date",
    "status",
)
_SCREEN_COLUMNS = ("abbreviation", "what", "sense", "text", "where")
_STANDS, _SPELLED, _WRONG, _CANON = "stands", "spelled out", "wrong count", "canon"
_UNKNOWN = "unknown"


def survey_catalog(
    catalog: Catalog, canon: Canon, settings: Settings = DEFAULT, *, absent: bool = False
) -> tuple[SurveyedAbbreviation, ...]:
    """Return the numeric abbreviations of a catalog; with `absent`, also those that only the canon has."""
    texts = {source.path: source.text for source in catalog.sources}
    documents = [(document, read_pieces(texts[document.path], document.pieces)) for document in catalog.documents]
    surveyed = survey_abbreviations(documents, catalog.mentions, canon, settings)
    return tuple(one for one in surveyed if absent or one.places or one.spelled)


def count_wrong(surveyed: Iterable[SurveyedAbbreviation]) -> int:
    """Return how many lists have more or fewer items than their abbreviation counts."""
    return sum(not spelled.agrees for one in surveyed for spelled in one.spelled)


def abbreviation_rows(surveyed: Iterable[SurveyedAbbreviation], places: Places) -> Iterator[Row]:
    """Yield a row for each place of an abbreviation, each list that spells it out, and each entry of the canon."""
    for one in surveyed:
        for place in one.places:
            yield _row(one, _STANDS, sense=place.sense, text=place.text, marked=place.marked) | _where(
                place.document, place.span, places
            )
        for spelled in one.spelled:
            yield _row(
                one,
                _SPELLED if spelled.agrees else _WRONG,
                sense=spelled.sense or (_UNKNOWN if one.senses else ""),
                text=spelled.text,
                items=spelled.items,
                agrees=spelled.agrees,
                order=spelled.order,
            ) | _where(spelled.document, spelled.span, places)
        for entry in _entries(one):
            yield _row(
                one,
                _CANON,
                sense=entry.formulation,
                text=entry.wording,
                source=entry.source,
                date=entry.date,
                status=entry.status.value,
            )


def screen_rows(surveyed: Iterable[SurveyedAbbreviation], places: Places) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Return the columns and rows for a screen: the places of an abbreviation in one sense are one row."""
    return _SCREEN_COLUMNS, tuple(_gathered(abbreviation_rows(surveyed, places)))


def _gathered(rows: Iterable[Row]) -> Iterator[Row]:
    firsts: dict[tuple[object, object], Row] = {}
    counts: dict[tuple[object, object], int] = {}
    shown: list[Row] = []
    for row in rows:
        if row["what"] != _STANDS:
            shown.append(row)
            continue
        key = (row["abbreviation"], row["sense"])
        counts[key] = counts.get(key, 0) + 1
        if firsts.setdefault(key, row) is row:
            shown.append(row)
    for row in shown:
        what = f"{row['what']} ×{counts[row['abbreviation'], row['sense']]}" if row["what"] == _STANDS else row["what"]
        yield {**row, "what": what, "where": _tell_where(row)}


def _tell_where(row: Row) -> str:
    if row["doc"] is not None:
        return f"{row['doc']}:{row['line']}:{row['column']}"
    return ", ".join(str(row[cell]) for cell in ("status", "source", "date") if row[cell])


def _row(one: SurveyedAbbreviation, what: str, **cells: str | bool | tuple[str, ...]) -> dict[str, Cell]:
    blank: dict[str, Cell] = dict.fromkeys(ABBREVIATION_COLUMNS)
    return blank | {"abbreviation": one.text, "count": one.count, "what": what} | cells


def _where(document: DocumentId, span: Span, places: Places) -> dict[str, Cell]:
    place = places.place(document, span)
    return {
        "doc": places.path(document),
        "line": place.line,
        "column": place.column,
        "start": span.start,
        "end": span.end,
    }


def _entries(one: SurveyedAbbreviation) -> Iterator[CanonEntry]:
    return (entry for sense in one.senses for entry in sense.entries)
