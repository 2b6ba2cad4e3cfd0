"""Tell formulas and names by how their clauses are built."""

import re

from quotetrack.extract.kinds.evidence import LIST_ONLY, LONGEST_CLAUSE, Evidence
from quotetrack.model import Kind

# Clauses set side by side as a list (管得住、放得开), not one after another.
_LISTED = re.compile(r"[、 \N{IDEOGRAPHIC SPACE}]")
# A name with another behind a dash: 意大利之源——古罗马文明展.
_NAME_WITH_A_DASH = re.compile(r"(?:——|--)\w+\Z")
# So few letters that end in the head of a noun phrase are a name, even where they open with a verb (创新驱动力).
_SHORT_NAME = 6


def proposed(evidence: Evidence) -> Kind | None:
    """A cue of proposing (提出, 倡导) introduces a demand."""
    if evidence.proposing and len(evidence.letters) >= 5 and evidence.opens_with("opening_verbs"):
        return Kind.SLOGAN
    return None


def clauses_built_alike(evidence: Evidence) -> Kind | None:
    """Parallel clauses that share letters are a formula, even where they are attributed; one that follows is none."""
    short = len(evidence.clauses) > 2 and max(map(len, evidence.clauses)) <= 4 and not evidence.is_spoken
    listed = short and LIST_ONLY.fullmatch(evidence.text) is not None
    if not evidence.is_parallel or not (evidence.shares_letters or listed):
        return None
    turned = len({frozenset(clause) for clause in evidence.clauses}) == 1  # 江山就是人民，人民就是江山
    told = evidence.saying and (evidence.opens_with("asked") or (evidence.holds("asserted") and not turned))
    return Kind.STATEMENT if evidence.concludes or told else Kind.SLOGAN


def list_of_names(evidence: Evidence) -> Kind | None:
    """A list that ends in the head of a noun phrase is one name (长城、大运河国家文化公园建设方案)."""
    if len(evidence.clauses) < 2 or not evidence.is_name:
        return None
    if _NAME_WITH_A_DASH.search(evidence.text):
        return Kind.TERM
    return Kind.TERM if not evidence.is_parallel and not evidence.demands else None


def parallel_clauses(evidence: Evidence) -> Kind | None:
    """Clauses of equal length without a predicate of their own are a formula."""
    if not evidence.is_parallel:
        return None
    argued = evidence.is_argument and not evidence.proposing and not _LISTED.search(evidence.text)
    return Kind.STATEMENT if argued else Kind.SLOGAN


def several_clauses(evidence: Evidence) -> Kind | None:
    """Several clauses: a statement where they say something or run long, else a formula."""
    if len(evidence.clauses) < 2:
        return None
    if not evidence.is_argument and (evidence.proposing or LIST_ONLY.fullmatch(evidence.text)):
        return Kind.SLOGAN
    return Kind.STATEMENT if evidence.is_argument or len(evidence.letters) > 24 else Kind.SLOGAN


def demand(evidence: Evidence) -> Kind | None:
    """One clause that opens with a verb or a negation and is no longer than a slogan."""
    if len(evidence.letters) <= _SHORT_NAME and evidence.is_name:
        return None
    if evidence.demands and 5 <= len(evidence.letters) <= LONGEST_CLAUSE:
        return Kind.SLOGAN
    return None


def name(evidence: Evidence) -> Kind | None:
    """One clause that ends in the head of a noun phrase is a name."""
    return Kind.TERM if evidence.is_name else None


def set_phrase(evidence: Evidence) -> Kind | None:
    """A short clause with a predicate is repeated as a formula (新官不理旧账)."""
    return Kind.SLOGAN if len(evidence.letters) >= 5 and evidence.says_something else None


def otherwise(evidence: Evidence) -> Kind | None:
    """What nothing else tells is a term; at length it is a statement."""
    return Kind.TERM if len(evidence.letters) < 20 else Kind.STATEMENT
