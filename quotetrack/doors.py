"""Open a room by its names: each is fetched from its file only when it is first asked for."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Door:
    """The `__getattr__` of a room: it knows which file each public name is in, and opens no other.

    So a command starts with the few files that it needs, and a room still is one place to import from.
    """

    room: str
    files: Mapping[str, str]
    homes: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Note where each name lives; those of a file are written with a blank between."""
        homes = {name: file for file, names in self.files.items() for name in names.split()}
        object.__setattr__(self, "homes", dict(sorted(homes.items())))

    def __call__(self, name: str) -> object:
        """Return a public name of the room; AttributeError for any other."""
        file = self.homes.get(name)
        if file is None:
            raise AttributeError(f"module {self.room!r} has no attribute {name!r}")
        found: object = getattr(import_module(file), name)
        setattr(sys.modules[self.room], name, found)
        return found
