"""Compare two wordings: the same formulation, a part of the other, or different, and by what evidence."""

from quotetrack.match.verdict import judge
from quotetrack.match.wording import read_wording
from quotetrack.model import Comparison, Label
from quotetrack.settings import DEFAULT, Settings


def compare_wordings(left: str, right: str, settings: Settings = DEFAULT) -> Comparison:
    """Say how two wordings stand to each other, by what rule, and what differs.

    >>> compare_wordings("科学发展、安全发展", "科学发展安全发展").evidence
    'equal letters'
    """
    verdict = judge(read_wording(left), read_wording(right), settings)
    return Comparison(verdict.label, verdict.score, verdict.evidence, ())


def label_of(left: str, right: str, settings: Settings = DEFAULT) -> Label:
    """Say how two wordings stand to each other, without what differs: many times faster.

    >>> label_of("四个意识", "五个意识").value
    'different'
    """
    return judge(read_wording(left), read_wording(right), settings).label
