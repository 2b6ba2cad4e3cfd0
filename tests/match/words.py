"""Write down the words and set phrases of texts of today, after the dictionary of jieba, in the tables of comparison.

usage: python tests/match/words.py DICT

DICT is `jieba/dict.txt` of jieba 0.42.1: in each row a word, how often it was counted, and what it is.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from quotetrack.text.fold import fold

TABLES = Path(__file__).resolve().parent.parent.parent / "quotetrack" / "match" / "compare" / "tables"
_FROM = """\
# Drawn up by tests/match/words.py from the dictionary of jieba (Copyright (c) 2013 Sun Junyi; MIT licence: permission
# is granted, free of charge, to any person obtaining a copy to deal in it without restriction, provided that this
# notice is included; provided "as is", without warranty of any kind).
"""
_WORDS = """\
# Words of two letters that texts of today have: the first letter, then each second one; those that are counted thirty
# times and more, without names of people.
"""
_PHRASES = """\
# Set phrases of four letters: the first two, then each last two; those that are counted eight times and more, without
# names of places and bodies.
"""


def draw_up(dictionary: str) -> tuple[str, str]:
    """Return the tables of words and of set phrases."""
    rows = [row.split() for row in dictionary.splitlines()]
    known = [(fold(word), int(count), what) for word, count, what in rows]
    words = [word for word, count, what in known if len(word) == 2 and count >= 30 and not what.startswith("nr")]
    phrases = [word for word, count, what in known if len(word) == 4 and count >= 8 and what not in ("ns", "nt")]
    return _WORDS + _FROM + _write(words, 1, ""), _PHRASES + _FROM + _write(phrases, 2, " ")


def _write(words: Iterable[str], first: int, between: str) -> str:
    lasts: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        lasts[word[:first]].append(word[first:])
    return "".join(f"{begin}\t{between.join(row)}\n" for begin, row in sorted(lasts.items()))


if __name__ == "__main__":
    tables = draw_up(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for name, table in zip(("words.tsv", "idioms.tsv"), tables, strict=True):
        (TABLES / name).write_text(table, encoding="utf-8")
