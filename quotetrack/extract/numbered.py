"""Tell numeric abbreviations and other words that a numeral makes: rules of the decision list in kinds."""

import re
from functools import cache

from quotetrack.extract.evidence import Evidence
from quotetrack.extract.lexicon import alternatives, letters, words
from quotetrack.model import Kind

_NUMERAL = "〇零一二三四五六七八九十百千万亿两双"


@cache
def _numbered() -> dict[str, re.Pattern[str]]:
    measures = letters("formulas", "measures")
    things = letters("formulas", "counted_things")
    together = alternatives(words("formulas", "done_together"))
    demands = alternatives(words("formulas", "numbered_demands"))
    return {
        "count": re.compile(f"[{_NUMERAL}0-9]+"),
        "set": re.compile(f"(?!一个)[{_NUMERAL}]{{1,3}}[{measures}].{{2,8}}"),
        "pairs": re.compile(f"(?:[{_NUMERAL}][^{_NUMERAL}]){{2,4}}"),
        "things": re.compile(f"(?:[{_NUMERAL}].)*[{_NUMERAL}][{things}]"),
        # 五落实; of 五育并举 the numeral counts what is done at once.
        "demand": re.compile(
            f"(?!一不)[{_NUMERAL}]{{1,2}}(?:(?:{demands})|[^{_NUMERAL}]{{1,2}}(?:{together})|个?不[^{_NUMERAL}]{{1,3}})"
        ),
    }


def bare_number(evidence: Evidence) -> Kind | None:
    """“113” and “十二五” are names."""
    return Kind.TERM if _numbered()["count"].fullmatch(evidence.letters) else None


def numbered_set(evidence: Evidence) -> Kind | None:
    """“四个意识”, “六项机制”: a numeral, a measure word and what is counted."""
    return Kind.SLOGAN if len(evidence.clauses) == 1 and _numbered()["set"].fullmatch(evidence.letters) else None


def numbered_pairs(evidence: Evidence) -> Kind | None:
    """“三严三实” demands, “五险一金” counts things."""
    if len(evidence.clauses) == 1 and _numbered()["pairs"].fullmatch(evidence.letters):
        return Kind.TERM if _numbered()["things"].fullmatch(evidence.letters) else Kind.SLOGAN
    return None


def numbered_demand(evidence: Evidence) -> Kind | None:
    """“五落实”, “五进”: a numeral and a predicate."""
    return Kind.SLOGAN if _numbered()["demand"].fullmatch(evidence.letters) else None
