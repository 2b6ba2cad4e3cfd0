"""Tell a wording cut short, which is still the same, from one that is merely contained in a longer one."""

from functools import cache

from quotetrack.match.compare.frame import Edge
from quotetrack.match.compare.particles import is_adverb
from quotetrack.match.compare.vocabulary import vocabulary
from quotetrack.match.compare.word_tables import folded_word, grammar, load_table, words_of
from quotetrack.match.compare.wording import Wording, is_numeral, spell
from quotetrack.settings import Settings

# Behind a sentence so many letters are what is said about it, or what it describes (…思想 / …思想主题教育).
_PREDICATE = 3


def part_rule(shorter: Wording, longer: Wording, edges: tuple[Edge, ...], settings: Settings) -> str | None:
    """Return why the shorter wording is a part of the longer; None where it is the longer one cut short.

    `edges` are what the longer one has at either end. LABELS.md: cut short, a wording covers at least half of the
    longer and is itself two clauses or at least eight letters.
    """
    alone = stands_alone(shorter, settings)
    weighty = [edge for edge in edges if not _only_stresses(edge, shorter, settings) and not _is_number(edge)]
    if not weighty:
        return None
    if 100 * len(shorter.letters) < settings.compare_half * len(longer.letters):
        return "part: less than half"
    if not alone:
        return "part: short formula"
    if shorter.clause_count > 1:
        taken_up = any(_names_it(edge, shorter, settings) for edge in weighty)
    else:
        taken_up = any(takes_up(edge, shorter, settings) for edge in weighty)
    return "part: of another construction" if taken_up or _embedded(weighty) else None


def _only_stresses(edge: Edge, wording: Wording, settings: Settings) -> bool:
    """Tell whether an edge only stresses what is said; of a term, a verb before it is no stress (推进祖国统一大业).

    What is put before a numbered formula is what is done with it (坚持四项基本原则).
    """
    if edge.cut or not is_adverb(edge.symbols) or is_numbered(wording):
        return False
    if stands_alone(wording, settings):
        return True
    return len(wording.letters) >= settings.compare_stressed and edge.symbols not in vocabulary().doings


def _embedded(edges: list[Edge]) -> bool:
    """Tell whether one construction goes around a wording without a pause (让红脸出汗成为常态)."""
    behind = grammar("attributive") + grammar("going_on")
    return len(edges) > 1 and not any(
        edge.cut or (not edge.first and edge.symbols.startswith(behind)) for edge in edges
    )


def _names_it(edge: Edge, wording: Wording, settings: Settings) -> bool:
    """Tell whether a noun right behind several clauses makes them a name (“不忘初心、牢记使命”主题教育).

    Of clauses that make eight letters and more only a long one does.
    """
    if edge.cut or edge.first or edge.symbols.startswith(grammar("attributive")):
        return False
    if len(wording.letters) < settings.compare_alone:
        return edge.symbols.endswith(_long_heads())
    return len(edge.symbols) > _PREDICATE and edge.symbols in _nouns("heads")


def stands_alone(wording: Wording, settings: Settings) -> bool:
    """Tell whether a wording is long enough to stand for a longer one: two clauses or eight letters."""
    return len(wording.letters) >= settings.compare_alone or wording.clause_count > 1


def _is_number(edge: Edge) -> bool:
    """Tell whether an edge is the number of an item, （五）以其他方法."""
    return edge.first and len(edge.symbols) == 1 and is_numeral(edge.symbols)


def takes_up(edge: Edge, wording: Wording, settings: Settings) -> bool:
    """Tell whether an edge makes the wording an item of a list, an object, or the modifier of another noun."""
    if edge.cut:
        return False
    if edge.first:
        object_of = len(wording.letters) < settings.compare_sentence and 2 * len(edge.symbols) > len(wording.symbols)
        return object_of or edge.symbols.endswith(grammar("listing"))
    if edge.symbols.startswith(grammar("listing")):
        # A word more in the last phrase of a sentence makes no item of it (公民有受教育的权利 / …的权利和义务).
        return len(edge.symbols) > _PREDICATE or len(wording.letters) < settings.compare_sentence
    if edge.symbols.startswith(grammar("attributive")):
        return edge.symbols[1:] not in _nouns("appositions")
    if len(edge.symbols) == 1 and edge.beside[-1:] + edge.symbols in vocabulary().synonyms:
        # The last letter of a word was left out (推动高质量发 / 推动高质量发展).
        return False
    if edge.symbols in _nouns("heads") or edge.symbols.endswith(_long_heads()) or is_numeral(edge.symbols[0]):
        return True
    return len(edge.symbols) >= _PREDICATE and not edge.symbols.startswith(grammar("going_on"))


@cache
def _nouns(key: str) -> frozenset[str]:
    return frozenset(map(folded_word, words_of(load_table("heads"), key)))


@cache
def _long_heads() -> tuple[str, ...]:
    return tuple(sorted(noun for noun in _nouns("heads") if len(noun) > 1))


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(map(folded_word, words_of(load_table("heads"), "names"))))


def is_name(wording: Wording) -> bool:
    """Tell whether a wording is the name of a law, a body, an event: one clause that ends in such a noun.

    >>> from quotetrack.match.compare.wording import read_wording
    >>> is_name(read_wording("中华人民共和国监察法")), is_name(read_wording("推动高质量发展"))
    (True, False)
    """
    return wording.clause_count == 1 and wording.symbols.endswith(_names()) and not _opens_with_verb(wording.symbols)


def _opens_with_verb(symbols: str) -> bool:
    """Tell whether letters begin with what is done, and maybe how (深入开展…行动): no name does."""
    words = vocabulary()
    starts = [0, *(len(word) for word in words.stresses if symbols.startswith(word))]
    return any(symbols.startswith(doing, start) for start in starts for doing in words.doings)


def is_numbered(wording: Wording) -> bool:
    """Tell whether a wording is a numbered formula (六个坚持, 三管三必须): short, and opened by a Chinese numeral.

    Behind 一 stands more often a word (一起向未来) than what is counted.
    """
    first = wording.symbols[0]
    return len(wording.letters) <= 6 and is_numeral(first) and spell(first) != "1" and not wording.letters[0].isascii()
