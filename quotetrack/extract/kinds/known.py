"""Tell a kind by what needs no reading: title marks, redactions, formulas of the table, single words."""

import re
from functools import cache

from quotetrack.extract.kinds.evidence import Evidence, letters_of
from quotetrack.extract.lexicon import shape, words
from quotetrack.model import Kind
from quotetrack.text.marks import TITLE_OPENERS

_SENTENCE_MARKS = re.compile(r"[。！!？?…]\s*\Z")
# One word has so many letters at most.
_LONGEST_WORD = 4


def title_marks(evidence: Evidence) -> Kind | None:
    """《…》 and 〈…〉 hold titles."""
    return Kind.TITLE if evidence.opener in TITLE_OPENERS else None


def redaction(evidence: Evidence) -> Kind | None:
    """“XXX” stands for words that were taken out."""
    return Kind.PLACEHOLDER if shape("kinds", "redaction").match(evidence.text) else None


def known_formula(evidence: Evidence) -> Kind | None:
    """The table of formulas says it (一国两制 is a slogan, 三农 a term)."""
    return _formula_kinds().get(evidence.letters)


def short_word(evidence: Evidence) -> Kind | None:
    """One word of up to four letters is a term, unless a cue gives it as a sentence."""
    letters = len(evidence.letters)
    if evidence.saying and letters >= _LONGEST_WORD and evidence.says_something:
        return None
    one = len(evidence.clauses) == 1 and not _SENTENCE_MARKS.search(evidence.text)
    return Kind.TERM if one and letters <= _LONGEST_WORD else None


@cache
def _formula_kinds() -> dict[str, Kind]:
    kinds = {letters_of(term): Kind.TERM for term in words("formulas", "terms")}
    kinds.update({letters_of(slogan): Kind.SLOGAN for slogan in words("formulas", "slogans")})
    return kinds
