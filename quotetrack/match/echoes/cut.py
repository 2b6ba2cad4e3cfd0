"""Tell words that are a wording cut short from another wording that stands there whole."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from quotetrack.match.echoes.judge import Candidate

# Of less than two thirds of a wording as much is another whole one: its words are that one's.
_MOST = 2 / 3


def is_cut(candidate: Candidate) -> bool:
    """Tell whether words are less than two thirds of their wording."""
    return len(candidate.folded) < _MOST * len(candidate.letters)


@dataclass(frozen=True, slots=True)
class WholeWordings:
    """Where wordings stand letter for letter among some candidates: start, end, quote and how many letters, sorted."""

    places: tuple[tuple[int, int, int, int], ...]

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> "WholeWordings":
        """Return where the wordings of some candidates stand whole."""
        return cls(
            tuple(
                sorted(
                    (one.span.start, one.span.end, one.quote, len(one.folded)) for one in candidates if not one.edits
                )
            )
        )

    def make_up(self, candidate: Candidate) -> bool:
        """Tell whether words cut out of a wording are most of all a whole wording of another quote.

        推进中国式现代化 says 中国式现代化 and not 构建新发展格局，推进中国式现代化.
        """
        if not is_cut(candidate):
            return False
        start, end = candidate.span.start, candidate.span.end
        first, last = bisect_left(self.places, (start,)), bisect_left(self.places, (end,))
        return any(
            ends <= end and quote != candidate.quote and letters >= _MOST * len(candidate.folded)
            for _, ends, quote, letters in self.places[first:last]
        )
