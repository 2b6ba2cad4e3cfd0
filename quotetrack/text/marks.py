"""Name the marks that quotations and titles stand in: which open, which close, and which belong together."""

from enum import Enum


class MarkFamily(Enum):
    """Marks that pair with one another: (openers, closers); the straight ones are both."""

    DOUBLE = ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}")
    SINGLE = ("\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}")
    CORNER = (
        "\N{LEFT CORNER BRACKET}\N{HALFWIDTH LEFT CORNER BRACKET}"
        "\N{PRESENTATION FORM FOR VERTICAL LEFT CORNER BRACKET}",
        "\N{RIGHT CORNER BRACKET}\N{HALFWIDTH RIGHT CORNER BRACKET}"
        "\N{PRESENTATION FORM FOR VERTICAL RIGHT CORNER BRACKET}",
    )
    WHITE_CORNER = (
        "\N{LEFT WHITE CORNER BRACKET}\N{PRESENTATION FORM FOR VERTICAL LEFT WHITE CORNER BRACKET}",
        "\N{RIGHT WHITE CORNER BRACKET}\N{PRESENTATION FORM FOR VERTICAL RIGHT WHITE CORNER BRACKET}",
    )
    PRIME = (
        "\N{REVERSED DOUBLE PRIME QUOTATION MARK}",
        "\N{DOUBLE PRIME QUOTATION MARK}\N{LOW DOUBLE PRIME QUOTATION MARK}",
    )
    TITLE = (
        "\N{LEFT DOUBLE ANGLE BRACKET}\N{PRESENTATION FORM FOR VERTICAL LEFT DOUBLE ANGLE BRACKET}",
        "\N{RIGHT DOUBLE ANGLE BRACKET}\N{PRESENTATION FORM FOR VERTICAL RIGHT DOUBLE ANGLE BRACKET}",
    )
    INNER_TITLE = (
        "\N{LEFT ANGLE BRACKET}\N{PRESENTATION FORM FOR VERTICAL LEFT ANGLE BRACKET}",
        "\N{RIGHT ANGLE BRACKET}\N{PRESENTATION FORM FOR VERTICAL RIGHT ANGLE BRACKET}",
    )
    STRAIGHT_DOUBLE = ("\N{QUOTATION MARK}\N{FULLWIDTH QUOTATION MARK}",) * 2
    STRAIGHT_SINGLE = ("\N{APOSTROPHE}\N{FULLWIDTH APOSTROPHE}",) * 2

    @property
    def openers(self) -> str:
        """Return the family's opening marks."""
        return self.value[0]

    @property
    def closers(self) -> str:
        """Return the family's closing marks."""
        return self.value[1]


STRAIGHT_FAMILIES = frozenset({MarkFamily.STRAIGHT_DOUBLE, MarkFamily.STRAIGHT_SINGLE})
FAMILY_OF = {mark: family for family in MarkFamily for mark in family.openers + family.closers}
OPENERS = "".join(family.openers for family in MarkFamily)
CLOSERS = "".join(family.closers for family in MarkFamily)
APOSTROPHES = "\N{RIGHT SINGLE QUOTATION MARK}\N{APOSTROPHE}"
TITLE_OPENERS = MarkFamily.TITLE.openers + MarkFamily.INNER_TITLE.openers
