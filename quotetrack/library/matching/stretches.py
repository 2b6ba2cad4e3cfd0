"""Tell which of many short stretches may stand in some letters: most that do not begin or end with others."""

from dataclasses import dataclass

# Pieces of wordings are mostly so long or longer.
_END = 3


@dataclass(frozen=True, slots=True)
class Stretches:
    """Letters, and every few of them in a row."""

    letters: str
    ends: frozenset[str]

    @classmethod
    def of(cls, letters: str) -> "Stretches":
        """Return what stands in some letters.

        >>> there = Stretches.of("党政同责一岗双责")
        >>> there.may_hold("同责一岗"), there.may_hold("同责一肩"), there.may_hold("双责")
        (True, False, True)
        """
        return cls(letters, frozenset(letters[start : start + _END] for start in range(len(letters))))

    def may_hold(self, stretch: str) -> bool:
        """Tell whether a stretch may stand in the letters."""
        if len(stretch) < _END:
            return stretch in self.letters
        return stretch[:_END] in self.ends and stretch[-_END:] in self.ends
