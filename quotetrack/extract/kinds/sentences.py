"""Tell what is somebody's sentence: by its stops, its persons, its questions, and by being given as said."""

import re

from quotetrack.extract.kinds.evidence import LIST_ONLY, Evidence, word_pattern
from quotetrack.extract.lexicon import shape
from quotetrack.model import Kind

_SENTENCE_MARKS = re.compile(r"[。！!？?…]\s*\Z")
_INNER_SENTENCE = re.compile(r"[。！？；]")
# What is given as said and holds no known predicate is a sentence from this many letters on; clauses built alike need
# more, for a formula is said as well.
_LONG = 7
_LONG_ALIKE = 13


def ends_as_sentence(evidence: Evidence) -> Kind | None:
    """A full stop, question or exclamation mark stands inside: the words are a sentence of their own."""
    if not _SENTENCE_MARKS.search(evidence.text):
        return None
    listed = LIST_ONLY.fullmatch(evidence.text.rstrip("。")) is not None
    if listed and len(evidence.clauses) > 2 and evidence.is_parallel and not evidence.is_spoken:
        return Kind.SLOGAN
    short_cry = (
        evidence.text.endswith(("！", "!"))
        and len(evidence.letters) <= 12
        and not evidence.saying
        and not evidence.is_spoken
        and not evidence.holds("classical_alone")
        and evidence.is_parallel
    )
    return Kind.SLOGAN if short_cry else Kind.STATEMENT


def several_sentences(evidence: Evidence) -> Kind | None:
    """Words with a full stop in the middle are somebody's speech."""
    return Kind.STATEMENT if _INNER_SENTENCE.search(evidence.text) and len(evidence.letters) > 12 else None


def first_or_second_person(evidence: Evidence) -> Kind | None:
    """我, 你, 大家, 吗: somebody speaks."""
    if len(evidence.letters) <= 4 or (evidence.is_parallel and max(map(len, evidence.clauses)) <= 6):
        return None
    return Kind.STATEMENT if evidence.is_spoken else None


def classical_saying(evidence: Evidence) -> Kind | None:
    """Particles of the classical language (之, 其, 勿) in one sentence: a saying of old, given as said."""
    if evidence.proposing or not 5 <= len(evidence.letters) <= 40:
        return None
    found = set(word_pattern("classical").findall(evidence.text))
    return Kind.STATEMENT if len(found) > 1 or evidence.holds("classical_alone") else None


def asks(evidence: Evidence) -> Kind | None:
    """A question is somebody's, with or without its mark."""
    asked = evidence.holds("questions") or shape("kinds", "a_or_not").search(evidence.letters) is not None
    return Kind.STATEMENT if len(evidence.letters) >= 8 and asked else None


def said_with_predicate(evidence: Evidence) -> Kind | None:
    """A cue introduces a clause that says something."""
    if evidence.saying and len(evidence.letters) >= 4 and evidence.says_something:
        return Kind.STATEMENT
    return None


def said_at_length(evidence: Evidence) -> Kind | None:
    """A cue introduces several clauses or a long one; behind a colon a short one is said no less."""
    several = len(evidence.clauses) > 1 and not evidence.is_parallel
    enough = _LONG_ALIKE if evidence.is_parallel else 5 if evidence.before.rstrip().endswith(("：", ":")) else _LONG
    if evidence.saying and (several or (len(evidence.letters) >= enough and not evidence.is_name)):
        return Kind.STATEMENT
    return None


def long_clause(evidence: Evidence) -> Kind | None:
    """One long clause with a predicate stands as a sentence."""
    if len(evidence.letters) >= 10 and evidence.says_something:
        return Kind.STATEMENT
    return None
