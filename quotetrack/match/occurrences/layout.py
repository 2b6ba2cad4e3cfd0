"""Lay patterns out to be looked for: by their pieces, and with what tells the seeds that are worth a close look."""

from dataclasses import dataclass
from functools import lru_cache

from quotetrack.match.occurrences.around import Texts
from quotetrack.match.occurrences.company import Company
from quotetrack.match.occurrences.enough import Enough
from quotetrack.match.occurrences.follow import MOST_IDLE
from quotetrack.match.occurrences.likely import Flags, Likely
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.pieces import cut_pieces
from quotetrack.match.occurrences.seeds import Pieces, Seeds, lay_out_pieces
from quotetrack.settings import Settings


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of patterns, and what tells whether a whole one may stand around a seed, or else enough clauses."""

    pieces: Pieces
    likely: Likely
    company: Company
    enough: Enough

    def are_worth(self, seeds: Seeds, texts: Texts) -> Flags:
        """Tell of each seed whether it is worth a close look: nothing is found around the others."""
        keep = self.likely.have(seeds, texts)
        others = self.company.have(seeds, keep, texts) & ~keep
        others[others] = self.enough.have(seeds.choose(others), texts)
        keep |= others
        return keep


# A library looks for the same patterns in many blocks of documents, in two rounds.
@lru_cache(maxsize=2)
def lay_out(patterns: tuple[Pattern, ...], settings: Settings) -> Layout:
    """Return patterns laid out to be looked for in any texts."""
    return Layout(
        lay_out_pieces([cut_pieces(pattern, settings) for pattern in patterns]),
        Likely.of([(pattern.letters, *_edits_and_reach(pattern, settings)) for pattern in patterns]),
        Company.of(patterns, settings),
        Enough.of(patterns, settings),
    )


def _edits_and_reach(pattern: Pattern, settings: Settings) -> tuple[int, int]:
    """Return how many letters of a pattern may be missing, and how far its ends may be put off, by idle words too."""
    edits = 0 if pattern.exact else settings.echo_edits(len(pattern.letters))
    return edits, edits + MOST_IDLE if edits else 0
