"""Find where short pieces of many patterns stand in many texts, in one pass over all letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotetrack.match.pages.grams import Grams, find_all_grams, find_grams, make_grams

Places = npt.NDArray[np.int64]
Piece = tuple[int, str]

_WIDEST = 6
# Which gram of a piece is the rarest is told by a sample of the texts.
_SAMPLE_LETTERS = 1 << 18
_MOST_SEEDS = 1 << 22
# Texts are gone through in blocks, smaller ones for more patterns, so that the seeds of a block stay few.
_MOST_LETTERS, _LEAST_LETTERS, _LETTERS_TIMES_PATTERNS = 1 << 21, 1 << 15, 1 << 33


@dataclass(frozen=True, slots=True)
class Seeds:
    """Places in texts where letters of a pattern stand: columns of text, pattern, offset there and in the pattern."""

    text: Places
    pattern: Places
    start: Places
    offset: Places

    def choose(self, keep: npt.NDArray[np.bool_] | Places) -> "Seeds":
        """Return those that are to be kept, told by flags or by their places."""
        return Seeds(self.text[keep], self.pattern[keep], self.start[keep], self.offset[keep])

    def rows(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield text, pattern, start and offset of each place, sorted."""
        order = np.lexsort((self.offset, self.start, self.pattern, self.text))
        columns = (self.text, self.pattern, self.start, self.offset)
        return zip(*(column[order].tolist() for column in columns), strict=True)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The pieces that are looked for by grams of one width, as columns, and the grams of all of them in one row."""

    pattern: Places
    offset: Places
    first: Places
    grams: Grams


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of so many patterns, by the width of the grams that they are looked for by."""

    patterns: int
    columns: Mapping[int, _Columns]


@dataclass(frozen=True, slots=True)
class _Sought:
    """The grams of one width that are looked for, sorted, and of each its holders: how many, and the first of them.

    `holders` are pieces in the order of their grams, `pattern` and `offset` tell whose each is and where it stands.
    """

    known: Grams
    held: Places
    first: Places
    holders: Places
    pattern: Places
    offset: Places

    @classmethod
    def of(cls, columns: _Columns, chosen: Places) -> "_Sought":
        """Return the grams that are chosen of some pieces, by their places in the row of grams."""
        known, rank_of = np.unique(columns.grams[chosen], return_inverse=True)
        held = np.bincount(rank_of, minlength=len(known))
        holders = np.argsort(rank_of, kind="stable")
        offset = columns.offset + chosen - columns.first
        return cls(known, held, np.cumsum(held) - held, holders, columns.pattern, offset)


def lay_out_pieces(pieces: Sequence[Sequence[Piece]]) -> Pieces:
    """Return the pieces of patterns, those of each pattern with their offsets, laid out to be looked for."""
    widths = sorted({min(_WIDEST, len(piece)) for row in pieces for _, piece in row if piece})
    return Pieces(len(pieces), {width: _lay_out(pieces, width) for width in widths})


def find_seeds(pieces: Pieces, texts: Sequence[str]) -> Iterator[Seeds]:
    """Yield every place where the rarest gram of a piece stands, those of a block of texts at once.

    A gram is up to six letters long, so that a piece of six letters or fewer is found whole.

    >>> pieces = lay_out_pieces([[(0, "党政同责")], [(4, "一岗双责")]])
    >>> [list(seeds.rows()) for seeds in find_seeds(pieces, ["要落实一岗双责"])]
    [[(0, 1, 3, 4)]]
    """
    step = max(1, sum(map(len, texts)) // _SAMPLE_LETTERS)
    sought = {
        width: _Sought.of(columns, _choose(columns, texts[::step], width)) for width, columns in pieces.columns.items()
    }
    for first, last in _blocks(texts, pieces.patterns) if sought else ():
        found = list(_look_up(sought, texts[first:last]))
        if found:
            yield _join(found, first)


def _blocks(texts: Sequence[str], patterns: int) -> Iterator[tuple[int, int]]:
    least = min(_MOST_LETTERS, max(_LEAST_LETTERS, _LETTERS_TIMES_PATTERNS // max(1, patterns)))
    first, length = 0, 0
    for place, text in enumerate(texts):
        length += len(text)
        if length >= least or place == len(texts) - 1:
            yield first, place + 1
            first, length = place + 1, 0


def _join(seeds: Sequence[Seeds], first: int) -> Seeds:
    """Return the seeds of a block together, their texts counted from the first of all."""
    return Seeds(
        np.concatenate([each.text for each in seeds]) + first,
        np.concatenate([each.pattern for each in seeds]),
        np.concatenate([each.start for each in seeds]),
        np.concatenate([each.offset for each in seeds]),
    )


def _lay_out(pieces: Sequence[Sequence[Piece]], width: int) -> _Columns:
    rows = [
        (pattern, offset, piece)
        for pattern, row in enumerate(pieces)
        for offset, piece in row
        if min(_WIDEST, len(piece)) == width
    ]
    lengths = np.fromiter((len(piece) for _, _, piece in rows), np.int64, len(rows))
    first = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    pattern = np.fromiter((pattern for pattern, _, _ in rows), np.int64, len(rows))
    offset = np.fromiter((offset for _, offset, _ in rows), np.int64, len(rows))
    return _Columns(pattern, offset, first, make_grams("".join(piece for _, _, piece in rows), width))


def _choose(columns: _Columns, texts: Sequence[str], width: int) -> Places:
    """Return for each piece the place in the row of grams of the one it is looked for by: of several, the rarest."""
    several = np.diff(columns.first, append=len(columns.grams) + width - 1) > width
    return np.where(several, _rarest(columns, texts, width), columns.first) if several.any() else columns.first


def _rarest(columns: _Columns, texts: Sequence[str], width: int) -> Places:
    """Return for each piece the place in the row of grams of the one that is rarest in the texts, the first of such."""
    known, rank_of = np.unique(columns.grams, return_inverse=True)
    counts = np.zeros(len(known), np.int64)
    for _, _, found in find_grams(known, texts, width):
        counts += np.bincount(found, minlength=len(known))
    # Grams that run from one piece into the next are no piece's: they are made the commonest.
    row = np.arange(len(columns.grams))
    piece = np.searchsorted(columns.first, row, side="right") - 1
    ends = np.append(columns.first[1:], len(columns.grams) + width - 1)
    keys = counts[rank_of] * len(row) + row
    keys[row + width > ends[piece]] = np.iinfo(np.int64).max
    rarest: Places = np.minimum.reduceat(keys, columns.first) % len(row)
    return rarest


def _look_up(sought: Mapping[int, _Sought], texts: Sequence[str]) -> Iterator[Seeds]:
    """Yield where the grams of each width stand in the texts."""
    for width, text, start, found in find_all_grams({width: row.known for width, row in sought.items()}, texts):
        row = sought[width]
        for part in _parts(row.held[found]):
            many = row.held[found[part]]
            # Each place found stands for every pattern that has the gram: count up from the first of them.
            step = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
            holder = row.holders[np.repeat(row.first[found[part]], many) + step]
            yield Seeds(
                np.repeat(text[part], many), row.pattern[holder], np.repeat(start[part], many), row.offset[holder]
            )


def _parts(many: Places) -> Iterator[slice]:
    """Yield slices of a column, each of which stands for a bounded number of places."""
    total = np.cumsum(many)
    begin = 0
    while begin < len(many):
        before = int(total[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(total, before + _MOST_SEEDS, side="right")))
        yield slice(begin, end)
        begin = end
