"""Know the words that no passage has at its ends or in it: datelines, and words that hang on their neighbours."""

import re
from functools import cache
from importlib.resources import files

import tomli


@cache
def dateline() -> re.Pattern[str]:
    """Return a pattern for a dateline: the agency that opens a report, at the head of a line.

    >>> dateline().search("标题\\n央视网消息（新闻联播）：国家主席").group(1)
    '央视网消息（新闻联播）'
    """
    # A literal head is found fast; most texts have many lines, and no dateline.
    return re.compile(rf"\n[^\S\n]*({'|'.join(row['pattern'] for row in word_rows('dateline'))})")


@cache
def leaning_back() -> re.Pattern[str]:
    """Return a pattern for the words that hang on what stands before them, where some letters begin with one.

    >>> leaning_back().match("的全国人大常委会"), leaning_back().match("了解情况")
    (<re.Match object; span=(0, 1), match='的'>, None)
    """
    return re.compile("|".join(row["pattern"] for row in word_rows("leaning_back")))


@cache
def leaning_on() -> re.Pattern[str]:
    """Return a pattern for the words that hang on what stands behind them, where some letters end with one."""
    return re.compile(f"(?:{'|'.join(row['pattern'] for row in word_rows('leaning_on'))})\\Z")


def word_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one part of the table."""
    table = (files("quotetrack.match.passages") / "tables" / "passages.toml").read_text(encoding="utf-8")
    rows: list[dict[str, str]] = tomli.loads(table)[name]
    return rows
