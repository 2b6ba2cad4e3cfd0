"""Tell formulas and names by their shape: rules of the decision list in kinds."""

import re

from quotetrack.extract.kinds.evidence import Evidence
from quotetrack.extract.lexicon import shape
from quotetrack.model import Kind

_THREE_BEATS = re.compile(r"(.).{1,2}(?:\1.{1,2}){2}")
_JOINED = re.compile(r"\w{1,8}(?:[+＋]\w{1,8})+")
_FIRST = re.compile(r"(.).{1,2}先\1.{1,2}")
_LONGEST_WARNING = 6


def warning(evidence: Evidence) -> Kind | None:
    """“禁止烟火”, “当心触电”: a rule on a board, however short."""
    short = len(evidence.clauses) == 1 and 4 <= len(evidence.letters) <= _LONGEST_WARNING
    return Kind.SLOGAN if short and evidence.opens_with("warnings") and not evidence.is_name else None


def three_beats(evidence: Evidence) -> Kind | None:
    """“抓早抓小抓苗头”, “同线同标同质”: one letter opens each of three beats."""
    return Kind.SLOGAN if _THREE_BEATS.fullmatch(evidence.letters) else None


def done_first(evidence: Evidence) -> Kind | None:
    """“扶贫先扶志”, “治国先治吏”: what is done before the thing itself."""
    return Kind.SLOGAN if _FIRST.fullmatch(evidence.letters) else None


def above_all(evidence: Evidence) -> Kind | None:
    """“项目为王”, “安全为天”: a rule of four letters says what comes first."""
    return Kind.SLOGAN if shape("formulas", "above_all").fullmatch(evidence.letters) else None


def joined_by_a_sign(evidence: Evidence) -> Kind | None:
    """“互联网+党建”, “科技特派员+农户”: a model named by its parts."""
    return Kind.TERM if _JOINED.fullmatch(evidence.text.strip()) else None
