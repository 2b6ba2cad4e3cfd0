"""Write rows as JSON that keeps every letter and still cannot drive a terminal."""

import json
import re
from collections.abc import Iterable, Sequence

from quotetrack.report.formats import Row
from quotetrack.text.visible import UNSAFE, escape_code

_PLAIN_BREAKS = "\n"
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def render_json(value: object, *, indent: int | None = None) -> str:
    r"""Return a value as JSON in plain letters; controls and bidi marks stand as their codes, so nothing is lost.

    >>> render_json({"text": "红线\u202e意识"})
    '{"text": "红线\\u202e意识"}'
    """
    # `json.dumps` would make an encoder for every row.
    encoded = _ENCODER.encode(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(_escape, encoded)


def render_jsonl(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return one JSON object a line.

    >>> render_jsonl(["start", "text"], [{"text": "红线", "start": 3}])
    '{"start": 3, "text": "红线"}\\n'
    """
    return "".join(render_json({column: row[column] for column in columns}) + "\n" for row in rows)


def render_json_rows(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return one JSON array, an object a line.

    >>> render_json_rows(["start"], [])
    '[]\\n'
    """
    lines = [render_json({column: row[column] for column in columns}) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def _escape(found: re.Match[str]) -> str:
    # The line breaks that json.dumps itself lays out; those of the text are escaped already.
    return found.group() if found.group() == _PLAIN_BREAKS else escape_code(found.group())
