"""Read the tables of this room: words of the language, kept as data beside the code that uses them."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli


@cache
def read_rows(table: str, key: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows under `key` of a table, every value as text."""
    return tuple({name: str(value) for name, value in row.items()} for row in _load(table)[key])


@cache
def read_text(table: str, key: str) -> str:
    """Return one value of a table, without the line ends it is laid out with."""
    return str(_load(table)[key]).replace("\n", "")


@cache
def read_words(table: str, key: str) -> tuple[str, ...]:
    """Return the words under `key` of a table, which stand there with blanks between them."""
    return tuple(str(_load(table)[key]).split())


def alternatives(table: str, key: str) -> str:
    """Return a regex for any of the words under `key` of a table, the longest first."""
    return "|".join(sorted(read_words(table, key), key=lambda word: (-len(word), word)))


@cache
def _load(table: str) -> dict[str, list[dict[str, object]]]:
    return tomli.loads((files("quotetrack.read.lines") / "tables" / f"{table}.toml").read_text("utf-8"))
