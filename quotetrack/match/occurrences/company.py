"""Pass over seeds of a clause that stands alone where a pattern is only itself with more of its clauses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.match.pages.grams import Places
from quotetrack.settings import Settings

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Company:
    """The units that patterns are cut into, all in one row, and of each pattern its length and its first unit.

    A unit is `sure` where one of its pieces is whole wherever the unit is found at all: without a seed it is not there.
    """

    starts: Places
    lengths: Places
    sure: Flags
    pattern: Places
    begins: Places
    sizes: Places
    first: Places
    several: Flags
    settings: Settings

    @classmethod
    def of(
        cls, patterns: Iterable[Iterable[tuple[int, int, bool]]], several: Sequence[bool], settings: Settings
    ) -> "Company":
        """Return the units of some patterns: where each begins, how long it is, whether it is sure.

        `several` tells which patterns have more than one clause: of the others there is no part to be found.
        """
        units = [tuple(row) for row in patterns]
        rows = [unit for row in units for unit in row]
        sizes = np.array([sum(length for _, length, _ in row) for row in units], np.int64)
        begins = np.cumsum(sizes) - sizes
        counts = np.array([len(row) for row in units], np.int64)
        pattern = np.repeat(np.arange(len(units)), counts)
        return cls(
            np.array([start for start, _, _ in rows], np.int64) + begins[pattern],
            np.array([length for _, length, _ in rows], np.int64),
            np.array([sure for _, _, sure in rows], bool),
            pattern,
            begins,
            sizes,
            np.array([0, *accumulate(counts.tolist())], np.int64),
            np.array(several, bool),
            settings,
        )

    def have(self, seeds: Seeds) -> Flags:
        """Tell of each seed whether the seeds near it leave room for enough of the pattern's clauses."""
        unit = np.searchsorted(self.starts, self.begins[seeds.pattern] + seeds.offset, side="right") - 1
        order = np.lexsort((seeds.start, seeds.pattern, seeds.text))
        run = np.empty(len(order), np.int64)
        run[order] = self._runs(seeds, order)
        both = np.unique(run * len(self.starts) + unit)
        enough = self._enough(both // len(self.starts), both % len(self.starts))
        return enough[run]

    def _runs(self, seeds: Seeds, order: Places) -> Places:
        """Return the number of the run that each seed belongs to: those of one pattern that follow one another."""
        text, pattern, start = seeds.text[order], seeds.pattern[order], seeds.start[order]
        fresh = np.ones(len(order), bool)
        fresh[1:] = (
            (text[1:] != text[:-1])
            | (pattern[1:] != pattern[:-1])
            | (np.diff(start) > self.sizes[pattern[1:]] + self.settings.echo_gap)
        )
        return np.cumsum(fresh) - 1

    def _enough(self, run: Places, unit: Places) -> Flags:
        """Tell of each run whether the units that are seeded in it may be enough, beside those that need no seed."""
        count = int(run[-1]) + 1 if len(run) else 0
        pattern = np.zeros(count, np.int64)
        pattern[run] = self.pattern[unit]
        hidden = np.bincount(self.pattern, self.lengths * ~self.sure, len(self.sizes))[pattern]
        letters = np.bincount(run, self.lengths[unit] * self.sure[unit], count) + hidden
        first, last = self.first[pattern], self.first[pattern + 1] - 1
        begun, ended = ~self.sure[first], ~self.sure[last]
        begun[run[unit == first[run]]] = True
        ended[run[unit == last[run]]] = True
        size = self.sizes[pattern]
        whole = (100 * letters >= self.settings.echo_cut_share * size) & (letters >= self.settings.echo_half_letters)
        enough: Flags = self.several[pattern] & (whole | (begun & ended & (2 * letters >= size)))
        return enough
