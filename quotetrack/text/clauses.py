"""Split a text into clauses: the stretches between commas, stops and the blanks of a slogan."""

import re
from functools import lru_cache

from quotetrack.model import Span
from quotetrack.text.fold import fold
from quotetrack.text.marks import CLOSERS, OPENERS

# A point, comma or colon between two digits belongs to the number (3.5, 10,000, 12:30); two quotations side by side
# (the closing mark, then the opening one) are two items of a list.
_BREAK = re.compile(
    r"(?:[，、；。！？：︰﹐﹑﹔﹕．｡､…\n;!?|]|(?<![0-9])[,.:]|[,.:](?![0-9])|[—―-]{2,}"
    rf"|[{re.escape(CLOSERS)}](?=[{re.escape(OPENERS)}]))+"
)
_BLANK = re.compile(r"\s+")
_LEAST_PIECE = 2
# Radicals stand for letters in text from PDF files, though they count as symbols.
_EDGE = re.compile(r"[^\w+%‰℃⺀-⻿]+")


def split_clauses(text: str) -> tuple[Span, ...]:
    """Return the spans of the clauses, without the marks and blanks at their ends.

    A blank parts clauses as a comma does, but in a wording with a stray blank or a spaced-out word anywhere, where it
    leaves a letter by itself, blanks part nothing.

    >>> [span.slice("增长3.5%，稳中求进。早发现 早识别") for span in split_clauses("增长3.5%，稳中求进。早发现 早识别")]
    ['增长3.5%', '稳中求进', '早发现', '早识别']
    """
    ends = [mark.span() for mark in _BREAK.finditer(text)]
    bounds = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)], strict=True)
    if not _BLANK.search(text):
        return tuple(piece for start, end in bounds if (piece := _trim(text, start, end)))
    stretches = [_split_blanks(text, start, end) for start, end in bounds]
    if any(len(pieces) > 1 and min(map(len, pieces)) < _LEAST_PIECE for pieces in stretches):
        stretches = [[Span(pieces[0].start, pieces[-1].end)] if pieces else [] for pieces in stretches]
    return tuple(piece for pieces in stretches for piece in pieces)


# Whoever lays a wording out asks for them: to be grouped, looked for, compared, counted.
@lru_cache(maxsize=1 << 16)
def fold_clauses(text: str) -> tuple[str, ...]:
    """Return the folded letters of each clause; none of one in signs alone.

    >>> fold_clauses("早發現，早识别。——！")
    ('早发现', '早识别')
    """
    return tuple(filter(None, (fold(span.slice(text)) for span in split_clauses(text))))


def _split_blanks(text: str, start: int, end: int) -> list[Span]:
    pieces, piece_start = [], start
    for blank in _BLANK.finditer(text, start, end):
        pieces.append(_trim(text, piece_start, blank.start()))
        piece_start = blank.end()
    pieces.append(_trim(text, piece_start, end))
    return [piece for piece in pieces if piece]


def _trim(text: str, start: int, end: int) -> Span:
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return Span(start, end)
    lead = _EDGE.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and _EDGE.match(text[end - 1]):
        end -= 1
    return Span(start, end)
