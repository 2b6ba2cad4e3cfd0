"""Read what a folder's manifest says of the files in it: a table `file title date speaker`, columns parted by tabs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quotetrack.read.files.decoding import decode

MANIFEST = "manifest.tsv"
FIELDS = ("title", "speaker", "venue", "date")


_Rows = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Manifests:
    """The manifests met so far, each read once: the rows by folder, and the folders that speak of a file in one."""

    read: dict[str, _Rows] = field(default_factory=dict)
    above: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def fields(self, path: str, root: str) -> Mapping[str, str]:
        """Return what the manifests between a file and the named folder say of it, the nearest first."""
        folder = path.rpartition(os.sep)[0]
        told: dict[str, str] = {}
        for teller in self.above.get((folder, root)) or self._find(folder, root):
            inside = path[len(teller) :].lstrip(os.sep).replace(os.sep, "/")
            told = {**self.read[teller].get(inside, {}), **told}
        return told

    def _find(self, folder: str, root: str) -> tuple[str, ...]:
        """Return the folders from `folder` up to `root` that have a manifest with rows."""
        tellers, here = [], folder
        while True:
            if here not in self.read:
                self.read[here] = _read(Path(here or ".") / MANIFEST)
            if self.read[here]:
                tellers.append(here)
            if len(here) <= len(root):
                self.above[folder, root] = tuple(tellers)
                return self.above[folder, root]
            here = here.rpartition(os.sep)[0]


def _read(path: Path) -> _Rows:
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
