"""Mark the rules by which documents are read and matched, so that what older rules made is made anew."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_READING = ("model", "text", "read", "extract", "settings.py")
_MATCHING = (*_READING, "match")
_ENDS = (".py", ".toml", ".tsv")


@cache
def reading_mark() -> str:
    """Return a mark of the program's own files that reading and extracting depend on."""
    return _mark(_READING)


@cache
def matching_mark() -> str:
    """Return a mark of the program's own files that matching depends on."""
    return _mark(_MATCHING)


def _mark(names: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for name in names:
        _take_in(files("quotetrack").joinpath(name), digest)
    return digest.hexdigest()


def _take_in(file: Traversable, digest: "hashlib._Hash") -> None:
    if file.is_dir():
        for inside in sorted(file.iterdir(), key=lambda entry: entry.name):
            _take_in(inside, digest)
    elif file.name.endswith(_ENDS):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
