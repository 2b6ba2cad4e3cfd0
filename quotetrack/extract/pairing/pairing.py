"""Pair the marks of a text: by nesting where they nest, by the best reading where they do not."""

from collections.abc import Sequence

from quotetrack.extract.pairing.marking import Mark, Paragraph, find_paragraphs
from quotetrack.extract.pairing.pairs import Pair, Pairing, Stray
from quotetrack.extract.pairing.repair import repair_paragraph
from quotetrack.text.marks import STRAIGHT_FAMILIES


def pair_marks(text: str) -> Pairing:
    """Pair every mark of `text`; a pair stays within its paragraph unless the next one goes on with it.

    >>> text = "抓“三农“工作，读《论“三农”工作》"
    >>> [text[pair.opener : pair.closer + 1] for pair in pair_marks(text).pairs]
    ['“三农“', '《论“三农”工作》', '“三农”']
    """
    pairs: list[Pair] = []
    strays: list[Stray] = []
    waiting: list[Paragraph] = []
    stack: list[Mark] = []
    nested: list[Pair] = []
    reopened: list[int] = []
    for paragraph in find_paragraphs(text):
        marks: Sequence[Mark] = paragraph.marks
        if waiting:
            if paragraph.continues(text, waiting[-1], stack[0].family):
                reopened.append(marks[0].offset)
                marks = marks[1:]
            elif not paragraph.runs_on(text, waiting[-1], stack[0].family):
                _repair(text, waiting, pairs, strays)
                waiting, stack, nested, reopened = [], [], [], []
        waiting.append(paragraph)
        if not _nest(marks, stack, nested, reopened) or (stack and not _may_go_on(stack)):
            _repair(text, waiting, pairs, strays)
            waiting, stack, nested, reopened = [], [], [], []
        elif not stack:
            pairs += nested
            waiting, nested, reopened = [], [], []
    _repair(text, waiting, pairs, strays)
    return Pairing(tuple(sorted(pairs)), tuple(sorted(strays)))


def _nest(marks: Sequence[Mark], stack: list[Mark], nested: list[Pair], reopened: list[int]) -> bool:
    """Pair `marks` by plain nesting on top of `stack`; return False at the first mark that does not fit."""
    for mark in marks:
        closes = bool(stack) and stack[-1].family is mark.family and mark.opens is not True
        if closes:
            opener = stack.pop()
            nested.append(Pair(opener.offset, mark.offset, () if stack else tuple(reopened)))
            if not stack:
                reopened.clear()
        elif mark.opens is False:
            return False
        else:
            stack.append(mark)
    return True


def _may_go_on(stack: Sequence[Mark]) -> bool:
    return len(stack) == 1 and stack[0].family not in STRAIGHT_FAMILIES


def _repair(text: str, paragraphs: Sequence[Paragraph], pairs: list[Pair], strays: list[Stray]) -> None:
    for paragraph in paragraphs:
        pairing = repair_paragraph(text, paragraph)
        pairs += pairing.pairs
        strays += pairing.strays
