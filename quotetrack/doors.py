"""Open a room by its names: each is fetched from its file only when it is first asked for."""

import sys
from collections.abc import Mapping
from importlib import import_module


class Door:
    """The `__getattr__` of a room: it knows which file each public name is in, and opens no other.

    So a command starts with the few files that it needs, and a room still is one place to import from. The names of a
    file are written with a blank between.
    """

    # No dataclass: this is the first file of every start, and those take longer to load than all of the door.
    def __init__(self, room: str, files: Mapping[str, str]) -> None:
        """Note where each name lives."""
        homes = {name: file for file, names in files.items() for name in names.split()}
        self.room, self.homes = room, dict(sorted(homes.items()))

    def __call__(self, name: str) -> object:
        """Return a public name of the room; AttributeError for any other."""
        file = self.homes.get(name)
        if file is None:
            raise AttributeError(f"module {self.room!r} has no attribute {name!r}")
        found: object = getattr(import_module(file), name)
        setattr(sys.modules[self.room], name, found)
        return found
