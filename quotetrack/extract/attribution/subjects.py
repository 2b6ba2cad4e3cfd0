"""Find the subject of a cue: in its own clause, carried over from the quotation before, or further back."""

from quotetrack.extract.attribution.clauses import FARTHEST_CLAUSES, FARTHEST_LETTERS, Clauses
from quotetrack.extract.attribution.joined import goes_on
from quotetrack.extract.attribution.links import Linked
from quotetrack.extract.cues import Cue, find_last_cue
from quotetrack.extract.lexicon import letters, shape
from quotetrack.extract.speakers.manner import is_manner, is_passive
from quotetrack.extract.speakers.names import find_known_name
from quotetrack.extract.speakers.persons import names_person
from quotetrack.extract.speakers.phrases import is_plain_phrase
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.extract.speakers.tellers import find_any_subject, find_owner
from quotetrack.model import Span


def subject_of(clauses: Clauses, cue: Cue, previous: Linked | None) -> Span | None:
    """Return who says what `cue` gives as said, None where the text names nobody."""
    text = clauses.text
    start = _start_of_subject(text, clauses.clause_start(cue.start), cue)
    if cue.start > 0 and shape("clauses", "owner_behind").match(text, cue.start - 1):
        return _placed(find_speaker(text[start : cue.start - 1], before_cue=True), start)
    before = text[start : cue.start]
    found = find_speaker(before, before_cue=True)
    if found is None and cue.direct:
        found = find_any_subject(before)
        if found is None and not is_manner(before):
            return None
    if found is not None and is_passive(before[found.start :]):
        return None
    if found is not None:
        whole = Span(start + found.start, start + found.end)
        return _with_quoted_words(clauses, whole) if found.start == 0 else whole
    return _subject_elsewhere(clauses, cue, start, previous)


def _start_of_subject(text: str, start: int, cue: Cue) -> int:
    """Return where the words before a cue begin, behind one that has the quotation with its source for its object."""
    if not text.startswith(letters("clauses", "attributive"), cue.end):
        return start
    governing = shape("clauses", "governing").match(text, start, cue.start)
    return governing.end() if governing is not None else start


def _subject_elsewhere(clauses: Clauses, cue: Cue, start: int, previous: Linked | None) -> Span | None:
    """Return the subject of a cue whose own clause, which begins at `start`, names none."""
    text = clauses.text
    if text.startswith(letters("clauses", "attributive"), cue.end):
        return None  # 与当时提出的“…”一脉相承: the words beside the cue say who, or nobody does
    if previous is not None and previous.link is not None and goes_on(clauses, previous.pair.closer, start, cue.start):
        return previous.link.speaker
    return subject_further_back(clauses, start, cue.start) or _placed(find_owner(text[start : cue.start]), start)


def _with_quoted_words(clauses: Clauses, speaker: Span) -> Span:
    """Take in quoted words that a name begins with: “十四五”规划纲要提出."""
    opener = clauses.openers.get(speaker.start - 1)
    if opener is None or names_person(speaker.slice(clauses.text)) or clauses.is_behind_stop(speaker.start - 1):
        return speaker
    before = clauses.text[clauses.clause_start(opener) : opener]
    return Span(opener - len(before) if is_plain_phrase(before) else opener, speaker.end)


def subject_further_back(clauses: Clauses, start: int, until: int) -> Span | None:
    """Return the subject of an earlier clause of the sentence than the one from `start` to `until`.

    Where nothing but when and where stands behind a semicolon, the part before it has the subject:
    书记在河东时提出“…”；在河西时，要求“…”.
    """
    text, lowest, bare, crossed = clauses.text, start - FARTHEST_LETTERS, True, False
    for _ in range(FARTHEST_CLAUSES):
        bare = bare and is_manner(text[start:until])
        if clauses.is_part_start(start) and (bare or crossed):
            start, crossed = start - 1, True
        if clauses.is_sentence_start(start) or start < lowest:
            return None
        until = clauses.before_quotation(start)
        start = clauses.clause_start(until)
        found = _subject_of_clause(text, start, until)
        if found is not None:
            return found
        if until <= start:
            return None
    return None


def _subject_of_clause(text: str, start: int, end: int) -> Span | None:
    cue = find_last_cue(text, start, end)
    found = find_speaker(text[start : cue.start], before_cue=True) if cue else None
    found = found or find_speaker(text[start:end], before_cue=False)
    return _placed(found, start) if found is not None else find_known_name(text, start, end)


def _placed(found: Span | None, start: int) -> Span | None:
    return Span(start + found.start, start + found.end) if found is not None else None
