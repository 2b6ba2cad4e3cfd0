"""Tell titles that name only a kind of document (自由贸易协定) from those of a single one."""

import re
from functools import cache
from importlib.resources import files

import tomli


def is_genre(folded: str) -> bool:
    """Tell whether a folded title is made of words for a kind of document alone.

    >>> is_genre("自由贸易协定"), is_genre("区域全面经济伙伴关系协定"), is_genre("政府工作报告")
    (True, False, False)
    """
    return _genre().fullmatch(folded) is not None


@cache
def genre_rows(name: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the rows of one part of the table: words, and a title that they stand in."""
    table = (files("quotetrack.match.echoes") / "tables" / "genres.toml").read_text(encoding="utf-8")
    return tuple((tuple(row["words"]), row["example"]) for row in tomli.loads(table)[name])


@cache
def _genre() -> re.Pattern[str]:
    attributes, genres = ("|".join(word for words, _ in genre_rows(name) for word in words) for name in _PARTS)
    return re.compile(f"(?:{attributes})*(?:{genres})")


_PARTS = ("attribute", "genre")
