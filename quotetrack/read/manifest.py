"""Read what a folder's manifest says of the files in it: a table `file title date speaker`, columns parted by tabs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quotetrack.read.decoding import decode

MANIFEST = "manifest.tsv"
FIELDS = ("title", "speaker", "venue", "date")


@dataclass(frozen=True, slots=True)
class Manifests:
    """The manifests met so far, each read once: by folder, the fields of each file in it."""

    read: dict[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    def fields(self, path: str, root: str) -> Mapping[str, str]:
        """Return what the manifests between a file and the named folder say of it, the nearest first."""
        folder, told = path.rpartition(os.sep)[0], dict[str, str]()
        while True:
            inside = path[len(folder) :].lstrip(os.sep).replace(os.sep, "/")
            for name, value in self._of(folder).get(inside, {}).items():
                told.setdefault(name, value)
            if len(folder) <= len(root):
                return told
            folder = folder.rpartition(os.sep)[0]

    def _of(self, folder: str) -> Mapping[str, Mapping[str, str]]:
        if folder not in self.read:
            self.read[folder] = _read(Path(folder or ".") / MANIFEST)
        return self.read[folder]


def _read(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Return the rows of a manifest by file; a folder without one, or with one that is no table, says nothing."""
    try:
        decoded = decode(path.read_bytes())
    except OSError:
        return {}
    lines = [line.split("\t") for line in decoded.text.split("\n")] if decoded else []
    columns = [column.strip().lower() for column in lines[0]] if lines else []
    if "file" not in columns:
        return {}
    rows = (dict(zip(columns, map(str.strip, cells), strict=False)) for cells in lines[1:])
    return {row["file"]: {name: row[name] for name in FIELDS if row.get(name)} for row in rows if row.get("file")}
