"""Lay a wording out to be looked for in folded texts."""

from dataclasses import dataclass

from quotetrack.text.clauses import fold_clauses

# What is longer is a text, not a saying: clause by clause it would be found anywhere, at a price that grows with the
# square of its length.
_LONGEST_SAYING = 500


@dataclass(frozen=True, slots=True)
class Pattern:
    """The place of a quote, and the folded letters of one of its wordings, in all and clause by clause.

    An `exact` one is looked for letter for letter: a title is itself or another, and so is a whole text.
    """

    quote: int
    letters: str
    clauses: tuple[str, ...]
    exact: bool = False

    @classmethod
    def of(cls, quote: int, text: str, *, exact: bool = False) -> "Pattern":
        """Return what to look for to find a wording.

        >>> Pattern.of(0, "党政同责、一岗双责")
        Pattern(quote=0, letters='党政同责一岗双责', clauses=('党政同责', '一岗双责'), exact=False)
        """
        clauses = fold_clauses(text)
        letters = "".join(clauses)
        return cls(quote, letters, clauses, exact or len(letters) > _LONGEST_SAYING)
