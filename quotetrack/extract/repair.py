"""Read a paragraph whose marks do not nest: the cheapest way to turn round or leave out marks.

A Viterbi search over the marks of one kind, left to right; the state is how many quotations are open. Every mark may
open, close or be left out, at a cost that says how odd that reading is, so the whole is linear in the marks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotetrack.extract.marking import Mark, Paragraph
from quotetrack.extract.pairs import Pair, Pairing, Stray
from quotetrack.model import ProblemKind
from quotetrack.text.marks import MarkFamily

# How odd each reading of a mark is, in units of one mark turned round. Chosen on made-up damage to real paragraphs:
# two turned marks must cost less than two left out, one left out less than a turned one plus another left out.
_TURNED = 1.0
_STRAIGHT = 0.3
_LEFT_OUT = 1.4
_STRAIGHT_LEFT_OUT = 0.9
_NESTED_IN_ITS_OWN_KIND = 0.6
_ODD_NEIGHBOUR = 0.9
_PER_LETTER_INSIDE = 0.002
_MOST_FOR_LETTERS_INSIDE = 0.6
_DEEPEST = 2

# A quotation is not opened before these, nor closed after those.
_NOT_AFTER_AN_OPENER = frozenset("，、。；：？！,;:?!）)的了")
_NOT_BEFORE_A_CLOSER = frozenset("：:、（(，,")

_KINDS: tuple[frozenset[MarkFamily], ...] = (
    frozenset({MarkFamily.DOUBLE, MarkFamily.STRAIGHT_DOUBLE, MarkFamily.PRIME}),
    frozenset({MarkFamily.SINGLE, MarkFamily.STRAIGHT_SINGLE}),
    frozenset({MarkFamily.CORNER}),
    frozenset({MarkFamily.WHITE_CORNER}),
    frozenset({MarkFamily.TITLE}),
    frozenset({MarkFamily.INNER_TITLE}),
)
_OPEN, _CLOSE, _OUT = 1, -1, 0


@dataclass(frozen=True, slots=True)
class _Path:
    """A reading so far: its cost, the last step, and the readings before it."""

    cost: float
    step: int
    before: "_Path | None"


def repair_paragraph(text: str, paragraph: Paragraph) -> Pairing:
    """Pair the marks of one paragraph by the best reading; every mark turned round or left over is a stray."""
    pairs: list[Pair] = []
    strays: list[Stray] = []
    for kind in _KINDS:
        marks = [mark for mark in paragraph.marks if mark.family in kind]
        if marks:
            _carry_out(marks, _best_steps(text, paragraph, marks), pairs, strays)
    kept = _without_crossings(sorted(pairs), strays)
    return Pairing(tuple(kept), tuple(sorted(strays)))


def _best_steps(text: str, paragraph: Paragraph, marks: Sequence[Mark]) -> list[int]:
    """Return for each mark whether it opens, closes or is left out in the cheapest reading."""
    paths: list[_Path | None] = [_Path(0.0, _OUT, None)] + [None] * _DEEPEST
    previous = paragraph.start
    for mark in marks:
        inside = min(_MOST_FOR_LETTERS_INSIDE, _PER_LETTER_INSIDE * (mark.offset - previous))
        previous = mark.offset
        open_cost, close_cost, out_cost = _costs(text, paragraph, mark)
        following: list[_Path | None] = []
        for depth in range(_DEEPEST + 1):
            choices = (
                _extend(paths, depth - 1, _OPEN, open_cost + (_NESTED_IN_ITS_OWN_KIND if depth > 1 else 0.0), inside),
                _extend(paths, depth + 1, _CLOSE, close_cost, inside),
                _extend(paths, depth, _OUT, out_cost, inside),
            )
            following.append(min((path for path in choices if path), key=lambda path: path.cost, default=None))
        paths = following
    return _steps(paths[0])


def _extend(paths: Sequence[_Path | None], depth: int, step: int, cost: float, inside: float) -> _Path | None:
    if not 0 <= depth <= _DEEPEST:
        return None
    path = paths[depth]
    return None if path is None else _Path(path.cost + cost + (inside if depth else 0.0), step, path)


def _steps(path: _Path | None) -> list[int]:
    steps = []
    while path is not None and path.before is not None:
        steps.append(path.step)
        path = path.before
    return steps[::-1]


def _costs(text: str, paragraph: Paragraph, mark: Mark) -> tuple[float, float, float]:
    """Return how odd it is that the mark opens, closes, or is left out."""
    before = text[mark.offset - 1] if mark.offset > paragraph.start else ""
    after = text[mark.offset + 1] if mark.offset + 1 < paragraph.end else ""
    open_cost = _ODD_NEIGHBOUR if not after or after in _NOT_AFTER_AN_OPENER else 0.0
    close_cost = _ODD_NEIGHBOUR if not before or before in _NOT_BEFORE_A_CLOSER else 0.0
    if mark.opens is None:
        return open_cost + _STRAIGHT, close_cost + _STRAIGHT, _STRAIGHT_LEFT_OUT
    return open_cost + (0.0 if mark.opens else _TURNED), close_cost + (_TURNED if mark.opens else 0.0), _LEFT_OUT


def _carry_out(marks: Sequence[Mark], steps: Iterable[int], pairs: list[Pair], strays: list[Stray]) -> None:
    stack: list[Mark] = []
    for mark, step in zip(marks, steps, strict=True):
        if step == _OUT:
            kind = ProblemKind.UNOPENED if mark.opens is False else ProblemKind.UNCLOSED
            strays.append(Stray(mark.offset, kind, "left unpaired"))
            continue
        if step == _OPEN:
            stack.append(mark)
        else:
            pairs.append(Pair(stack.pop().offset, mark.offset))
        if mark.opens is not None and mark.opens != (step == _OPEN):
            strays.append(
                Stray(mark.offset, ProblemKind.WRONG_WAY, "read as " + ("opening" if step == _OPEN else "closing"))
            )


def _without_crossings(pairs: Sequence[Pair], strays: list[Stray]) -> list[Pair]:
    """Drop each pair that begins inside another and ends outside it; both its marks are strays."""
    kept: list[Pair] = []
    around: list[Pair] = []
    for pair in pairs:
        while around and around[-1].closer < pair.opener:
            around.pop()
        if around and pair.closer > around[-1].closer:
            strays.append(Stray(pair.opener, ProblemKind.UNCLOSED, "crosses another pair, left unpaired"))
            strays.append(Stray(pair.closer, ProblemKind.UNOPENED, "crosses another pair, left unpaired"))
            continue
        around.append(pair)
        kept.append(pair)
    return kept
