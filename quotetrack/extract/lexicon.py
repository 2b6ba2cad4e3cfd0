"""The words of the language that extraction knows, as data."""

from functools import cache
from importlib.resources import files

import tomli


@cache
def load_table(name: str) -> dict[str, object]:
    """Return the table `name` of the folder `tables` as TOML gives it."""
    return tomli.loads((files("quotetrack.extract") / "tables" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """Return the list of words under `key` of table `name`; TypeError where the table holds anything else."""
    found = load_table(name)[key]
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise TypeError(f"{name}.toml: {key} is not a list of words")
    return tuple(word for word in found if isinstance(word, str))


@cache
def letters(name: str, key: str) -> str:
    """Return the string of single letters under `key` of table `name`; TypeError where it holds anything else."""
    found = load_table(name)[key]
    if not isinstance(found, str):
        raise TypeError(f"{name}.toml: {key} is not a string")
    return found


@cache
def rows(name: str, key: str) -> tuple[dict[str, object], ...]:
    """Return the list of rows under `key` of table `name`; TypeError where the table holds anything else."""
    found = load_table(name)[key]
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise TypeError(f"{name}.toml: {key} is not a list of rows")
    return tuple(row for row in found if isinstance(row, dict))


@cache
def verbs_of_saying() -> tuple[str, ...]:
    """Return every cue of two letters and more; a single one (说, 讲) is a part of too many words."""
    found = tuple(str(row["word"]) for key in ("near", "direct") for row in rows("cues", key))
    return tuple(word for word in found if len(word) > 1)


def alternatives(entries: tuple[str, ...]) -> str:
    """Return a regex that matches any of `entries`, the longest first.

    >>> alternatives(("指出", "强调指出"))
    '强调指出|指出'
    """
    return "|".join(sorted(set(entries), key=lambda entry: (-len(entry), entry)))
