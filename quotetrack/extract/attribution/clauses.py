"""Walk through the clauses around quotations, with the quotations' own letters out of sight."""

from dataclasses import dataclass

from quotetrack.extract.lexicon import shape
from quotetrack.text.marks import CLOSERS

# A subject further back than this is somebody else's.
FARTHEST_CLAUSES = 12
FARTHEST_LETTERS = 240
SENTENCE_STOPS = "。！？!?\n"
# A semicolon parts a sentence: behind it stands another subject, or when and where the same one speaks on.
_PART_END = "；;"
SENTENCE_END = SENTENCE_STOPS + _PART_END
_FULL_STOPS = ("。", "！", "!", "？", "?", "…", "，")
_CLAUSE_END = frozenset("，,：:（）()—…" + SENTENCE_END)
_CLOSERS = frozenset(CLOSERS)


@dataclass(frozen=True, slots=True)
class Clauses:
    """The text around quotations, and where each of them stands."""

    text: str
    openers: dict[int, int]  # closing mark → opening mark

    def clause_start(self, end: int) -> int:
        """Return where the clause that runs up to `end` begins; a quotation inside it is stepped over."""
        at, lowest = end, max(0, end - FARTHEST_LETTERS)
        while at > lowest:
            opener = self.openers.get(at - 1)
            if opener is not None:
                if not shape("clauses", "goes_on").match(self.text, at, end):
                    return at
                at = opener
            elif self.text[at - 1] in _CLAUSE_END:
                return at
            else:
                at -= 1
        return max(at, lowest)

    def is_sentence_start(self, at: int) -> bool:
        """Tell whether a sentence begins at `at`."""
        return at == 0 or self.text[at - 1] in SENTENCE_END or (at - 1 in self.openers and self.is_full(at - 1))

    def is_part_start(self, at: int) -> bool:
        """Tell whether a part of a sentence begins at `at`, behind a semicolon."""
        return at > 0 and self.text[at - 1] in _PART_END

    def before_quotation(self, at: int) -> int:
        """Return the end of the clause before `at`, stepping over a quotation and the separator."""
        while at > 0 and (self.text[at - 1] in _CLAUSE_END or self.text[at - 1] in _CLOSERS):
            if self.text[at - 1] in SENTENCE_END:
                break
            at = self.openers.get(at - 1, at - 1)
        return at

    def is_full(self, closer: int) -> bool:
        """Tell whether a sentence ends within the marks that close there, and the next begins behind them."""
        return self.text[closer - 1] in SENTENCE_END and self.text[closer + 1 : closer + 2] not in ("，", ",", "、")

    def ends_with(self, closer: int) -> bool:
        """Tell whether a clause ends with the quotation that closes there."""
        return shape("clauses", "ends").match(self.text, closer + 1) is not None

    def holds_stop(self, opener: int, closer: int) -> bool:
        """Tell whether the words between two marks end in a stop of their own."""
        return self.text[opener:closer].rstrip().endswith(_FULL_STOPS)

    def is_behind_stop(self, at: int) -> bool:
        """Tell whether a stop stands before the mark at `at`."""
        return self.text[at - 1] in _FULL_STOPS
