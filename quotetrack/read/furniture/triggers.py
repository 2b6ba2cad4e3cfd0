"""Look for the words that rules about pages wait for: rare ones in a whole text, all of them in a short line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quotetrack.read.lines.letters import rareness
from quotetrack.read.lines.rows import read_rows


@dataclass(frozen=True, slots=True)
class Lookout:
    """Words by the rarest letter of each, with its place in the word: looking for rare letters alone is quick."""

    words: Mapping[str, tuple[tuple[str, int], ...]]
    anchors: re.Pattern[str]

    def find(self, text: str) -> Mapping[str, list[int]]:
        """Return the words that stand in a text, each with its offsets.

        >>> look_out(("编辑", "责任编辑")).find("要把好关。责任编辑：张三")
        {'编辑': [7], '责任编辑': [5]}
        """
        met: dict[str, list[int]] = {}
        for found in self.anchors.finditer(text):
            place = found.start()
            for word, depth in self.words[found.group()]:
                if place >= depth and text.startswith(word, place - depth):
                    met.setdefault(word, []).append(place - depth)
        return met


def look_out(words: tuple[str, ...]) -> Lookout:
    """Return a lookout for some words."""
    by_anchor: dict[str, tuple[tuple[str, int], ...]] = {}
    for word in sorted(set(words)):
        depth = max(range(len(word)), key=lambda place: rareness(word[place]))
        by_anchor[word[depth]] = (*by_anchor.get(word[depth], ()), (word, depth))
    return Lookout(by_anchor, re.compile(f"[{re.escape(''.join(sorted(by_anchor)))}]"))


def find_triggers(text: str) -> Mapping[str, list[int]]:
    """Return the words in a text that may stand anywhere in it, each with its offsets."""
    return _far().find(text)


@cache
def _far() -> Lookout:
    rows = [row for row in read_rows("furniture", "line") if "far" in row] + [*read_rows("splices", "splice")]
    return look_out(tuple(word for row in rows for word in row["words"].split()))
