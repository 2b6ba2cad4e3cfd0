"""Say what differs between two wordings: the types, and the letters that each difference leads from and to."""

from quotetrack.model import Difference, DifferenceType, Variant

_NOTHING = "∅"
_MOVED = "⇄"
# A blank that is all there is cannot be seen.
_BLANK = "␣"


def difference_types(variant: Variant) -> tuple[str, ...]:
    """Return what was done to a wording, each type once, in the order of the wording."""
    return tuple(dict.fromkeys(difference.type.value for difference in variant.differences))


def describe_differences(canonical: str, variant: Variant) -> tuple[str, ...]:
    """Return each difference as the letters it leads from and to.

    >>> from quotetrack.model import Difference, DifferenceType, Span
    >>> omitted = Difference(Span(0, 1), Span(0, 0), DifferenceType.OMISSION)
    >>> describe_differences("决不能停", Variant("不能停", "不能停", (omitted,), (), ()))
    ('决→∅',)
    """
    return tuple(_describe(canonical, variant.wording, difference) for difference in variant.differences)


def _describe(canonical: str, wording: str, difference: Difference) -> str:
    left, right = difference.left.slice(canonical), difference.right.slice(wording)
    if difference.type is DifferenceType.REORDERING and left == right:
        return f"{_MOVED}{left}"
    return f"{_shown(left)}→{_shown(right)}"


def _shown(letters: str) -> str:
    return _BLANK * len(letters) if letters.isspace() else letters or _NOTHING
