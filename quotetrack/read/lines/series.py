"""Read the titles that count up in a collection of speeches: 汇编1, 汇编2; 篇一, 篇二; 1、…讲话, 2、…讲话."""

import re
from dataclasses import dataclass
from functools import cache

from quotetrack.read.lines.rows import alternatives, read_rows
from quotetrack.text.fold import fold
from quotetrack.text.numerals import numeral_value

_LEADING_BRACKET = re.compile(r"【[^】]{2,40}】(?=\S)")
# A genre, 稿 or 材料 after it, and (摘要) or (2019年1月15日) behind.
_LONGEST_END = 24
_RUNNING_ON = re.compile(
    r"(?P<title>[^。！？；，、：\n]{2,40}?[ 　]?篇(?:[一二三四五六七八九十]{1,3}|\d{1,2}))"
    r"(?=[^\s，。、：:）)】\]章幅的之\d])"
)
_PIECE = re.compile(r"【[^】]{0,40}(?:篇|文)[一二三四五六七八九十\d]")


@dataclass(frozen=True, slots=True)
class NumberedTitle:
    """A line that counts: the series it would belong to, its number, and what has to be near for it to count."""

    series: str
    number: int
    needs: str


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple((row["name"], re.compile(row["pattern"]), row["needs"]) for row in read_rows("series", "title"))


@cache
def _genre() -> re.Pattern[str]:
    return re.compile(alternatives("lines", "genres"))


def has_genre(line: str) -> bool:
    """Tell whether a line says what kind of speech it is the title of.

    >>> has_genre("在全市安全生产会议上的讲话"), has_genre("主要措施")
    (True, False)
    """
    return _genre().search(line) is not None


def names_a_collection(line: str) -> bool:
    """Tell whether a line is the title of several speeches together.

    >>> names_a_collection("领导讲话精选（2篇）"), names_a_collection("春耕讲话材料汇编2")
    (True, False)
    """
    return _collection().search(line.rstrip(" \t\xa0　#*"), max(0, len(line) - _LONGEST_END)) is not None


@cache
def _collection() -> re.Pattern[str]:
    pieces = r"[^，。\s（(【]{0,4}?[一二三四五六七八九十\d]{1,3}篇"
    ends = alternatives("lines", "collections")
    return re.compile(rf"(?:(?:{ends})(?:[（(【][^）)】]{{1,12}}[）)】])?|[（(【]{pieces}[）)】]|{pieces})$")


@cache
def _genre_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{_genre().pattern})[^，。]{{0,2}}(?:[（(【][^）)】]{{1,12}}[）)】]){{0,2}}\s*$")


def ends_as_speech(title: str) -> bool:
    """Tell whether a title ends by saying that it is one of a speech, not of news about one.

    >>> ends_as_speech("在全市大会上的讲话（摘要）"), ends_as_speech("总书记在大会上的讲话引发热烈反响")
    (True, False)
    """
    return _genre_at_end().search(title, max(0, len(title) - _LONGEST_END)) is not None


def read_numbered_titles(line: str) -> tuple[NumberedTitle, ...]:
    """Return every way in which a line may be the numbered title of a speech.

    >>> read_numbered_titles("春耕生产讲话材料汇编2")
    (NumberedTitle(series='title with a number after it: 春耕生产讲话材料汇编', number=2, needs='genre'),)
    """
    bare = running_on(line) or line.strip(" \t\xa0　#*")
    within = _LEADING_BRACKET.sub("", bare)
    found = []
    for name, pattern, needs in _rows():
        match = pattern.fullmatch(bare if _PIECE.match(bare) else within)
        number = match and numeral_value(match["number"])
        if match and number and not (needs == "genre" and not has_genre(match["stem"])):
            series = f"{name}: {fold(match['stem'])}" if needs == "genre" else name
            found.append(NumberedTitle(series, int(number), needs))
    return tuple(found)


def running_on(line: str) -> str | None:
    """Return the numbered title of a piece that its text follows in the same line.

    >>> running_on("春季森林防火讲话 篇1同志们：清明将至，进山的人多。"), running_on("讲话范文3篇，供参考。")
    ('春季森林防火讲话 篇1', None)
    """
    match = _RUNNING_ON.match(line.strip(" \t\xa0　#*"))
    return match["title"] if match and has_genre(match["title"]) else None


def is_piece_title(line: str) -> bool:
    """Tell whether a line is beyond doubt the numbered title of a piece in a collection.

    >>> is_piece_title("篇二：在春耕动员会上的讲话"), is_piece_title("研讨发言 (2)")
    (True, False)
    """
    return any(not title.needs for title in read_numbered_titles(line))
