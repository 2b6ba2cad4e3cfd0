"""Keep stretches that do not overlap: what comes first stays."""

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(slots=True)
class Apart:
    """Half-open stretches that have been kept, in order."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether no stretch that is kept shares a letter with this one."""
        after = bisect_right(self.starts, start)
        return not (after and self.ends[after - 1] > start) and not (
            after < len(self.starts) and self.starts[after] < end
        )

    def has_room(self, width: int, length: int) -> bool:
        """Tell whether so many letters in a row of so many in all are in no stretch that is kept.

        >>> Apart([3], [6]).has_room(4, 9), Apart([3], [6]).has_room(3, 9)
        (False, True)
        """
        return any(start - end >= width for end, start in zip([0, *self.ends], [*self.starts, length], strict=True))

    def keep(self, start: int, end: int) -> bool:
        """Keep a stretch unless it overlaps one that is kept, and tell whether it is kept.

        >>> apart = Apart()
        >>> apart.keep(3, 6), apart.keep(5, 8), apart.keep(6, 8)
        (True, False, True)
        """
        if not self.is_free(start, end):
            return False
        after = bisect_right(self.starts, start)
        self.starts.insert(after, start)
        self.ends.insert(after, end)
        return True
