"""Compare pairs of wordings, a row each."""

from collections.abc import Iterable

from quotetrack.match import compare_wordings
from quotetrack.model import Comparison, Variant
from quotetrack.report.changes import describe_differences, difference_types
from quotetrack.report.formats import Row
from quotetrack.settings import DEFAULT, Settings

COMPARISON_COLUMNS = ("left", "right", "label", "score", "evidence", "types", "differences")


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
