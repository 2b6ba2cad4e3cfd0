"""Know stock formulae: set phrases that everybody uses, so that sharing them says nothing about who read whom."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

from quotetrack.settings import DEFAULT, Settings

TABLE = "the table of stock formulae"
SHARE = "the share of documents"


@dataclass(frozen=True, slots=True)
class Stock:
    """The rules that call a wording stock in a corpus of so many documents."""

    documents: int
    settings: Settings = DEFAULT

    def rule(self, letters: str, holders: int) -> str:
        """Return the rule that calls some folded letters stock, which so many documents hold; empty where none does.

        >>> Stock(12).rule("以习近平同志为核心的党中央", 2), Stock(12).rule("绿水青山就是金山银山", 2)
        ('the table of stock formulae', '')
        """
        if is_set_phrase(letters, self.settings):
            return TABLE
        if holders >= self.settings.stock_documents and 100 * holders >= self.settings.stock_share * self.documents:
            return SHARE
        return ""


def is_set_phrase(letters: str, settings: Settings = DEFAULT) -> bool:
    """Tell whether set phrases make most of some folded letters.

    >>> is_set_phrase("以习近平新时代中国特色社会主义思想为指导"), is_set_phrase("种源自主可控")
    (True, False)
    """
    covered = sum(found.end() - found.start() for found in stock_pattern().finditer(letters))
    return bool(letters) and 100 * covered >= settings.stock_cover * len(letters)


@cache
def stock_rows() -> tuple[dict[str, str], ...]:
    """Return the rows of the table: a pattern of folded letters, and a wording that it must match whole."""
    table = (files("quotetrack.match.stock") / "tables" / "stock.toml").read_text(encoding="utf-8")
    rows: list[dict[str, str]] = tomli.loads(table)["stock"]
    return tuple(rows)


@cache
def stock_pattern() -> re.Pattern[str]:
    """Return a pattern for any stock formula, the longest first where several begin at one letter."""
    patterns = sorted((row["pattern"] for row in stock_rows()), key=lambda pattern: (-len(pattern), pattern))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
