"""Tell numeric abbreviations and other words that a numeral makes: rules of the decision list in kinds."""

from quotetrack.extract.kinds.evidence import Evidence
from quotetrack.extract.lexicon import shape
from quotetrack.model import Kind


def bare_number(evidence: Evidence) -> Kind | None:
    """“113” and “十二五” are names."""
    return Kind.TERM if _has_shape(evidence, "count") else None


def numbered_set(evidence: Evidence) -> Kind | None:
    """“四个意识”, “六项机制”: a numeral, a measure word and what is counted."""
    return Kind.SLOGAN if _has_shape(evidence, "set") and len(evidence.clauses) == 1 else None


def numbered_pairs(evidence: Evidence) -> Kind | None:
    """“三严三实” demands, “五险一金” counts things."""
    if _has_shape(evidence, "pairs") and len(evidence.clauses) == 1:
        return Kind.TERM if _has_shape(evidence, "things") else Kind.SLOGAN
    return None


def numbered_demand(evidence: Evidence) -> Kind | None:
    """“五落实”, “五进”: a numeral and a predicate."""
    return Kind.SLOGAN if _has_shape(evidence, "demand") else None


def _has_shape(evidence: Evidence, key: str) -> bool:
    return shape("formulas", key).fullmatch(evidence.letters) is not None
