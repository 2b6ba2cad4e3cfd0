"""Say what differs between two wordings: the types, and the letters that each difference leads from and to."""

from dataclasses import replace

from quotetrack.model import Difference, DifferenceType, Variant
from quotetrack.report.blocks import Change, show_letters
from quotetrack.text.fold import fold_with_origins

_MOVED = "⇄"


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


def outer_marks(variant: Variant) -> tuple[Difference, ...]:
    """Return what differs only in the marks before the first letter of a wording and after its last.

    A full stop at the end is the sentence's: whoever reads for mistakes is not to be shown it.
    """
    origins = fold_with_origins(variant.wording).origins
    return tuple(
        difference
        for difference in variant.differences
        if difference.type is DifferenceType.PUNCTUATION
        and origins
        and (difference.right.end <= origins[0] or difference.right.start > origins[-1])
    )


def without_outer_marks(variant: Variant) -> Variant:
    """Return a wording without the differences of the marks around it.

    >>> from quotetrack.model import Span
    >>> stop = Difference(Span(2, 2), Span(2, 3), DifferenceType.PUNCTUATION)
    >>> without_outer_marks(Variant("红线。", "红线", (stop,), (), ())).differences
    ()
    """
    outer = frozenset(outer_marks(variant))
    return replace(variant, differences=tuple(each for each in variant.differences if each not in outer))


def lay_changes(canonical: str, variant: Variant) -> tuple[str | Change, ...]:
    """Return a wording with its changes where they stand; as it is where clauses stand in another order.

    >>> from quotetrack.model import Span
    >>> slip = Difference(Span(0, 1), Span(0, 1), DifferenceType.HOMOPHONE)
    >>> lay_changes("决不能停", Variant("绝不能停", "", (slip,), (), ()))
    (Change(gone='决', come='绝'), '不能停')
    """
    wording, parts, end = variant.wording, list[str | Change](), 0
    for difference in sorted(variant.differences, key=lambda each: (each.right, each.left)):
        if difference.type is DifferenceType.REORDERING or difference.right.start < end:
            return (wording,)
        parts.append(wording[end : difference.right.start])
        parts.append(Change(difference.left.slice(canonical), difference.right.slice(wording)))
        end = difference.right.end
    return tuple(part for part in (*parts, wording[end:]) if part)


def _describe(canonical: str, wording: str, difference: Difference) -> str:
    left, right = difference.left.slice(canonical), difference.right.slice(wording)
    if difference.type is DifferenceType.REORDERING and left == right:
        return f"{_MOVED}{left}"
    return f"{show_letters(left)}→{show_letters(right)}"
