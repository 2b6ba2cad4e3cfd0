"""Pass over seeds of a clause that stands alone where a pattern is only itself with more of its clauses."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quotetrack.match.occurrences.around import Texts
from quotetrack.match.occurrences.likely import Flags, Likely
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.pieces import cut_units
from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places
from quotetrack.settings import Settings


@dataclass(frozen=True, slots=True)
class Company:
    """The units that patterns are cut into, all in one row, and of each pattern its length.

    A unit is `sure` where one of its pieces is whole wherever the unit is found at all: without a seed it is not there.
    `likely` tells around which seeds the whole unit may stand.
    """

    starts: Places
    lengths: Places
    sure: Flags
    pattern: Places
    begins: Places
    sizes: Places
    several: Flags
    settings: Settings
    likely: Likely

    @classmethod
    def of(cls, patterns: Sequence[Pattern], settings: Settings) -> "Company":
        """Return the units of some patterns: an exact one, or one of a single clause, has no part to be found."""
        units = [tuple(cut_units(pattern, settings)) for pattern in patterns]
        rows = [unit for row in units for unit in row]
        edits = [settings.echo_clause_edits(len(unit.letters)) for unit in rows]
        sizes = np.array([len(pattern.letters) for pattern in patterns], np.int64)
        begins = np.cumsum(sizes) - sizes
        pattern = np.repeat(np.arange(len(units)), np.array(list(map(len, units)), np.int64))
        return cls(
            np.array([unit.start for unit in rows], np.int64) + begins[pattern],
            np.array([len(unit.letters) for unit in rows], np.int64),
            np.array([unit.sure for unit in rows], bool),
            pattern,
            begins,
            sizes,
            np.array([len(pattern.clauses) > 1 and not pattern.exact for pattern in patterns], bool),
            settings,
            Likely.of(list(zip((unit.letters for unit in rows), edits, edits, strict=True))),
        )

    def have(self, seeds: Seeds, likely: Flags, texts: Texts) -> Flags:
        """Tell of each seed that is not likely anyway whether those near it leave room for enough of the clauses."""
        keep = self.several[seeds.pattern]
        if keep.any():
            keep[keep] = self._have(seeds.choose(keep), likely[keep], texts)
        return keep

    def _have(self, seeds: Seeds, likely: Flags, texts: Texts) -> Flags:
        run = self._runs(seeds)
        keep = np.bincount(run, ~likely)[run] > 0
        if keep.any():
            keep[keep] = self._have_runs(seeds.choose(keep), run[keep], texts)
        return keep

    def _have_runs(self, seeds: Seeds, run: Places, texts: Texts) -> Flags:
        place = self.begins[seeds.pattern] + seeds.offset
        unit = np.searchsorted(self.starts, place, side="right") - 1
        pattern = np.zeros(int(run.max()) + 1, np.int64)
        pattern[run] = seeds.pattern
        both = run * len(self.starts) + unit
        both = both[self.likely.have(Seeds(seeds.text, unit, seeds.start, place - self.starts[unit]), texts)]
        both.sort()
        both = both[np.diff(both, prepend=-1) > 0]
        return self._enough(pattern, both // len(self.starts), both % len(self.starts))[run]

    def _runs(self, seeds: Seeds) -> Places:
        """Return the number of the run that each seed belongs to: those of one pattern that follow one another."""
        # Runs of a pattern lie apart by more than its length and the gap: so do those of two texts, or of two patterns.
        reach = self.sizes[seeds.pattern] + self.settings.echo_gap
        step = int(seeds.start.max()) + int(reach.max()) + 1
        row = ((seeds.text - seeds.text.min()) * len(self.sizes) + seeds.pattern) * step + seeds.start
        order = np.argsort(row)
        fresh = np.ones(len(order), bool)
        fresh[1:] = np.diff(row[order]) > reach[order][1:]
        run = np.empty(len(order), np.int64)
        run[order] = np.cumsum(fresh) - 1
        return run

    def _enough(self, pattern: Places, run: Places, unit: Places) -> Flags:
        """Tell of each run whether the units that are seeded in it may be enough, beside those that need no seed."""
        hidden = np.bincount(self.pattern, self.lengths * ~self.sure, len(self.sizes))[pattern]
        letters = np.bincount(run, self.lengths[unit] * self.sure[unit], len(pattern)) + hidden
        enough: Flags = 100 * letters >= self.settings.echo_cut_least * self.sizes[pattern]
        return enough
