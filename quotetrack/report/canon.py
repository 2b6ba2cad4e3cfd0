"""List a canon, show one formulation with all its wordings, and print what is wrong with a table."""

from collections.abc import Iterable, Iterator, Sequence

from quotetrack.match import CANON_COLUMNS, Canon, compare_wordings, judge_wording
from quotetrack.model import CanonEntry, CanonMatch, CanonProblem, Label, Variant
from quotetrack.report.apparatus import render_apparatus
from quotetrack.report.canon_phrases import cite_source, tell_changes
from quotetrack.report.formats import Row
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold
from quotetrack.text.visible import visible

FORMULATION_COLUMNS = (*CANON_COLUMNS, "differs_from")
CANON_PROBLEM_COLUMNS = ("path", "line", "rule", "problem", "hint")
_LABELS = {Label.SAME: "", Label.PART: "one holds the other: ", Label.DIFFERENT: "worded otherwise: "}


def canon_rows(entries: Iterable[CanonEntry]) -> tuple[Row, ...]:
    """Return a row for each entry of a canon.

    >>> from quotetrack.match import read_own_canon
    >>> row = canon_rows(read_own_canon().by_letters["打铁必须自身硬"])[0]
    >>> row["source"], row["status"]
    ('党的十九大报告', 'official')
    """
    return tuple(_cells(entry) for entry in entries)


def canon_problem_rows(problems: Iterable[CanonProblem]) -> tuple[Row, ...]:
    """Return a row for each thing that is wrong with a canon."""
    return tuple({column: getattr(problem, column) for column in CANON_PROBLEM_COLUMNS} for problem in problems)


def find_formulations(text: str, canon: Canon, settings: Settings = DEFAULT) -> tuple[str, ...]:
    """Return the formulations that a text means: by its letters, by what holds them, or by the nearest wordings.

    >>> from quotetrack.match import read_own_canon
    >>> find_formulations("三个必须", read_own_canon()), find_formulations("黑天鹅", read_own_canon())
    (('三管三必须',), ('防止各类“黑天鹅”、“灰犀牛”事件发生',))
    """
    folded = fold(text)
    if not folded:
        return ()
    named = [name for name in canon.by_formulation if fold(name) == folded]
    verdict = judge_wording(text, canon, settings)
    equal = [match.entry.formulation for match in verdict.equals]
    holding = [entry.formulation for entry in canon.entries if folded in fold(entry.formulation + entry.wording)]
    return tuple(dict.fromkeys(named + equal or holding or verdict.formulations))


def formulation_rows(names: Iterable[str], canon: Canon, settings: Settings = DEFAULT) -> tuple[Row, ...]:
    """Return a row for each wording of some formulations, with what leads to it from each of the others."""
    return tuple(
        {**_cells(entry), "differs_from": tuple(_tell_others(entry, canon.by_formulation[name], settings))}
        for name in names
        for entry in canon.by_formulation[name]
    )


def render_formulations(names: Iterable[str], canon: Canon, settings: Settings = DEFAULT) -> str:
    """Return an apparatus for each formulation: its first wording on top, the others aligned under it."""
    return "\n".join(
        "".join(f"{line}\n" for line in _lines(name, canon.by_formulation[name], settings)) for name in names
    )


def _cells(entry: CanonEntry) -> dict[str, str | tuple[str, ...]]:
    return {
        "formulation": entry.formulation,
        "wording": entry.wording,
        "abbreviation": entry.abbreviations,
        "source": entry.source,
        "date": entry.date,
        "status": entry.status.value,
        "note": entry.note,
    }


def _tell_others(entry: CanonEntry, entries: Iterable[CanonEntry], settings: Settings) -> Iterator[str]:
    for other in _by_wording(entries)[: settings.report_wordings]:
        if other.wording != entry.wording:
            yield f"{other.wording}: {_tell_change(other, entry, settings)}"


def _tell_change(left: CanonEntry, right: CanonEntry, settings: Settings) -> str:
    comparison = compare_wordings(left.wording, right.wording, settings)
    match = CanonMatch(left, comparison.label, comparison.score, comparison.differences)
    told = (_LABELS[match.label] + tell_changes(right.wording, match)).rstrip(": ")
    return told or ("other marks" if fold(left.wording) == fold(right.wording) else "other letters")


def _by_wording(entries: Iterable[CanonEntry]) -> tuple[CanonEntry, ...]:
    """Return the first entry of each wording: a wording may stand in several sources."""
    return tuple({entry.wording: entry for entry in reversed(tuple(entries))}.values())[::-1]


def _lines(name: str, entries: Sequence[CanonEntry], settings: Settings) -> Iterator[str]:
    shown = _by_wording(entries)
    yield visible(name)
    for line in render_apparatus([_variant(shown[0], entry, settings) for entry in shown], settings.apparatus_cells):
        yield f"  {line}".rstrip()
    for number, first in enumerate(shown):
        for entry in entries:
            if entry.wording == first.wording:
                yield visible(f"  {number}  {_tell_entry(entry)}{_tell_first(number, shown[0], entry, settings)}")


def _variant(canonical: CanonEntry, entry: CanonEntry, settings: Settings) -> Variant:
    differences = compare_wordings(canonical.wording, entry.wording, settings).differences
    return Variant(entry.wording, fold(entry.wording), differences, (), ())


def _tell_entry(entry: CanonEntry) -> str:
    parts = (entry.status.value, cite_source(entry), entry.note, *(f"short {short}" for short in entry.abbreviations))
    return " · ".join(filter(None, parts))


def _tell_first(number: int, canonical: CanonEntry, entry: CanonEntry, settings: Settings) -> str:
    return f" · differs from 0: {_tell_change(canonical, entry, settings)}" if number else ""
