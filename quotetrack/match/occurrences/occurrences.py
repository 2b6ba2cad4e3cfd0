"""Find where known wordings stand in folded texts: exactly, with a few letters changed, or clause by clause."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq

from quotetrack.match.occurrences.fuzzy import near_occurrence
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.scan import Stretch
from quotetrack.settings import DEFAULT, Settings

# The stretches of texts that are closed to quotes, by text and quote.
Closed = Mapping[tuple[int, int], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """A stretch of the folded text `text` (its place in the sequence) that words the pattern `pattern`."""

    text: int
    start: int
    end: int
    pattern: int
    edits: int


def find_occurrences(
    patterns: Sequence[Pattern], texts: Sequence[str], closed: Closed, settings: Settings = DEFAULT
) -> tuple[Occurrence, ...]:
    """Return where the patterns stand in the texts, sorted by place; those of one pattern do not overlap.

    Nothing is looked for where a wording of the same quote stands letter for letter that has as many letters of the
    text, nor in the stretches that are closed to the quote.

    >>> slogan = Pattern.of(0, "全覆盖、零容忍、严执法、重实效")
    >>> find_occurrences([slogan], ["按照全复盖严执法重实效的要求"], {})
    (Occurrence(text=0, start=2, end=11, pattern=0, edits=3),)
    """
    from quotetrack.match.occurrences.around import Texts
    from quotetrack.match.occurrences.layout import lay_out
    from quotetrack.match.occurrences.seeds import find_seeds

    if not patterns:
        return ()
    layout, laid_texts = lay_out(tuple(patterns), settings), Texts.of(texts)
    kept = _Kept({key: [(start, end, end) for start, end in spans] for key, spans in closed.items()})
    left_over: list[tuple[int, int, int, int]] = []
    for seeds in find_seeds(layout.pieces, texts):
        stands = (-1, -1, -1)
        for text, place, start, offset in seeds.choose(layout.are_worth(seeds, laid_texts)).rows():
            pattern, begin = patterns[place], start - offset
            # Most of its pieces find a pattern at one place.
            if stands == (text, place, begin):
                continue
            if begin >= 0 and texts[text].startswith(pattern.letters, begin):
                stands = text, place, begin
                kept.keep(text, place, Stretch(begin, begin + len(pattern.letters), 0), pattern)
            elif not pattern.exact:
                left_over.append((text, place, start, offset))
    kept.close()
    for text, place, start, offset in sorted(left_over):
        pattern = patterns[place]
        exact = kept.exact_letters(text, start, pattern)
        if kept.is_free(text, place, start) and not _is_outdone(exact, pattern, texts[text], start - offset, settings):
            stretch = near_occurrence(pattern, texts[text], start, offset, settings)
            if stretch:
                kept.keep(text, place, stretch, pattern)
    return tuple(sorted(kept.found))


@dataclass(slots=True)
class _Kept:
    """The occurrences found so far, and where nothing more is to be looked for."""

    shut: dict[tuple[int, int], list[tuple[int, int, int]]]
    found: list[Occurrence] = field(default_factory=list)
    apart: dict[tuple[int, int], Apart] = field(default_factory=dict)

    def keep(self, text: int, place: int, stretch: Stretch, pattern: Pattern) -> None:
        """Keep a stretch unless it overlaps one of the pattern's."""
        if not self.apart.setdefault((text, place), Apart()).keep(stretch.start, stretch.end):
            return
        self.found.append(Occurrence(text, stretch.start, stretch.end, place, stretch.edits))
        if not stretch.edits:
            length = stretch.end - stretch.start
            self.shut.setdefault((text, pattern.quote), []).append((stretch.start, stretch.end, length))

    def close(self) -> None:
        """Make ready to be asked: of the stretches that are shut, only those that lie in no other are kept."""
        for key, spans in self.shut.items():
            outer: list[tuple[int, int, int]] = []
            for span in sorted(spans, key=lambda span: (span[0], -span[1])):
                if not outer or span[1] > outer[-1][1]:
                    outer.append(span)
            self.shut[key] = outer

    def exact_letters(self, text: int, offset: int, pattern: Pattern) -> int:
        """Return how many letters of the text around an offset are those of the pattern's quote, letter for letter."""
        shut = self.shut.get((text, pattern.quote), ())
        before = bisect_right(shut, (offset, len(pattern.letters) + offset, 0)) - 1
        return shut[before][2] if before >= 0 and offset < shut[before][1] else 0

    def is_free(self, text: int, place: int, offset: int) -> bool:
        """Tell whether the pattern does not stand around an offset of the text already."""
        apart = self.apart.get((text, place))
        return apart is None or apart.is_free(offset, offset + 1)


def _is_outdone(exact: int, pattern: Pattern, text: str, begin: int, settings: Settings) -> bool:
    """Tell whether the whole pattern, nearly, would have no more letters of the text than stand there exactly."""
    if len(pattern.letters) <= exact:
        return True
    edits = settings.echo_edits(len(pattern.letters))
    if not exact or not edits:
        return False
    window = text[max(0, begin - edits) : begin + len(pattern.letters) + edits]
    return len(pattern.letters) - edits <= LCSseq.similarity(pattern.letters, window) <= exact
