"""A numeral is held against the items of a wording, by every reading that its marks allow."""

import tomllib

import pytest
from factories import ROOT

from quotetrack.match import own_canon
from quotetrack.match.abbrev.counts import counts_agree, read_numeral, split_items

TABLE = tomllib.loads((ROOT / "quotetrack/match/abbrev/tables/abbrev.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("abbreviation", "wording", "agrees"),
    [
        ("三管三必须", "管行业必须管安全、管业务必须管安全、管生产经营必须管安全", True),
        ("三管三必须", "管行业必须管安全、管业务必须管安全", False),
        ("四不两直", "不发通知、不打招呼、不听汇报、不用陪同和接待，直奔基层、直插现场", True),
        ("五方机制", "生产经营单位负责、职工参与、政府监管、行业自律和社会监督", True),
        ("四个一律", "对甲，一律关闭取缔；对乙，一律予以处罚；对丙，一律停产整顿；对丁，一律追究责任", True),
        ("四个一律", "对甲，一律关闭取缔；对乙，一律予以处罚；对丙，一律停产整顿", False),
        ("三严三实", "严以修身、严以用权、严以律己，谋事要实、创业要实、做人要实", True),
        ("五险一金", "养老、医疗、失业、工伤、生育保险和住房公积金", True),
        ("十二字方针", "安全第一、预防为主、综合治理", True),
        ("十六字方针", "安全第一、预防为主、综合治理", False),
        ("五级五覆盖", "“一”“二”“三”“四”“五、六”", True),
        ("两山论", "绿水青山就是金山银山", None),
        ("打非治违", "打击非法、治理违章", None),
    ],
)
def test_a_count_agrees_by_some_reading_or_by_none_or_there_is_nothing_to_count(abbreviation, wording, agrees):
    assert counts_agree(abbreviation, wording) is agrees


@pytest.mark.parametrize(
    ("abbreviation", "count"),
    [
        ("五险一金", 6),
        ("三去一降一补", 5),
        ("两学一做", 3),
        ("三会一课", 4),
        ("五位一体", 5),
        ("四横三纵", 7),
        ("四个一律", 4),
        ("三个1亿人", 3),
    ],
)
def test_each_numeral_of_a_formula_counts_one_too_unless_it_says_that_all_are_one(abbreviation, count):
    assert read_numeral(abbreviation).count == count


@pytest.mark.parametrize("row", TABLE["counts"], ids=lambda row: row["abbreviation"])
def test_a_count_of_the_table_is_that_of_its_example(row):
    assert read_numeral(row["abbreviation"]).count == row["count"]
    assert counts_agree(row["abbreviation"], row["example"])


@pytest.mark.parametrize("row", TABLE["names"], ids=lambda row: row["pattern"][:30])
def test_a_name_with_a_numeral_counts_nothing(row):
    assert [example for example in row["example"].split("；") if read_numeral(example)] == []


@pytest.mark.parametrize("text", ["三大攻坚战", "五方机制", "8个必须", "两点论", "三北", "四个意识", "双随机、一公开"])
def test_an_abbreviation_is_no_such_name(text):
    assert read_numeral(text)


@pytest.mark.parametrize("entry", own_canon().entries, ids=lambda entry: entry.wording[:24])
def test_no_abbreviation_of_the_canon_counts_other_than_its_wording(entry):
    for abbreviation in entry.abbreviations:
        assert counts_agree(abbreviation, entry.wording) is not False


def test_items_are_split_by_the_reading_that_is_counted():
    counted = read_numeral("五落实")

    assert split_items("责任、措施、资金、时限和预案", counted) == ("责任", "措施", "资金", "时限", "预案")
    assert split_items("责任、措施", counted) == ()
