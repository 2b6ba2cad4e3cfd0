"""Find the echoes of known quotes: their words without marks, in any document."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq

from quotetrack.match.echoes.cut import WholeWordings, is_cut
from quotetrack.match.echoes.judge import Candidate, EchoJudge
from quotetrack.match.echoes.sought import Sought, SoughtKey
from quotetrack.match.occurrences.occurrences import Occurrence, find_occurrences
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.pages.apart import Apart
from quotetrack.match.pages.collector import collector_still
from quotetrack.match.pages.marked import MarkedWords
from quotetrack.match.pages.pages import Page, is_parted
from quotetrack.model import Echo, Kind, Span
from quotetrack.text.fold import fold
from quotetrack.text.marks import OPENERS

# Blanks between a clause and the next mark are seldom more.
_BESIDE = 8
# Three letters in four of a mention are the mention: of these another quote is no echo.
_MOST = 0.75


@dataclass(frozen=True, slots=True, order=True)
class FoundEcho:
    """An echo, the place of its quote, and its folded letters; `cut` tells that a third of it is missing."""

    quote: int
    folded: str
    echo: Echo
    cut: bool = False

    @property
    def words(self) -> bool:
        """Tell whether the echo words its quote: a part of it, or of a longer mention, is to lead no others."""
        return not (self.cut or self.echo.embedded)


@dataclass(frozen=True, slots=True)
class EchoSearch:
    """The verdicts on words, and where each wording that was looked for stands in some pages."""

    judge: EchoJudge
    found: dict[SoughtKey, list[Occurrence]] = field(default_factory=dict)

    @collector_still()
    def find(self, sought: Sequence[Sought], pages: Sequence[Page]) -> tuple[FoundEcho, ...]:
        """Return the echoes of what is sought in every page, in the order of the pages and of the text.

        The pages are always the same, but for the mentions on them. Wordings that were looked for before are not looked
        for again.
        """
        self._look_for({one.key: one.pattern for one in sought if one.key not in self.found}, pages)
        candidates: list[list[Candidate]] = [[] for _ in pages]
        for one in sought:
            for occurrence in self.found[one.key]:
                candidates[occurrence.text].append(_candidate(one, occurrence, pages[occurrence.text]))
        return tuple(
            found
            for page, row in zip(pages, candidates, strict=True)
            for found in (_echoes_of(page, row, self.judge) if row else ())
        )

    def _look_for(self, patterns: Mapping[SoughtKey, Pattern], pages: Sequence[Page]) -> None:
        if not patterns:
            return
        wordings = tuple(patterns)
        self.found.update({wording: [] for wording in wordings})
        letters = [page.folded.letters for page in pages]
        closed = dict(_closed(pages))
        for occurrence in find_occurrences(tuple(patterns.values()), letters, closed, self.judge.settings):
            self.found[wordings[occurrence.pattern]].append(occurrence)


def _closed(pages: Iterable[Page]) -> Iterator[tuple[tuple[int, int], list[tuple[int, int]]]]:
    """Yield, by page and quote, the stretches of the folded letters that are the quote's own mentions."""
    for number, page in enumerate(pages):
        stretches: dict[int, list[tuple[int, int]]] = {}
        for marked in page.places:
            start = bisect_left(page.folded.origins, marked.span.start)
            stretches.setdefault(marked.quote, []).append((start, bisect_left(page.folded.origins, marked.span.end)))
        for quote, spans in stretches.items():
            yield (number, quote), spans


def _candidate(sought: Sought, occurrence: Occurrence, page: Page) -> Candidate:
    start, end = _within_marks(sought.pattern, occurrence, page)
    span = Span(page.folded.origins[start], page.folded.origins[end - 1] + 1)
    letters = page.folded.letters[start:end]
    return Candidate(
        sought.pattern.quote, sought.kind, sought.text, sought.pattern.letters, letters, span, occurrence.edits
    )


