"""Pass over seeds around which there are not the letters of enough clauses of their pattern."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quotetrack.match.occurrences.around import Around, Texts, Window
from quotetrack.match.occurrences.cuts import cuts_of
from quotetrack.match.occurrences.follow import count_idle
from quotetrack.match.occurrences.likely import Flags
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places
from quotetrack.settings import Settings

# So many seeds are gone through at a time, with all clauses of their patterns.
_AT_ONCE = 1 << 15


@dataclass(frozen=True, slots=True)
class _Rows:
    """Of each pattern where its rows begin among those of all, and how many it has."""

    first: Places
    counts: Places

    @classmethod
    def of(cls, rows: Sequence[Sequence[object]]) -> "_Rows":
        counts = np.fromiter(map(len, rows), np.int64, len(rows))
        return cls(np.cumsum(counts) - counts, counts)

    def spread(self, pattern: Places) -> tuple[Places, Places]:
        """Return the rows of the patterns of seeds, one after the other: which seed each is of, and which row it is."""
        counts = self.counts[pattern]
        seed = np.repeat(np.arange(len(counts)), counts)
        return seed, np.arange(len(seed)) + (self.first[pattern] - np.cumsum(counts) + counts)[seed]


@dataclass(frozen=True, slots=True)
class Enough:
    """The clauses of all patterns in one row, and how many letters each pattern has.

    As columns of the clauses: how many letters each has, and how many may be missing where it is changed, and where it
    is followed. `cuts` are the clauses, from one to another, that each pattern may be cut to. A pattern that is found
    whole or not at all has no clauses here.
    """

    clauses: _Rows
    sizes: Places
    lengths: Places
    changed: Places
    followed: Places
    cuts: _Rows
    cut_from: Places
    cut_to: Places
    around: Around
    settings: Settings

    @classmethod
    def of(cls, patterns: Sequence[Pattern], settings: Settings) -> "Enough":
        """Return the clauses of some patterns."""
        rows = [pattern.clauses if len(pattern.clauses) > 1 and not pattern.exact else () for pattern in patterns]
        cuts = [cuts_of(row, settings) for row in rows]
        windows = [
            Window(clause, reach, 2 * reach)
            for row in rows
            for reach in (sum(map(len, row)) + settings.echo_gap,)
            for clause in row
        ]
        changed = np.array([settings.echo_clause_edits(len(window.letters)) for window in windows], np.int64)
        idle = np.array([letters for row in rows for letters in count_idle(row)], np.int64)
        return cls(
            _Rows.of(rows),
            np.fromiter((len(pattern.letters) for pattern in patterns), np.int64, len(patterns)),
            np.array([len(window.letters) for window in windows], np.int64),
            changed,
            np.minimum(changed, idle),
            _Rows.of(cuts),
            np.array([begin for row in cuts for begin, _ in row], np.int64),
            np.array([end for row in cuts for _, end in row], np.int64),
            Around.of(windows),
            settings,
        )

    def have(self, seeds: Seeds, texts: Texts) -> Flags:
        """Tell of each seed whether enough of the clauses of its pattern may stand around it."""
        keep = self.clauses.counts[seeds.pattern] > 0
        rows = np.flatnonzero(keep)
        for some in np.array_split(rows, len(rows) // _AT_ONCE + 1):
            if len(some):
                keep[some] = self._have(seeds.choose(some), texts)
        return keep

    def _have(self, seeds: Seeds, texts: Texts) -> Flags:
        seed, clause = self.clauses.spread(seeds.pattern)
        lacking = self.around.lacking(Seeds(seeds.text[seed], clause, seeds.start[seed], np.zeros_like(seed)), texts)
        counts, sizes = self.clauses.counts[seeds.pattern], self.sizes[seeds.pattern]
        first = np.cumsum(counts) - counts
        there = lacking <= self.changed[clause]
        letters = np.add.reduceat(self.lengths[clause] * there, first)
        both_ends = there[first] & there[first + counts - 1]
        enough: Flags = self._are_most(letters, sizes) | (both_ends & (2 * letters >= sizes))
        return enough | self._are_cut(seeds.pattern, first, lacking <= self.followed[clause])

    def _are_most(self, letters: Places, sizes: Places) -> Flags:
        most = (100 * letters >= self.settings.echo_cut_share * sizes) & (letters >= self.settings.echo_half_letters)
        are_most: Flags = most | (letters == sizes)
        return are_most

    def _are_cut(self, pattern: Places, first: Places, followed: Flags) -> Flags:
        """Tell of each seed, whose clauses begin at its `first`, whether those are followed that it may be cut to."""
        seed, cut = self.cuts.spread(pattern)
        total = np.concatenate([[0], np.cumsum(followed)])
        begin, end = self.cut_from[cut], self.cut_to[cut]
        whole = total[first[seed] + end] - total[first[seed] + begin] == end - begin
        are_cut: Flags = np.bincount(seed, whole, len(pattern)) > 0
        return are_cut
