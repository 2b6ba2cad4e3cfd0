"""The table of lists says what abbreviations are known to stand for."""

import pytest

from quotetrack.match.abbrev.counts import read_numeral
from quotetrack.match.abbrev.enumerations import find_enumerations, find_lists, read_list, stresses
from quotetrack.match.abbrev.lists import find_run, list_rows
from quotetrack.text.fold import fold

ROWS = [(name, items) for names, items in list_rows() for name in names]


@pytest.mark.parametrize(("abbreviation", "items"), ROWS)
def test_every_abbreviation_of_the_table_counts_and_its_items_are_folded(abbreviation, items):
    counted = read_numeral(abbreviation)

    assert counted
    assert counted.letters == fold(abbreviation)
    assert items == tuple(map(fold, items))
    assert len(items) in {counted.count, 2 * counted.count, counted.count - 1, counted.count + 1}


def test_no_list_of_an_abbreviation_stands_twice():
    assert len(set(ROWS)) == len(ROWS)


def test_a_list_among_other_clauses_is_known_only_whole():
    listed = ("甲甲", "乙乙", "丙丙")

    assert find_run(("说甲甲", "乙乙", "丙丙", "丁丁"), [listed], whole=False) == (0, listed)
    assert find_run(("丁丁", "甲甲", "乙乙", "戊戊"), [listed], whole=False) is None
    assert find_run(("说甲甲", "乙乙", "丙丙", "丁丁"), [listed], whole=True) is None


def test_clauses_that_are_lists_are_read_item_by_item_too():
    text = "严以修身、严以用权，谋事要实、创业要实"

    (mixed,) = (one for listed in find_lists(text) for one in read_list(listed, mixed=True) if one.mixed)

    assert [item.slice(text) for item in mixed.items] == ["严以修身", "严以用权", "谋事要实", "创业要实"]


@pytest.mark.parametrize("word", stresses())
def test_a_word_of_stress_begins_each_clause_of_an_enumeration(word):
    text = "，".join(f"{word}{clause}" for clause in ("抓好落实", "守住底线", "带好队伍"))

    assert len(next(find_enumerations(text)).items) == 3