def _within_marks(pattern: Pattern, occurrence: Occurrence, page: Page) -> tuple[int, int]:
    """Return the ends of an occurrence, without a letter of other words that a mark parts from it."""
    start, end, letters = occurrence.start, occurrence.end, page.folded.letters
    if end - start > 1 and letters[start] != pattern.letters[0] and is_parted(page.folded, page.reading.text, start):
        start += 1
    if (
        end - start > 1
        and letters[end - 1] != pattern.letters[-1]
        and is_parted(page.folded, page.reading.text, end - 2)
    ):
        end -= 1
    return start, end


def _echoes_of(page: Page, candidates: Iterable[Candidate], judge: EchoJudge) -> list[FoundEcho]:
    """Return the echoes among the candidates, those that say most first where two overlap."""
    candidates = tuple(candidates)
    marked, whole = MarkedWords.of(page.places), WholeWordings.of(candidates)
    apart = Apart()
    kept: list[tuple[Span, FoundEcho]] = []
    for candidate in sorted(candidates, key=_precedence):
        span = candidate.span
        if not apart.is_free(span.start, span.end) or _is_marked(candidate, marked) or whole.make_up(candidate):
            continue
        score = judge.score(candidate, page.reading.text)
        if score is not None:
            apart.keep(span.start, span.end)
            in_file = page.reading.span(span.start, span.end)
            embedded = _is_embedded(span, marked, page.reading.text)
            echo = Echo(page.document.id, in_file, span.slice(page.reading.text), score, embedded)
            kept.append((span, FoundEcho(candidate.quote, candidate.folded, echo, is_cut(candidate))))
    return [found for _, found in sorted(kept, key=lambda pair: pair[0])]


def _is_marked(candidate: Candidate, marked: MarkedWords) -> bool:
    """Tell whether words are another mention's, or the quote's own: they stand in its marks, or reach out of them.

    Words may hold a mention with both its marks, where most of them stand outside, or their wording has marks as well.
    """
    span = candidate.span
    if marked.owns(candidate.quote, span) or marked.parts(span) or _is_other(candidate, marked):
        return True
    within = marked.letters_within(span)
    return within * 2 > len(span) and not any(mark in candidate.wording for mark in OPENERS)


def _is_other(candidate: Candidate, marked: MarkedWords) -> bool:
    """Tell whether changed words belong to a mention of another quote: what that words has been judged.

    They are most of it, or a formula or name in which much of their wording is missing (预防为主、综合治理 in
    “保护优先、预防为主、综合治理、公众参与” is no 安全第一、预防为主、综合治理).
    """
    around = marked.innermost(candidate.span) if candidate.edits else None
    if around is None:
        return False
    if around.mention.kind is not Kind.STATEMENT and len(candidate.folded) <= _MOST * len(candidate.letters):
        return True
    return _MOST * len(fold(around.mention.text)) <= len(candidate.folded)


def _precedence(candidate: Candidate) -> tuple[int, int, Span, bool, str]:
    """Say most first: the most letters that are the wording's own; then the fewest that are not."""
    own = max(len(candidate.folded) - candidate.edits, LCSseq.similarity(candidate.letters, candidate.folded))
    return (-own, candidate.edits, candidate.span, candidate.kind is Kind.TITLE, candidate.wording)


def _is_embedded(words: Span, marked: MarkedWords, text: str) -> bool:
    """Tell whether words are a part of a mention: of a formula or name, or a whole clause of a statement."""
    around = marked.innermost(words)
    return around is not None and (around.mention.kind is not Kind.STATEMENT or _is_whole_clause(words, text))


def _is_whole_clause(words: Span, text: str) -> bool:
    before = text[max(0, words.start - _BESIDE) : words.start].rstrip()[-1:]
    after = text[words.end : words.end + _BESIDE].lstrip()[:1]
    return not fold(before) and not fold(after)
