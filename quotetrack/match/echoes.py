"""Find the echoes of known quotes: their words without marks, in any document."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotetrack.match.compare import compare_wordings
from quotetrack.match.drafts import Draft
from quotetrack.match.occurrences import Occurrence, find_occurrences
from quotetrack.match.occurrences_fuzzy import Pattern
from quotetrack.match.pages import MarkedPlace, Page
from quotetrack.model import Echo, Kind, Label, Span
from quotetrack.settings import Settings
from quotetrack.text.clauses import split_clauses
from quotetrack.text.fold import fold

# Blanks between a clause and the next mark are seldom more.
_BESIDE = 8


@dataclass(frozen=True, slots=True, order=True)
class FoundEcho:
    """An echo, the place of its quote, and its folded letters."""

    quote: int
    folded: str
    echo: Echo


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words that may be an echo: where they stand in the reading and in the file, and of which wording."""

    quote: int
    wording: str
    folded: str
    start: int
    end: int
    span: Span
    edits: int


def find_echoes(drafts: Sequence[Draft], pages: Sequence[Page], settings: Settings) -> tuple[FoundEcho, ...]:
    """Return the echoes of every quote in every page, in the order of the pages and of the text."""
    owners, patterns = [], []
    for quote, draft in enumerate(drafts):
        for wording in draft.wordings:
            if len(wording.folded) >= _least_letters(draft.kind, settings):
                owners.append((quote, wording.text))
                patterns.append(make_pattern(wording.text))
    occurrences = find_occurrences(patterns, [page.folded.letters for page in pages], settings)
    by_page: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        by_page[occurrence.text].append(occurrence)
    judge = _Judge(drafts, settings, {})
    return tuple(
        echo
        for place, page in enumerate(pages)
        for echo in _echoes_of(page, _candidates(page, by_page[place], owners), judge)
    )


def make_pattern(text: str) -> Pattern:
    """Return what to look for in folded texts to find a wording."""
    clauses = tuple(filter(None, (fold(span.slice(text)) for span in split_clauses(text))))
    return Pattern("".join(clauses), clauses)


def _least_letters(kind: Kind, settings: Settings) -> int:
    return {
        Kind.SLOGAN: settings.echo_slogan_letters,
        Kind.TERM: settings.echo_term_letters,
        Kind.TITLE: settings.echo_title_letters,
    }.get(kind, settings.echo_statement_letters)


def _candidates(
    page: Page, occurrences: Iterable[Occurrence], owners: Sequence[tuple[int, str]]
) -> Iterator[_Candidate]:
    for occurrence in occurrences:
        quote, wording = owners[occurrence.pattern]
        start = page.folded.origins[occurrence.start]
        end = page.folded.origins[occurrence.end - 1] + 1
        folded = page.folded.letters[occurrence.start : occurrence.end]
        yield _Candidate(quote, wording, folded, start, end, page.reading.span(start, end), occurrence.edits)


def _echoes_of(page: Page, candidates: Iterable[_Candidate], judge: "_Judge") -> list[FoundEcho]:
    """Return the echoes among the candidates, those that say most first where two overlap."""
    kept: list[tuple[Span, FoundEcho]] = []
    starts: list[int] = []
    for candidate in sorted(candidates, key=_precedence):
        place = bisect_left(starts, candidate.span.start)
        overlapped = place and kept[place - 1][0].overlaps(candidate.span)
        if overlapped or (place < len(kept) and kept[place][0].overlaps(candidate.span)):
            continue
        if not _stands_free(candidate, page.places):
            continue
        score = judge.score(candidate, page)
        if score is None:
            continue
        text = page.reading.text[candidate.start : candidate.end]
        echo = Echo(page.document.id, candidate.span, text, score, _is_embedded(candidate, page))
        starts.insert(place, candidate.span.start)
        kept.insert(place, (candidate.span, FoundEcho(candidate.quote, candidate.folded, echo)))
    return [found for _, found in kept]


def _precedence(candidate: _Candidate) -> tuple[int, int, int, int]:
    return (candidate.edits - len(candidate.folded), candidate.edits, candidate.start, candidate.quote)


def _stands_free(candidate: _Candidate, places: Iterable[MarkedPlace]) -> bool:
    """Tell whether the words cross no mark and lie on no mention of their own quote."""
    words = Span(candidate.start, candidate.end)
    for marked in places:
        if not marked.span.overlaps(words):
            continue
        if marked.quote == candidate.quote:
            return False
        if not marked.span.contains(words) and not words.contains(marked.span):
            return False
    return True


def _is_embedded(candidate: _Candidate, page: Page) -> bool:
    """Tell whether the words are a part of a mention: of a formula or name, or a whole clause of a statement."""
    words = Span(candidate.start, candidate.end)
    around = [marked for marked in page.places if marked.span.contains(words)]
    if not around:
        return False
    mention = min(around, key=lambda marked: len(marked.span)).mention
    return mention.kind is not Kind.STATEMENT or _is_whole_clause(candidate, page.reading.text)


def _is_whole_clause(candidate: _Candidate, text: str) -> bool:
    before = text[max(0, candidate.start - _BESIDE) : candidate.start].rstrip()[-1:]
    after = text[candidate.end : candidate.end + _BESIDE].lstrip()[:1]
    return not fold(before) and not fold(after)


@dataclass(frozen=True, slots=True)
class _Judge:
    """The comparer's verdicts on echoes, each asked for once."""

    drafts: Sequence[Draft]
    settings: Settings
    verdicts: dict[tuple[int, str], float | None]

    def score(self, candidate: _Candidate, page: Page) -> float | None:
        """Return how like the quote's wording the words are, or nothing where they are not the same saying."""
        if not candidate.edits:
            return 100.0 if self._reads_whole(candidate, page) else None
        if self.drafts[candidate.quote].kind in (Kind.TERM, Kind.TITLE):
            return None
        return self._verdict(candidate, page.reading.text[candidate.start : candidate.end])

    def _verdict(self, candidate: _Candidate, text: str) -> float | None:
        key = (candidate.quote, candidate.folded)
        if key not in self.verdicts:
            comparison = compare_wordings(candidate.wording, text, self.settings)
            self.verdicts[key] = comparison.score if comparison.label is Label.SAME else None
        return self.verdicts[key]

    def _reads_whole(self, candidate: _Candidate, page: Page) -> bool:
        """Tell whether the letters beside the words leave them what they are: no longer number, no negation."""
        text = page.reading.text
        before, after = text[max(0, candidate.start - 1) : candidate.start], text[candidate.end : candidate.end + 1]
        first, last = candidate.folded[0], candidate.folded[-1]
        return not (_joins(before, first) or _joins(last, after))


def _joins(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
