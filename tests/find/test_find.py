"""Where a wording stands, and which quotes have it."""

import pytest
from factories import make_quote, quoted

from quotetrack.errors import QueryError
from quotetrack.find import find_quotes, find_wording
from quotetrack.match import Canon
from quotetrack.model import CanonEntry, CanonStatus

TEXTS = {
    "a.txt": f"同志们：\n要落实{quoted('党政同责、一岗双责')}，坚持人民至上、生命至上。\n",
    "b.txt": f"同志们：\n要落實{quoted('黨政同責、一崗雙責')}，坚持人民至上。\n",
    "c.txt": f"同志们：\n要落实{quoted('党政同责、一岗三责')}，抓好安全生产。\n",
}


@pytest.fixture
def folder(tmp_path):
    """Return a folder with three documents."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _found(folder, text, **settings):
    findings = find_wording(text, [folder], **settings)
    return [(place.doc.rpartition("/")[2], place.closeness) for place in findings.places]


def test_exact_places_come_before_folded_and_fuzzy_ones(folder):
    assert _found(folder, "党政同责、一岗双责") == [("a.txt", "exact"), ("b.txt", "folded"), ("c.txt", "fuzzy")]


def test_no_edits_leave_the_fuzzy_ones_out(folder):
    assert _found(folder, "党政同责、一岗双责", edits=0) == [("a.txt", "exact"), ("b.txt", "folded")]


def test_two_letters_are_enough(folder):
    assert _found(folder, "安全") == [("c.txt", "exact")]


def test_a_place_is_told_by_line_column_span_and_context(folder):
    (place,) = find_wording("生命至上", [folder], edits=0).places

    text = TEXTS["a.txt"]
    assert text[place.start : place.end] == place.text == "生命至上"
    assert text.splitlines()[place.line - 1][place.column - 1 :].startswith("生命至上")
    assert (place.before[-2:], place.after) == ("上、", "。")


def test_where_it_stands_nowhere_the_nearest_three_are_named(folder):
    findings = find_wording("发展经济是第一要务", [folder])

    assert findings.places == ()
    assert 0 < len(findings.nearest) <= 3
    assert {place.closeness for place in findings.nearest} == {"nearest"}


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_wording_is_no_question(folder, text):
    with pytest.raises(QueryError):
        find_wording(text, [folder])


def test_what_was_not_read_is_named(folder):
    findings = find_wording("安全", [folder, folder / "missing.txt"])

    assert [unread.path for unread in findings.unread] == [str(folder / "missing.txt")]


def test_a_quote_is_found_by_a_part_of_any_wording_whatever_the_punctuation():
    wordings = ["党政同责、一岗双责、齐抓共管", "党政同责、一岗双责、齐抓共管、失职追责"]
    quotes = [make_quote({}, wordings), make_quote({}, ["四个意识"])]

    assert find_quotes("失職追責", []) == ()
    assert find_quotes("党政同责,一岗双责", quotes) == (quotes[0],)
    assert find_quotes("四个", quotes) == (quotes[1],)
    assert find_quotes("，", quotes) == ()


def test_an_abbreviation_of_the_canon_has_the_quotes_of_what_it_is_short_for():
    quotes = [make_quote({}, ["管行业必须管安全、管业务必须管安全"]), make_quote({}, ["四个意识"])]

    assert find_quotes("三管三必须", quotes) == (quotes[0],)


def test_an_abbreviation_of_the_user_s_own_canon_is_known_too():
    own = CanonEntry("三条", "修路、通水、通电", ("三件事",), "", "", CanonStatus.OFFICIAL, "")
    quotes = [make_quote({}, ["修路、通水、通电"])]

    assert find_quotes("三件事", quotes, canon=Canon.of([own])) == (quotes[0],)
    assert find_quotes("三件事", quotes) == ()
