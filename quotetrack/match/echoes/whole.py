"""Tell whether a few letters may stand without marks as words of their own, and whether they do so in a text."""

from functools import cache
from importlib.resources import files

import tomli

from quotetrack.match.compare.lexicon import is_word
from quotetrack.match.compare.particles import is_particle
from quotetrack.model import Span
from quotetrack.text.fold import fold
from quotetrack.text.numerals import find_numerals, has_numerals

# They make an ordinal of a numeral, or leave open how many there are.
_ORDINALS = frozenset("第初几数每")
# A word behind a name that tells what of it is meant has so many letters (两会|期间, not 两|会期|间).
_HEAD = 2
# Of more letters no words are any sentence's; of fewer only what counts is looked for.
_FEW = 3


def stands_whole(text: str, span: Span) -> bool:
    """Tell whether no letter at an end of the words makes a word with the one beside it, or a number.

    >>> stands_whole("严防重特大安全事故", Span(4, 7)), stands_whole("树立大安全理念", Span(2, 5))
    (False, True)
    >>> stands_whole("全国两会期间", Span(2, 4)), stands_whole("走进两会议室", Span(2, 4))
    (True, False)
    >>> stands_whole("力戒四风问题", Span(2, 4)), stands_whole("第四风电场", Span(1, 3))
    (True, False)
    """
    words = fold(span.slice(text))
    before, after = fold(text[max(0, span.start - 1) : span.start]), fold(text[span.end : span.end + _HEAD])
    if _goes_on(before, words[0]) or (_makes_word(before, words[0]) and not is_particle(before)):
        return False
    # Behind two letters one more may be of their last word as soon as of the next (三公里|外, 三公|里外).
    apart = after in _words("head") or is_particle(after[:1]) or (len(words) >= _FEW and is_word(after))
    return apart or not _makes_word(words[-1], after[:1])


def is_ordinary(folded: str) -> bool:
    """Tell whether letters are a number, or words of any sentence, which marks only stress.

    >>> is_ordinary("高质量"), is_ordinary("现代化"), is_ordinary("压舱石")
    (True, True, False)
    """
    few = len(folded) == _FEW
    return _is_number(folded) or (few and (folded in _words("word") or folded.endswith(_words("ending"))))


def _is_number(folded: str) -> bool:
    return any(len(numeral.span) == len(folded) for numeral in find_numerals(folded))


def _goes_on(before: str, first: str) -> bool:
    """Tell whether a letter and the numeral behind it count on, or are an ordinal."""
    return has_numerals(first) and (has_numerals(before) or before in _ORDINALS)


def _makes_word(left: str, right: str) -> bool:
    """Tell whether two letters are a word."""
    return bool(left and right) and is_word(left + right)


def ordinary_rows(name: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of one part of the table: a word or an ending, and where it stands."""
    table = (files("quotetrack.match.echoes") / "tables" / "ordinary.toml").read_text(encoding="utf-8")
    return tuple((row["word"], row["example"]) for row in tomli.loads(table)[name])


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word, _ in ordinary_rows(name))
