"""Read the header of a file: lines of `key: value` between two lines of dashes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quotetrack.model import Span
from quotetrack.read.lines.rows import read_rows

_HEADER = re.compile(
    r"\s{0,40}---[ \t]*\n(?P<lines>(?:(?!---[ \t]*(?:\n|\Z))[^\n]{0,2000}\n){0,80})---[ \t]*(?:\n{1,40}|\Z)"
)
_FIELD = re.compile(r"(?P<key>[^\s:：#][^:：]{0,40}?)[ \t]*[:：][ \t]*(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says, by the field it is about, and where it stands."""

    span: Span
    fields: Mapping[str, str]


def read_header(text: str) -> Header | None:
    """Return the header that a text begins with, if it has one.

    >>> read_header("---\\ntitle: 在大会上的讲话\\n日期: 2014-01-15\\n---\\n同志们：").fields
    {'title': '在大会上的讲话', 'date': '2014-01-15'}
    """
    match = _HEADER.match(text)
    if not match:
        return None
    lines = [line for line in match["lines"].split("\n") if line.strip()]
    found = [_FIELD.fullmatch(line) for line in lines if not line.startswith((" ", "\t", "-", "#"))]
    if not lines or not all(found):
        return None
    names = {key: row["field"] for row in read_rows("header", "key") for key in row["keys"].split()}
    fields: dict[str, str] = {}
    for field in found:
        if field and (name := names.get(field["key"].strip().lower())) and (value := _plain(field["value"])):
            fields.setdefault(name, value)
    return Header(Span(0, match.end()), fields)


def _plain(value: str) -> str:
    """Return a value without the straight quotes that it may stand in."""
    value = value.strip()
    for mark in ("\N{QUOTATION MARK}", "\N{APOSTROPHE}"):
        if len(value) > 1 and value.startswith(mark) and value.endswith(mark):
            return value[1:-1].strip()
    return value
