"""Judge whether words without marks are the same saying as the wording that they are like."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from quotetrack.match.echoes.whole import stands_whole
from quotetrack.match.group.group import likeness_under
from quotetrack.match.occurrences.follow import is_followed
from quotetrack.model import Kind, Span
from quotetrack.settings import Settings
from quotetrack.text.clauses import fold_clauses
from quotetrack.text.fold import fold
from quotetrack.text.marks import CLOSERS, OPENERS

# Before any word they say the contrary of it (不符合标准规定).
_DENIALS = frozenset("不未没非勿莫")
_BLANKS = re.compile(r"[^\S\n]+")
_ENDS = re.compile("[。！？；\n]+")
_SEVERAL = 2
# So few letters are no wording any more where a mark stands between them (五）落实各项责任).
_FEW = 4
_STOPS = frozenset("。！？；\n" + OPENERS + CLOSERS)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be an echo of a quote: where they stand in the reading, and of which wording."""

    quote: int
    kind: Kind
    wording: str
    letters: str
    folded: str
    span: Span
    edits: int


@dataclass(frozen=True, slots=True)
class EchoJudge:
    """Verdicts on words without marks."""

    settings: Settings

    def score(self, candidate: Candidate, text: str) -> float | None:
        """Return how like the wording the words are, or nothing where they are not the same saying."""
        if candidate.edits and not self._may_differ(candidate):
            return None
        if not _stands_alone(candidate, text) or _is_broken(candidate, text) or _runs_on(candidate, text):
            return None
        if not candidate.edits:
            return 100.0
        return likeness_under(self.settings)(candidate.wording, candidate.span.slice(text))

    def _may_differ(self, candidate: Candidate) -> bool:
        """Tell whether the words need not be the wording's, letter for letter: a title is, and a short name."""
        if candidate.kind is Kind.TERM:
            return len(candidate.folded) >= self.settings.echo_long_term_letters
        return candidate.kind is not Kind.TITLE


def _stands_alone(candidate: Candidate, text: str) -> bool:
    """Tell whether the letters beside the words leave them what they are: no part of a number, and not denied."""
    span = candidate.span
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    joined = _joins(before, text[span.start]) or _joins(text[span.end - 1], after)
    if len(candidate.folded) < _FEW and not stands_whole(text, span):
        return False
    return not joined and not (before in _DENIALS and before and candidate.kind is not Kind.TITLE)


def _joins(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _is_broken(candidate: Candidate, text: str) -> bool:
    """Tell whether a stop or a mark breaks words where the wording runs on, or anything breaks one changed clause."""
    words = candidate.span.slice(text)
    clauses = _count_clauses(candidate.wording)
    stopped = any(stop in words for stop in _STOPS)
    if clauses == 1 and candidate.edits:
        return stopped or (_count_clauses(words) > 1 and not _only_pauses(candidate, words))
    if not stopped:
        return len(candidate.folded) < _FEW and len(words) > len(candidate.folded)
    many = _count_clauses(words) > clauses + bool(candidate.edits)
    return (many and not is_followed(candidate.letters, candidate.folded)) or _ends_within(candidate.wording, words)


def _only_pauses(candidate: Candidate, words: str) -> bool:
    """Tell whether words have but idle words more than one clause, and pauses where the clause runs on.

    一切的事故，都是可以预防的 does say 一切事故都是可以预防的; 携手，向着构建共同体 does not say 携手构建共同体.
    """
    if not is_followed(candidate.letters, candidate.folded):
        return False
    return all(left[-1] + right[0] in candidate.letters for left, right in pairwise(fold_clauses(words)))


def _ends_within(wording: str, words: str) -> bool:
    """Tell whether a sentence of the words ends within a clause of the wording: neither side of the stop is a clause's.

    >>> _ends_within("既要绿水青山，也要金山银山", "既要绿水青山。也要金山银山")
    False
    >>> _ends_within("既要绿水青山，也要金山银山", "底色要绿。绿水青山也是金山银山")
    True
    """
    clauses, sentences = fold_clauses(wording), filter(None, map(fold_clauses, _ENDS.split(words)))
    begin, end = {clause[0] for clause in clauses}, {clause[-1] for clause in clauses}
    return any(left[-1][-1] not in end and right[0][0] not in begin for left, right in pairwise(sentences))


def _runs_on(candidate: Candidate, text: str) -> bool:
    """Tell whether words end, or begin, with another clause than the wording, which is but a part of one of the text.

    人与自然和谐共生，是中国式现代化|的鲜明特点 does not say 中国式现代化：人与自然和谐共生.
    """
    if not candidate.edits or _count_clauses(candidate.wording) < _SEVERAL:
        return False
    clauses, said = fold_clauses(candidate.wording), fold_clauses(candidate.span.slice(text))
    start, end = candidate.span.start, candidate.span.end
    if fold(text[end : end + 1]) and candidate.folded[-1] != candidate.letters[-1]:
        return any(said[-1].endswith(clause) and said[-1] != clause for clause in clauses)
    if fold(text[max(0, start - 1) : start]) and candidate.folded[0] != candidate.letters[0]:
        return any(said[0].startswith(clause) and said[0] != clause for clause in clauses)
    return False


@lru_cache(maxsize=1 << 14)
def _count_clauses(text: str) -> int:
    return len(fold_clauses(_BLANKS.sub("", text)))
