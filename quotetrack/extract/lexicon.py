"""The words of the language that extraction knows, as data: lists, letters, and the shapes that are made of them."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli

from quotetrack.text.marks import CLOSERS, MarkFamily

# From so many words on (measured at 20, 40, 60 and 100) it pays to ask a set of letters first: two to three times the
# speed for a tenth more of compiling.
_LONG_LIST = 60
# What a shape may name besides the keys of the tables.
_QUOTATION_MARKS = "".join(family.openers + family.closers for family in (MarkFamily.DOUBLE, MarkFamily.SINGLE))
_LETTERS = {"han": r"\u3400-\u9fff", "closers": re.escape(CLOSERS), "marks": _QUOTATION_MARKS}
_PLACE = re.compile(r"\{([a-z_]\w*(?:\.\w+)?(?::long)?(?:[+-]\w+(?:\.\w+)?(?::long)?)*)\}")
_PART = re.compile(r"([+-]?)(?:(\w+)\.)?(\w+)(:long)?")


@cache
def load_table(name: str) -> dict[str, object]:
    """Return the table `name` of the folder `tables` as TOML gives it."""
    return tomli.loads((files("quotetrack.extract") / "tables" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """Return the list of words under `key` of table `name`, of rows their words; TypeError where it is no list."""
    found = load_table(name)[key]
    if not isinstance(found, list):
        raise TypeError(f"{name}.toml: {key} is not a list of words")
    return tuple(str(entry["word"] if isinstance(entry, dict) else entry) for entry in found)


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
def shape(name: str, key: str) -> re.Pattern[str]:
    """Return the pattern of the shape `key` of table `name`."""
    return re.compile(_spelled(name, key))


def alternatives(entries: tuple[str, ...]) -> str:
    """Return a regex that matches any of `entries`, the longest first.

    >>> alternatives(("指出", "强调指出"))
    '强调指出|指出'
    """
    return "|".join(sorted(set(entries), key=lambda entry: (-len(entry), entry)))


@cache
def _spelled(name: str, key: str) -> str:
    """Return a shape with everything in braces spelled out: lists, letters and other shapes, of this table or another.

    Lists may be put together, left to right: `{near:long-documents+adverbs}` are the words of `near` that have two
    letters and more, without those of `documents`, and then those of `adverbs`.
    """
    found = _shapes(name)[key]
    text = str(found["is"]) if isinstance(found, Mapping) else ""
    return _PLACE.sub(lambda place: _meaning(name, place[1]), "".join(line.strip() for line in text.splitlines()))


def _shapes(name: str) -> Mapping[str, object]:
    found = load_table(name).get("shapes", {})
    return found if isinstance(found, Mapping) else {}


@cache
def _meaning(name: str, place: str) -> str:
    if place in _LETTERS:
        return _LETTERS[place]
    if place in _shapes(name):
        return f"(?:{_spelled(name, place)})"
    found = load_table(name).get(place)
    return found if isinstance(found, str) else _any_of(_put_together(name, place))


def _any_of(entries: tuple[str, ...]) -> str:
    """Return a regex that matches any of `entries`; a long list is asked by its first letters before its words."""
    plain = len(entries) >= _LONG_LIST and all(entry.isalpha() for entry in entries)
    if not plain:
        return f"(?:{alternatives(entries)})"
    firsts = "".join(sorted({entry[0] for entry in entries}))
    return f"(?:(?=[{firsts}])(?:{alternatives(entries)}))"


def _put_together(name: str, place: str) -> tuple[str, ...]:
    gathered: tuple[str, ...] = ()
    for sign, table, key, long in _PART.findall(place):
        listed = tuple(word for word in words(table or name, key) if len(word) > 1 or not long)
        gathered = tuple(word for word in gathered if word not in listed) if sign == "-" else gathered + listed
    return gathered
