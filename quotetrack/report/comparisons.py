"""Compare pairs of wordings, a row each."""

from collections.abc import Iterable

from quotetrack.match import Canon, compare_wordings, judge_wording
from quotetrack.model import Comparison, Variant
from quotetrack.report.canon_phrases import tell_verdict
from quotetrack.report.changes import describe_differences, difference_types
from quotetrack.report.formats import Row
from quotetrack.settings import DEFAULT, Settings

COMPARISON_COLUMNS = ("left", "right", "label", "score", "evidence", "types", "differences")
JUDGED_COLUMNS = (*COMPARISON_COLUMNS, "left_verdict", "right_verdict")


def comparison_rows(pairs: Iterable[tuple[str, str]], settings: Settings = DEFAULT) -> tuple[Row, ...]:
    """Return a row for each pair: same, part or different, by what evidence, and what differs.

    >>> [row["label"] for row in comparison_rows([("科学发展、安全发展", "科学发展安全发展")])]
    ['same']
    """
    return tuple(_comparison_row(left, right, compare_wordings(left, right, settings)) for left, right in pairs)


def _comparison_row(left: str, right: str, comparison: Comparison) -> Row:
    variant = Variant(right, right, comparison.differences, (), ())
    return {
        "left": left,
        "right": right,
        "label": comparison.label.value,
        "score": round(comparison.score, 1),
        "evidence": comparison.evidence,
        "types": difference_types(variant),
        "differences": describe_differences(left, variant),
    }


def judge_rows(rows: Iterable[Row], canon: Canon, settings: Settings = DEFAULT) -> tuple[Row, ...]:
    """Return rows of pairs with what either wording is when held against a canon."""
    return tuple(
        {**row, **{f"{side}_verdict": _tell(str(row[side]), canon, settings) for side in ("left", "right")}}
        for row in rows
    )


def _tell(wording: str, canon: Canon, settings: Settings) -> str:
    return tell_verdict(wording, judge_wording(wording, canon, settings))
