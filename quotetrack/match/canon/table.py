"""Read a canon from its table: tab-separated rows, a header first; bad rows are named and stop none of the others."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from quotetrack.match.canon.problems import find_problems
from quotetrack.model import CanonEntry, CanonProblem, CanonStatus, CanonTable

CANON_COLUMNS = ("formulation", "wording", "abbreviation", "source", "date", "status", "note")
NEEDED_COLUMNS = ("formulation", "wording", "source", "date", "status")
_OWN = "canon.tsv"
_SHORT_NAMES = re.compile(r"\s*\|\s*")


def read_canon(text: str, path: str) -> CanonTable:
    """Return the rows of a canon's text; `path` names the file where something is wrong.

    Empty lines and lines that begin with # are passed over, and so are columns that a canon does not have.

    >>> header = "\\t".join(NEEDED_COLUMNS)
    >>> read_canon(f"{header}\\n红线\\t红线意识\\t某讲话\\t2013\\tofficial", "a.tsv").entries[0].wording
    '红线意识'
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if _counts(line)]
    if not lines:
        return _headless(path, 1, "the table is empty")
    first, header = lines[0]
    columns = [name.strip() for name in header.split("\t")]
    missing = [name for name in NEEDED_COLUMNS if name not in columns]
    if missing:
        return _headless(path, first, f"the table has no column {', '.join(missing)}")
    if doubled := sorted({name for name in columns if name in CANON_COLUMNS and columns.count(name) > 1}):
        return _headless(path, first, f"the column {', '.join(doubled)} stands twice")
    return _read_rows(path, columns, lines[1:])


@cache
def own_canon() -> CanonTable:
    """Return the canon that comes with the program (docs/canon.md says how it was made)."""
    text = files("quotetrack.match.canon").joinpath("tables", _OWN).read_text(encoding="utf-8")
    return read_canon(text, _OWN)


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _headless(path: str, line: int, problem: str) -> CanonTable:
    hint = f"put the columns {', '.join(NEEDED_COLUMNS)} into the first line, a tab between"
    return CanonTable(path, (), (), (CanonProblem(path, line, "header", problem, hint),))


def _read_rows(path: str, columns: list[str], lines: list[tuple[int, str]]) -> CanonTable:
    entries: list[CanonEntry] = []
    numbers: list[int] = []
    problems: list[CanonProblem] = []
    for number, line in lines:
        values = [value.strip() for value in line.split("\t")]
        row = dict.fromkeys(CANON_COLUMNS, "") | dict(zip(columns, values, strict=False))
        found = tuple(_find_in_row(row, len(values) - len(columns)))
        problems += [CanonProblem(path, number, *told) for told in found]
        if not found:
            entries.append(_entry(row))
            numbers.append(number)
    return CanonTable(path, tuple(entries), tuple(numbers), tuple(problems))


def _find_in_row(row: Mapping[str, str], surplus: int) -> Iterator[tuple[str, str, str]]:
    if surplus > 0:
        yield "columns", f"the row has {surplus} more cells than the header", "take out the tabs that are too many"
    yield from find_problems(row)


def _entry(row: Mapping[str, str]) -> CanonEntry:
    return CanonEntry(
        formulation=row["formulation"],
        wording=row["wording"],
        abbreviations=tuple(filter(None, _SHORT_NAMES.split(row["abbreviation"]))),
        source=row["source"],
        date=row["date"],
        status=CanonStatus(row["status"]),
        note=row["note"],
    )
