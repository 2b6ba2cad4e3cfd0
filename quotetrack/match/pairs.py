"""Compare many pairs of wordings, a row for each."""

from collections.abc import Iterable, Iterator

from quotetrack.match.compare import compare_wordings
from quotetrack.model import Comparison, Difference
from quotetrack.settings import DEFAULT, Settings

DifferenceRow = dict[str, str | list[int]]
PairRow = dict[str, str | float | list[str] | list[DifferenceRow]]


def compare_pairs(pairs: Iterable[tuple[str, str]], settings: Settings = DEFAULT) -> Iterator[PairRow]:
    """Yield a row for each pair: left, right, label, score, evidence, types and differences with their spans.

    >>> next(compare_pairs([("制定规划", "制订规划")]))["types"]
    ['homophone']
    """
    for left, right in pairs:
        yield pair_row(left, right, compare_wordings(left, right, settings))


def pair_row(left: str, right: str, comparison: Comparison) -> PairRow:
    """Return a comparison as the row that is printed; `part` says which one is the part, where one is."""
    return {
        "left": left,
        "right": right,
        "label": str(comparison.label),
        "score": comparison.score,
        "evidence": comparison.evidence,
        "part": comparison.part or "",
        "types": sorted({str(difference.type) for difference in comparison.differences}),
        "differences": [_difference_row(left, right, difference) for difference in comparison.differences],
    }


def _difference_row(left: str, right: str, difference: Difference) -> DifferenceRow:
    return {
        "type": str(difference.type),
        "left": [difference.left.start, difference.left.end],
        "right": [difference.right.start, difference.right.end],
        "left_text": difference.left.slice(left),
        "right_text": difference.right.slice(right),
    }
