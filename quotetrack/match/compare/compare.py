"""Compare two wordings: the same formulation, a part of the other, or different, by what evidence, and what differs."""

from quotetrack.match.compare.verdict import judge
from quotetrack.match.compare.wording import read_wording, spell_out
from quotetrack.model import Comparison, Label
from quotetrack.settings import DEFAULT, Settings


def compare_wordings(left: str, right: str, settings: Settings = DEFAULT) -> Comparison:
    """Say how two wordings stand to each other, by what rule, and what differs.

    Where only the label or the score is wanted, `verdict_on` is many times faster.

    >>> comparison = compare_wordings("发展决不能以牺牲安全为代价", "发展绝不能以牺牲安全为代价")
    >>> comparison.label.value, comparison.evidence, [str(found.type) for found in comparison.differences]
    ('same', 'usual slip', ['homophone'])
    """
    # Most comparisons end with a label; only those that are printed need the differences and what they import.
    from quotetrack.match.compare.differences import find_differences

    one, other = read_wording(left), read_wording(right)
    verdict = judge(one, other, settings)
    evidence = spell_out(verdict.evidence, (one, other))
    return Comparison(verdict.label, verdict.score, evidence, find_differences(one, other, settings), verdict.part)


def verdict_on(left: str, right: str, settings: Settings = DEFAULT) -> Comparison:
    """Say how two wordings stand to each other and by what rule, without what differs.

    >>> verdict_on("四个意识", "五个意识").evidence
    'aligned numeral differs 4/5'
    """
    one, other = read_wording(left), read_wording(right)
    verdict = judge(one, other, settings)
    return Comparison(verdict.label, verdict.score, spell_out(verdict.evidence, (one, other)), (), verdict.part)


def label_of(left: str, right: str, settings: Settings = DEFAULT) -> Label:
    """Return only the label of two wordings."""
    return judge(read_wording(left), read_wording(right), settings).label
