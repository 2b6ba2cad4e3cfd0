"""Replay differences: turn the left wording into the right one."""

from collections.abc import Sequence

from quotetrack.model import Difference, DifferenceType, Span


def replay(left: str, differences: Sequence[Difference], right: str) -> str:
    """Return the right wording made from the left one; `right` is read only where a difference has a span in it.

    >>> replay("发展决不能停", [Difference(Span(2, 3), Span(2, 3), DifferenceType.HOMOPHONE)], "？？绝？？？")
    '发展绝不能停'
    """
    return _replay(left, differences, right, Span(0, len(left)), 0)


def _replay(left: str, differences: Sequence[Difference], right: str, within: Span, at: int) -> str:
    moves = [difference for difference in differences if is_move(difference)]
    standing = [
        difference
        for difference in differences
        if not is_move(difference) and not any(_is_nested(difference, move) for move in moves)
    ]
    # What leaves its place on the left (replaced, dropped, moved away) and what comes in on the right, in order.
    leaving = sorted([difference for difference in standing if len(difference.left)] + moves, reverse=True)
    coming = sorted(
        [difference for difference in standing if not len(difference.left)] + moves,
        key=lambda difference: difference.right,
        reverse=True,
    )
    made: list[str] = []
    here = within.start
    while True:
        until_leaving = (leaving[-1].left.start if leaving else within.end) - here
        until_coming = coming[-1].right.start - at if coming else until_leaving + 1
        step = min(until_leaving, until_coming)
        made.append(left[here : here + step])
        here, at = here + step, at + step
        if until_coming <= until_leaving:
            difference = coming.pop()
            made.append(_arrival(left, differences, right, difference))
            at = difference.right.end
        elif leaving:
            difference = leaving.pop()
            here = difference.left.end
            if not is_move(difference):
                made.append(difference.right.slice(right))
                at += len(difference.right)
        else:
            return "".join(made)


def _arrival(left: str, differences: Sequence[Difference], right: str, difference: Difference) -> str:
    if not is_move(difference):
        return difference.right.slice(right)
    nested = [other for other in differences if not is_move(other) and _is_nested(other, difference)]
    return _replay(left, nested, right, difference.left, difference.right.start)


def is_move(difference: Difference) -> bool:
    """Tell whether a difference is a stretch that stands elsewhere in the right wording."""
    return difference.type is DifferenceType.REORDERING and len(difference.left) > 0 and len(difference.right) > 0


def _is_nested(difference: Difference, move: Difference) -> bool:
    """Tell whether a difference lies in a moved stretch: whatever it has on either side."""
    sides = ((difference.left, move.left), (difference.right, move.right))
    return all(outer.contains(inner) for inner, outer in sides if len(inner))
