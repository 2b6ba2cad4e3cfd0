"""Read the tables of words beside the code that compares wordings."""

from functools import cache
from importlib.resources import files

import tomli

from quotetrack.match.compare.wording import read_symbols
from quotetrack.text.fold import fold
from quotetrack.text.numerals import has_numerals


@cache
def load_table(name: str) -> dict[str, object]:
    """Return the table `name` as TOML gives it."""
    return tomli.loads((files("quotetrack.match.compare") / "tables" / f"{name}.toml").read_text(encoding="utf-8"))


def table_rows(name: str, key: str) -> tuple[dict[str, object], ...]:
    """Return the rows under `key` of table `name`; TypeError where it holds anything else."""
    found = load_table(name)[key]
    if not isinstance(found, list):
        raise TypeError(f"{name}.toml: {key} is not a list of rows")
    return tuple(row for row in found if isinstance(row, dict))


def words_of(row: dict[str, object], key: str) -> tuple[str, ...]:
    """Return the words, or the single letters, under `key` of a row as they are written there."""
    found = row.get(key, "")
    return tuple(str(word) for word in found) if isinstance(found, list) else tuple(str(found))


@cache
def grammar(key: str) -> tuple[str, ...]:
    """Return the words, or the single letters, under `key` of the table of what joins and parts clauses.

    >>> grammar("copula")
    ('是',)
    """
    return words_of(load_table("grammar"), key)


def folded_word(word: str) -> str:
    """Return a word of a table as wordings are compared: folded, its numerals as symbols.

    >>> folded_word("國家級")
    '国家级'
    """
    letters = fold(word)
    return read_symbols(letters)[0] if has_numerals(letters) else letters
