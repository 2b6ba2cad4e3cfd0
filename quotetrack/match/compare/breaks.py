"""Lend a wording without marks the clauses that the other one has: marks tell nothing apart."""

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein, Opcode

from quotetrack.match.compare.align import LONGEST_ALIGNED
from quotetrack.match.compare.wording import Wording

# A clause that is found by itself has so many letters at least.
_CLAUSE = 3


def lend_breaks(left: Wording, right: Wording) -> tuple[Wording, Wording]:
    """Return two wordings, the one of fewer clauses with those of the other that it has without a mark between.

    >>> from quotetrack.match.compare.wording import read_wording
    >>> left, right = lend_breaks(read_wording("相互尊重和平共处合作共赢"), read_wording("相互尊重、合作共赢"))
    >>> left.breaks, right.breaks
    ((0, 4, 8, 12), (0, 4, 8))
    """
    if left.clause_count == right.clause_count or max(len(left.symbols), len(right.symbols)) > LONGEST_ALIGNED:
        return left, right
    if left.clause_count > right.clause_count:
        return left, _with_breaks(right, left)
    return _with_breaks(left, right), right


def _with_breaks(fewer: Wording, more: Wording) -> Wording:
    lent = {*_in_order(fewer, more), *_in_any_order(fewer, more)}
    return replace(fewer, breaks=tuple(sorted({*fewer.breaks, *lent}))) if lent else fewer


def _in_order(fewer: Wording, more: Wording) -> Iterator[int]:
    """Yield the places that answer the breaks: beside what both share, at both ends of what is more or less there."""
    inner = more.breaks[1:-1]
    for before, code, after in _with_neighbours(fewer, more):
        shift = code.dest_start - code.src_start
        if code.tag == "equal":
            yield from (place + shift for place in inner if code.src_start < place < code.src_end)
        elif before == "equal" and code.src_start in inner:
            yield from (code.dest_start, code.dest_end if code.tag == "insert" else code.dest_start)
        if code.tag != "equal" and after == "equal" and code.src_end in inner:
            yield code.dest_end


def _with_neighbours(fewer: Wording, more: Wording) -> Iterator[tuple[str, Opcode, str]]:
    """Yield what turns one wording into the other, each with the tags of what stands before and after."""
    codes = list(Levenshtein.opcodes(more.symbols, fewer.symbols))
    tags = ["", *(code.tag for code in codes), ""]
    return zip(tags, codes, tags[2:], strict=False)


def _in_any_order(fewer: Wording, more: Wording) -> Iterator[int]:
    """Yield the places where one clause ends and another begins, whichever they are."""
    found = ((fewer.symbols.find(clause), len(clause)) for clause in more.clauses if len(clause) >= _CLAUSE)
    spans = [(start, start + length) for start, length in found if start >= 0]
    starts = {start for start, _ in spans}
    yield from (end for _, end in spans if end in starts)
