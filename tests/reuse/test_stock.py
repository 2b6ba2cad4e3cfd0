"""Stock formulae are what everybody says; what people quote is none."""

import re

import pytest

from quotetrack.match.stock.stock import SHARE, TABLE, Stock, stock_rows
from quotetrack.settings import DEFAULT, Settings
from quotetrack.text.fold import fold

ROWS = {row["pattern"]: row["example"] for row in stock_rows()}


@pytest.mark.parametrize("pattern", ROWS)
def test_every_row_matches_its_example_whole_and_never_nothing(pattern: str):
    assert re.fullmatch(pattern, fold(ROWS[pattern]))
    assert not re.match(pattern, "")


@pytest.mark.parametrize("pattern", ROWS)
def test_every_row_is_needed_for_its_example(pattern: str):
    others = "|".join(f"(?:{other})" for other in ROWS if other != pattern)
    letters = fold(ROWS[pattern])
    covered = sum(found.end() - found.start() for found in re.finditer(others, letters))

    assert 100 * covered < DEFAULT.stock_cover * len(letters)


@pytest.mark.parametrize(
    "wording",
    [
        "以习近平同志为核心的党中央",
        "更加紧密地团结在以习近平同志为核心的党中央周围",
        "全面贯彻落实党的二十大精神",
        "坚持和发展中国特色社会主义",
        "以邓小平理论为指导",
        "构成犯罪的，依法追究刑事责任",
        "为实现中华民族伟大复兴的中国梦",
    ],
)
def test_set_phrases_are_stock(wording: str):
    assert Stock(5).rule(fold(wording), 2) == TABLE


@pytest.mark.parametrize(
    "wording",
    [
        "绿水青山就是金山银山",
        "人民至上、生命至上",
        "发展决不能以牺牲人的生命为代价",
        "全覆盖、零容忍、严执法、重实效",
        "党政同责、一岗双责、齐抓共管、失职追责",
        "贯彻落实",
        "",
    ],
)
def test_sayings_that_people_quote_are_not(wording: str):
    assert Stock(5).rule(fold(wording), 4) == ""


def test_what_one_document_in_five_has_is_stock_where_there_are_many():
    assert [Stock(100).rule("人民至上生命至上", holders) for holders in (19, 20)] == ["", SHARE]
    assert Stock(101).rule("人民至上生命至上", 20) == ""
    assert Stock(10).rule("人民至上生命至上", 10) == ""
    assert Stock(10, Settings(stock_documents=5)).rule("人民至上生命至上", 5) == SHARE
