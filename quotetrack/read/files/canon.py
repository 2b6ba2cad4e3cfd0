"""Read the file of a table, a canon or a list of pairs: its text as it stands, or what kept it from being read."""

import hashlib
from pathlib import Path

from quotetrack.model import SourceText, Unread
from quotetrack.read.files import refusals
from quotetrack.read.files.decoding import decode
from quotetrack.read.files.names import spell_path
from quotetrack.settings import DEFAULT, Settings


def read_table(path: Path, settings: Settings = DEFAULT) -> SourceText | Unread:
    """Return the text of one table, whatever its name and encoding."""
    shown = spell_path(path.as_posix())
    try:
        if path.exists() and not path.is_file():
            return Unread(shown, f"{shown} is no file", "name a tab-separated table")
        data = path.read_bytes()
    except OSError as error:
        return refusals.untouchable(shown, error)
    decoded = decode(data, settings)
    if decoded is None:
        return (refusals.binary if b"\0" in data else refusals.undecodable)(shown)
    return SourceText(shown, decoded.text, decoded.encoding, hashlib.sha256(data).hexdigest())
