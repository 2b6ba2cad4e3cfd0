"""Find the echoes of known quotes: their words without marks, in any document."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from quotetrack.match.drafts import Draft
from quotetrack.match.echoes_judge import Candidate, EchoJudge
from quotetrack.match.marked import MarkedWords
from quotetrack.match.occurrences import Occurrence, find_occurrences
from quotetrack.match.occurrences_fuzzy import Pattern
from quotetrack.match.pages import Page
from quotetrack.model import Echo, Kind, Span
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


def find_echoes(drafts: Sequence[Draft], pages: Sequence[Page], judge: EchoJudge) -> tuple[FoundEcho, ...]:
    """Return the echoes of every quote in every page, in the order of the pages and of the text."""
    owners: list[tuple[int, str]] = []
    patterns: list[Pattern] = []
    for quote, draft in enumerate(drafts):
        for wording in draft.wordings:
            if len(wording.folded) >= _least_letters(draft.kind, judge.settings):
                owners.append((quote, wording.text))
                patterns.append(make_pattern(wording.text))
    occurrences = find_occurrences(patterns, [page.folded.letters for page in pages], judge.settings)
    kinds = [draft.kind for draft in drafts]
    return tuple(
        found
        for place, group in groupby(occurrences, key=lambda occurrence: occurrence.text)
        for found in _echoes_of(pages[place], _candidates(pages[place], group, owners, kinds), judge)
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
    page: Page, occurrences: Iterable[Occurrence], owners: Sequence[tuple[int, str]], kinds: Sequence[Kind]
) -> Iterator[Candidate]:
    for occurrence in occurrences:
        quote, wording = owners[occurrence.pattern]
        span = Span(page.folded.origins[occurrence.start], page.folded.origins[occurrence.end - 1] + 1)
        folded = page.folded.letters[occurrence.start : occurrence.end]
        yield Candidate(quote, kinds[quote], wording, folded, span, occurrence.edits)


def _echoes_of(page: Page, candidates: Iterable[Candidate], judge: EchoJudge) -> list[FoundEcho]:
    """Return the echoes among the candidates, those that say most first where two overlap."""
    marked = MarkedWords.of(page.places)
    kept: list[tuple[Span, FoundEcho]] = []
    for candidate in sorted(candidates, key=_precedence):
        place = bisect_left(kept, candidate.span, key=lambda pair: pair[0])
        if any(span.overlaps(candidate.span) for span, _ in kept[max(0, place - 1) : place + 1]):
            continue
        if marked.owns(candidate.quote, candidate.span) or marked.crosses(candidate.span):
            continue
        score = judge.score(candidate, page.reading.text)
        if score is not None:
            in_file = page.reading.span(candidate.span.start, candidate.span.end)
            embedded = _is_embedded(candidate.span, marked, page.reading.text)
            text = candidate.span.slice(page.reading.text)
            echo = Echo(page.document.id, in_file, text, score, embedded)
            kept.insert(place, (candidate.span, FoundEcho(candidate.quote, candidate.folded, echo)))
    return [found for _, found in kept]


def _precedence(candidate: Candidate) -> tuple[int, int, Span, int, str]:
    """Say most first: the most letters that are the wording's own; then the fewest that are not."""
    own = len(candidate.folded) - candidate.edits
    return (-own, candidate.edits, candidate.span, candidate.quote, candidate.wording)


def _is_embedded(words: Span, marked: MarkedWords, text: str) -> bool:
    """Tell whether words are a part of a mention: of a formula or name, or a whole clause of a statement."""
    around = marked.innermost(words)
    return around is not None and (around.mention.kind is not Kind.STATEMENT or _is_whole_clause(words, text))


def _is_whole_clause(words: Span, text: str) -> bool:
    before = text[max(0, words.start - _BESIDE) : words.start].rstrip()[-1:]
    after = text[words.end : words.end + _BESIDE].lstrip()[:1]
    return not fold(before) and not fold(after)
