"""Say what is wrong with a row of a canon, and with rows that do not go together."""

import re
from collections.abc import Iterator, Mapping

from quotetrack.match.abbrev.counts import counts_agree
from quotetrack.model import CanonEntry, CanonProblem, CanonStatus, CanonTable
from quotetrack.text.fold import fold

_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_STATUSES = tuple(status.value for status in CanonStatus)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_Told = tuple[str, str, str]


def find_problems(row: Mapping[str, str]) -> Iterator[_Told]:
    """Yield the rule, the problem and what to try for each thing that makes a row useless."""
    if not row["formulation"]:
        yield "formulation", "the formulation has no name", "name it, as its other wordings name it"
    if not fold(row["wording"]):
        yield "wording", "the wording has no letters", "write the wording, without quotation marks around it"
    if row["status"] not in _STATUSES:
        told = f"the status {row['status']} is not known" if row["status"] else "the status is missing"
        yield "status", told, f"use {', '.join(_STATUSES[:-1])} or {_STATUSES[-1]}"
    elif row["status"] == CanonStatus.OFFICIAL and not row["source"]:
        yield "source", "an official wording has no source", "name where it stands, or call it unverified"
    if row["date"] and not is_date(row["date"]):
        yield "date", f"{row['date']} is no date", "write 2021, 2021-06 or 2021-06-10, or leave it empty"


def is_date(text: str) -> bool:
    """Tell whether a text is a year, a month or a day as ISO writes them.

    >>> is_date("2021-06"), is_date("2021-02-30"), is_date("2024-02-29"), is_date("2023-02-29")
    (True, False, True, False)
    """
    found = _DATE.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(found[part] or 1) for part in ("year", "month", "day"))
    if not (1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1] and year):
        return False
    return (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def lint_canon(table: CanonTable) -> tuple[CanonProblem, ...]:
    """Return what is wrong with a canon, by line: bad rows, and good ones that do not go together."""
    found = list(table.problems)
    first: dict[tuple[str, str, str], int] = {}
    statuses: dict[tuple[str, str], tuple[int, CanonStatus]] = {}
    for line, entry in zip(table.lines, table.entries, strict=True):
        for told in (*_repeated(entry, line, first), *_contradicted(entry, line, statuses), *_miscounted(entry)):
            found.append(CanonProblem(table.path, line, *told))
    official = {entry.formulation for entry in table.entries if entry.status is not CanonStatus.SLIP}
    for line, entry in zip(table.lines, table.entries, strict=True):
        if entry.formulation not in official:
            problem = f"{entry.formulation} has slips and nothing that they are slips of"
            found.append(CanonProblem(table.path, line, "lonely", problem, "add the wording that is meant"))
    return tuple(sorted(found))


def _repeated(entry: CanonEntry, line: int, first: dict[tuple[str, str, str], int]) -> Iterator[_Told]:
    before = first.setdefault((entry.formulation, entry.wording, entry.source), line)
    if before != line:
        yield "repeated", f"the wording stands in line {before} with the same source", "take one of the two out"


def _contradicted(
    entry: CanonEntry, line: int, statuses: dict[tuple[str, str], tuple[int, CanonStatus]]
) -> Iterator[_Told]:
    before, status = statuses.setdefault((entry.formulation, fold(entry.wording)), (line, entry.status))
    if status is not entry.status and CanonStatus.SLIP in (status, entry.status):
        yield "status", f"the same letters are called {status} in line {before}", "decide which of the two they are"


def _miscounted(entry: CanonEntry) -> Iterator[_Told]:
    for abbreviation in entry.abbreviations:
        if counts_agree(abbreviation, entry.wording) is False:
            yield (
                "count",
                f"{abbreviation} counts other than the wording does",
                "check the numeral, or leave the abbreviation out of this wording",
            )
