"""Compare two wordings: the same formulation, a part of the other, or different, and by what evidence."""

from rapidfuzz import fuzz

from quotetrack.model import Comparison, Label
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold


def compare_wordings(left: str, right: str, settings: Settings = DEFAULT) -> Comparison:
    """Say how two wordings stand to each other, by what rule, and what differs.

    >>> compare_wordings("科学发展、安全发展", "科学发展安全发展").evidence
    'equal letters'
    """
    folded_left, folded_right = fold(left), fold(right)
    if folded_left == folded_right:
        return Comparison(Label.SAME, 100.0, "equal letters", ())
    score = fuzz.ratio(folded_left, folded_right)
    shorter, longer = sorted((folded_left, folded_right), key=len)
    if shorter in longer and (2 * len(shorter) < len(longer) or len(shorter) < 8):
        return Comparison(Label.PART, score, "contained", ())
    if score >= 75:
        return Comparison(Label.SAME, score, "likeness", ())
    return Comparison(Label.DIFFERENT, score, "unlike", ())
