"""Split a text into clauses: the stretches between commas, stops and the blanks of a slogan."""

import re

from quotetrack.model import Span
from quotetrack.text.marks import CLOSERS, OPENERS

# A point, comma or colon between two digits belongs to the number (3.5, 10,000, 12:30); two quotations side by side
# (the closing mark, then the opening one) are two items of a list.
_BREAK = re.compile(
    r"(?:[，、；。！？：︰﹐﹑﹔﹕．｡､…\n;!?|]|(?<![0-9])[,.:]|[,.:](?![0-9])|[—―-]{2,}"
    rf"|[{re.escape(CLOSERS)}](?=[{re.escape(OPENERS)}]))+"
)
_BLANK = re.compile(r"\s+")
# Radicals stand for letters in text from PDF files, though they count as symbols.
_EDGE = re.compile(r"[^\w+%‰℃⺀-⻿]+")


def split_clauses(text: str) -> tuple[Span, ...]:
    """Return the spans of the clauses, without the marks and blanks at their ends.

    >>> [span.slice("增长3.5%，稳中求进。早发现 早识别") for span in split_clauses("增长3.5%，稳中求进。早发现 早识别")]
    ['增长3.5%', '稳中求进', '早发现', '早识别']
    """
    spans: list[Span] = []
    start = 0
    for mark in _BREAK.finditer(text):
        spans.extend(_split_blanks(text, start, mark.start()))
        start = mark.end()
    spans.extend(_split_blanks(text, start, len(text)))
    return tuple(spans)


def _split_blanks(text: str, start: int, end: int) -> list[Span]:
    """Split at blanks where each piece has two letters or more: a stray blank or a spaced-out word is no break."""
    pieces, piece_start = [], start
    for blank in _BLANK.finditer(text, start, end):
        pieces.append(_trim(text, piece_start, blank.start()))
        piece_start = blank.end()
    pieces.append(_trim(text, piece_start, end))
    pieces = [piece for piece in pieces if piece]
    if len(pieces) > 1 and min(map(len, pieces)) < 2:
        pieces = [Span(pieces[0].start, pieces[-1].end)]
    return pieces


def _trim(text: str, start: int, end: int) -> Span:
    lead = _EDGE.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and _EDGE.match(text[end - 1]):
        end -= 1
    return Span(start, end)
