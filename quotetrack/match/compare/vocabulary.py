"""Know the words that part two wordings and the words that do not: the tables, read once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from quotetrack.match.compare.word_tables import folded_word, load_table, table_rows, words_of


@dataclass(frozen=True, slots=True)
class Group:
    """A word in a group of words that exclude one another; words of one side may stand for one another.

    `beside` are the letters one of which stands beside the word, where it is too short to be known by itself.
    """

    name: str
    side: int
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the tables, folded as wordings are; rows are numbered, and a word may stand in several.

    `letters` are those of all contrasts and synonyms.
    """

    contrasts: Mapping[str, tuple[Group, ...]]
    synonyms: Mapping[str, frozenset[int]]
    slips: Mapping[str, frozenset[int]]
    lookalikes: Mapping[str, frozenset[int]]
    families: Mapping[str, frozenset[int]]
    particles: frozenset[str]
    adverbs: frozenset[str]
    stresses: frozenset[str]
    doings: frozenset[str]
    glue: frozenset[str]
    complements: frozenset[str]
    measures: frozenset[str]
    degrees: frozenset[str]
    qualities: tuple[str, ...]
    deputies: frozenset[str]
    foreign: frozenset[str]
    longest: int
    letters: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the words of the tables."""
    contrasts = _contrasts()
    synonyms = _numbered(words_of(row, "words") for row in table_rows("synonyms", "sets"))
    return Vocabulary(
        contrasts=contrasts,
        synonyms=synonyms,
        slips=_numbered(words_of(row, "letters") for row in table_rows("slips", "slips")),
        lookalikes=_numbered(words_of(row, "letters") for row in table_rows("lookalikes", "lookalikes")),
        families=_numbered(words_of(row, "letters") for row in table_rows("lookalikes", "families")),
        particles=_words("synonyms", "particles"),
        adverbs=_words("synonyms", "adverbs"),
        stresses=_words("synonyms", "stresses"),
        doings=_words("synonyms", "doings"),
        glue=_words("synonyms", "glue"),
        complements=_words("synonyms", "complements"),
        measures=_words("synonyms", "measures"),
        degrees=_words("scales", "degrees"),
        qualities=tuple(sorted(_words("scales", "qualities"), key=lambda word: (-len(word), word))),
        deputies=_words("scales", "deputies"),
        foreign=_words("names", "foreign"),
        longest=max(map(len, (*contrasts, *synonyms))),
        letters=frozenset("".join((*contrasts, *synonyms))),
    )


def _contrasts() -> dict[str, tuple[Group, ...]]:
    found: defaultdict[str, list[Group]] = defaultdict(list)
    rows = table_rows("contrasts", "groups") + table_rows("names", "groups") + table_rows("scales", "scales")
    for row in rows:
        beside = frozenset(words_of(row, "beside"))
        for side, names in enumerate(words_of(row, "words")):
            for word in names.split("/"):
                found[folded_word(word)].append(Group(str(row["name"]), side, beside))
    return {word: tuple(groups) for word, groups in found.items()}


def _numbered(rows: Iterable[tuple[str, ...]]) -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(rows):
        for word in words:
            found[folded_word(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _words(name: str, key: str) -> frozenset[str]:
    return frozenset(map(folded_word, words_of(load_table(name), key)))
