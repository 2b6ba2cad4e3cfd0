"""Read a paragraph whose marks do not nest: the cheapest way to turn round or leave out marks.

A Viterbi search over the marks of one kind, left to right; the state is how many quotations are open. Every mark may
open, close or be left out, at a cost that says how odd that reading is, so the whole is linear in the marks.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from quotetrack.extract.lexicon import letters
from quotetrack.extract.pairing.marking import Mark, Paragraph, are_inches
from quotetrack.extract.pairing.pairs import Pair, Pairing, Stray
from quotetrack.model import ProblemKind
from quotetrack.text.marks import STRAIGHT_FAMILIES, MarkFamily

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
_NOT_AFTER_AN_OPENER = frozenset("，、。；：？！,;:?!）)" + letters("clauses", "not_behind_an_opener"))
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


def repair_paragraph(text: str, paragraph: Paragraph) -> Pairing:
    """Pair the marks of one paragraph by the best reading; every mark turned round or left over is a stray."""
    pairs: list[Pair] = []
    strays: list[Stray] = []
    for kind in _kinds(paragraph):
        marks = [mark for mark in paragraph.marks if mark.family in kind]
        if marks:
            _carry_out(text, marks, _best_steps(text, paragraph, marks), pairs, strays)
    opening = {mark.offset for mark in paragraph.marks if mark.opens}
    kept = _without_crossings(sorted(pairs), opening, strays)
    return Pairing(tuple(kept), tuple(sorted(strays)))


def _kinds(paragraph: Paragraph) -> Iterator[frozenset[MarkFamily]]:
    """Yield what may pair with what: straight marks go apart from curly ones where both are even."""
    for kind in _KINDS:
        straight = kind & STRAIGHT_FAMILIES
        counts = [sum(mark.family in part for mark in paragraph.marks) for part in (straight, kind - straight)]
        apart = all(counts) and not any(count % 2 for count in counts)
        yield from (straight, kind - straight) if apart else (kind,)


def _best_steps(text: str, paragraph: Paragraph, marks: Sequence[Mark]) -> list[int]:
    """Return for each mark whether it opens, closes or is left out in the cheapest reading."""
    costs = [0.0] + [inf] * _DEEPEST
    history: list[list[int]] = []
    previous = paragraph.start
    for mark in marks:
        inside = min(_MOST_FOR_LETTERS_INSIDE, _PER_LETTER_INSIDE * (mark.offset - previous))
        previous = mark.offset
        costs, steps = _advance([costs[0], *(cost + inside for cost in costs[1:])], *_costs(text, paragraph, mark))
        history.append(steps)
    return _trace(history)


def _advance(costs: list[float], opening: float, closing: float, out: float) -> tuple[list[float], list[int]]:
    """Return for every number of open quotations the cheapest cost after one more mark, and the step that led there."""
    best = [cost + out for cost in costs]
    steps = [_OUT] * len(costs)
    for depth, cost in enumerate(costs):
        deeper = cost + opening + (_NESTED_IN_ITS_OWN_KIND if depth else 0.0)
        if depth < _DEEPEST and deeper < best[depth + 1]:
            best[depth + 1], steps[depth + 1] = deeper, _OPEN
        if depth and cost + closing <= best[depth - 1]:
            best[depth - 1], steps[depth - 1] = cost + closing, _CLOSE
    return best, steps


def _trace(history: Sequence[list[int]]) -> list[int]:
    """Walk back from no open quotation at the end."""
    depth, steps = 0, []
    for row in reversed(history):
        steps.append(row[depth])
        depth -= row[depth]
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


def _carry_out(text: str, marks: Sequence[Mark], steps: Iterable[int], pairs: list[Pair], strays: list[Stray]) -> None:
    stack: list[Mark] = []
    for mark, step in zip(marks, steps, strict=True):
        if step == _OUT and are_inches(text, mark):
            continue
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


def _without_crossings(pairs: Sequence[Pair], opening: set[int], strays: list[Stray]) -> list[Pair]:
    """Drop each pair that begins inside another and ends outside it; both its marks are strays."""
    kept: list[Pair] = []
    dropped: list[Pair] = []
    around: list[Pair] = []
    for pair in pairs:
        while around and around[-1].closer < pair.opener:
            around.pop()
        if around and pair.closer > around[-1].closer:
            dropped.append(pair)
            continue
        around.append(pair)
        kept.append(pair)
    left = {at for pair in dropped for at in (pair.opener, pair.closer)}
    strays[:] = [stray for stray in strays if stray.offset not in left]
    for pair in dropped:
        strays.append(Stray(pair.opener, ProblemKind.UNCLOSED, "crosses another pair, left unpaired"))
        closer = ProblemKind.UNCLOSED if pair.closer in opening else ProblemKind.UNOPENED
        strays.append(Stray(pair.closer, closer, "crosses another pair, left unpaired"))
    return kept
