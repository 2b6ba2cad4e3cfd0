"""Tell a kind by the words around the marks: a saying, a theme, a name."""

from quotetrack.extract.kinds.evidence import LONGEST_CLAUSE, Evidence
from quotetrack.model import Kind


def introduced_as_saying(evidence: Evidence) -> Kind | None:
    """正所谓“…”, 据说“…”: the words before say that people say so."""
    said = len(evidence.letters) >= 5 and evidence.is_introduced("saying_before")
    return Kind.STATEMENT if said else None


def introduced_as_theme(evidence: Evidence) -> Kind | None:
    """以“…”为主题, “…”的方针: the words around say that it is a formula."""
    if len(evidence.letters) < 4 or evidence.saying or evidence.opens_with("asked"):
        return None
    if evidence.asserts and len(evidence.letters) > LONGEST_CLAUSE:
        return None  # what is borne in mind may be a sentence
    if evidence.is_introduced("theme_before", "theme_after"):
        return Kind.SLOGAN
    return None


def introduced_as_name(evidence: Evidence) -> Kind | None:
    """题为“…”, “…”座谈会: the words around say that it is a name, or a formula used as one."""
    demanded = len(evidence.clauses) > 1 and (evidence.demands or evidence.is_parallel)
    if evidence.saying or (demanded and (evidence.opens_alike or not evidence.is_name)):
        return None
    if evidence.is_introduced("name_before", "name_after"):
        return Kind.TERM
    return None
