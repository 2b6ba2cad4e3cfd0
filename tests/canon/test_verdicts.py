"""A verdict says which official wordings a wording equals, and what it differs from: never a bare "wrong"."""

import pytest
from factories import make_catalog, make_quote, quoted
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match import Canon, judge_quotes, judge_wording, own_canon, read_canon, read_own_canon
from quotetrack.model import CanonStatus, DifferenceType, Kind, VerdictKind
from quotetrack.report import Places, Verdicts, list_wordings, tell_verdict
from quotetrack.text.fold import fold

CANON = read_own_canon()


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("人命关天，发展决不能以牺牲人的生命为代价", VerdictKind.EQUALS),
        ("发展不能以牺牲人的生命为代价", VerdictKind.EQUALS),
        ("发展不能以牺牲人的生命为代价。", VerdictKind.EQUALS),
        ("生命至上，安全发展", VerdictKind.LETTERS),
        ("發展不能以犧牲人的生命為代價", VerdictKind.LETTERS),
        ("发展绝不能以牺牲人的生命为代价", VerdictKind.SLIP),
        ("隐患猛于明火，防范胜于救灾，责任重于泰山", VerdictKind.SLIP),
        ("习近平强调，发展绝不能以牺牲人的生命为代价，这是红线", VerdictKind.SLIP),
        ("全覆盖、严执法、重实效", VerdictKind.VARIANT),
        ("千里之堤，溃于蚁穴", VerdictKind.UNVERIFIED),
        ("三管三必须", VerdictKind.ABBREVIATION),
        ("双随机、一公开", VerdictKind.ABBREVIATION),
        ("打铁还需自身过硬", VerdictKind.DIFFERS),
        ("党政同责", VerdictKind.PART),
        ("安全", VerdictKind.UNKNOWN),
        ("春风化雨润物无声", VerdictKind.UNKNOWN),
        ("", VerdictKind.UNKNOWN),
        ("发展不能牺牲安全第一，" * 300, VerdictKind.UNKNOWN),
    ],
)
def test_a_wording_is_called_what_it_is(wording, kind):
    assert judge_wording(wording, CANON).kind is kind


def test_a_wording_that_equals_one_official_wording_is_told_from_the_other():
    verdict = judge_wording("发展不能以牺牲人的生命为代价", CANON)

    assert [match.entry.date for match in verdict.equals] == ["2013-11-24"]
    assert "2013-06-06" in [match.entry.date for match in verdict.nearest]


def test_a_slip_is_told_from_the_official_wording_that_is_meant():
    nearest = judge_wording("发展绝不能以牺牲人的生命为代价", CANON).nearest[0]

    assert nearest.entry.wording == "发展决不能以牺牲人的生命为代价"
    assert [difference.type for difference in nearest.differences] == [DifferenceType.HOMOPHONE]


def test_all_sources_of_an_official_wording_are_named():
    dates = [match.entry.date for match in judge_wording("人民至上、生命至上", CANON).equals]

    assert dates == ["2020-05-22", "2021-06-10"]


def test_an_abbreviation_of_several_formulations_names_them_all():
    assert judge_wording("五定", CANON).formulations == ("五定（隐患整改）", "五定（人员、时间、责任、标准、措施）")


@pytest.mark.parametrize("entry", own_canon().entries, ids=lambda entry: entry.wording[:24])
def test_no_wording_of_the_canon_is_unknown_and_official_ones_equal_themselves(entry):
    verdict = judge_wording(entry.wording, CANON)

    assert verdict.kind is not VerdictKind.UNKNOWN
    if entry.status is CanonStatus.OFFICIAL:
        assert entry in [match.entry for match in verdict.equals]


@given(st.text(max_size=40))
def test_any_text_has_a_verdict_and_a_phrase_that_never_says_wrong(text):
    verdict = judge_wording(text, CANON)

    assert "wrong" not in tell_verdict(text, verdict)
    assert bool(tell_verdict(text, verdict)) is (verdict.kind is not VerdictKind.UNKNOWN)


@given(st.text(alphabet="发展决绝不能以牺牲人的生命安全为代价四个意识，、", max_size=24))
def test_the_verdict_by_letters_is_what_a_search_through_all_entries_finds(text):
    equal = [
        entry for entry in CANON.entries if entry.status is CanonStatus.OFFICIAL and fold(entry.wording) == fold(text)
    ]

    verdict = judge_wording(text, CANON)
    found = (
        [match.entry for match in verdict.equals] if verdict.kind in (VerdictKind.EQUALS, VerdictKind.LETTERS) else []
    )
    assert set(found) == set(equal)


def test_a_users_entries_join_the_formulation_of_their_name():
    header = "formulation\twording\tsource\tdate\tstatus\n"
    rows = "打铁必须自身硬\t打铁务必自身硬\t某市文件\t2020\tofficial\n"
    canon = Canon.of((*own_canon().entries, *read_canon(header + rows, "a.tsv").entries))

    verdict = judge_wording("打铁务必自身硬", canon)
    assert [match.entry.source for match in verdict.equals] == ["某市文件"]
    assert {match.entry.date for match in verdict.nearest} == {"2012-11-15", "2017-10"}


def test_the_order_of_entries_changes_no_verdict_of_letters():
    turned = Canon.of(reversed(own_canon().entries))

    for entry in own_canon().entries:
        assert judge_wording(entry.wording, turned).kind is judge_wording(entry.wording, CANON).kind


def test_official_wordings_lead_before_others_and_slips_come_last():
    wordings = ("发展绝不能以牺牲人的生命为代价", "发展经济", "发展不能以牺牲人的生命为代价")

    assert sorted(wordings, key=lambda wording: CANON.rank(fold(wording)))[::-1] == list(wordings)


def test_names_of_works_are_not_judged():
    text = quoted("打铁必须自身硬")
    title = make_quote({"a.txt": text}, ["打铁必须自身硬"], kind=Kind.TITLE)

    assert judge_quotes([title], CANON) == ()


def test_rows_of_wordings_carry_verdicts():
    texts = {"a.txt": quoted("打铁必须自身硬") + quoted("打铁还需自身过硬")}
    quote = make_quote(texts, ["打铁必须自身硬", "打铁还需自身过硬"])
    catalog = make_catalog(texts, quote, verdicts=judge_quotes([quote], CANON))

    first, second = list_wordings(catalog.quotes, Places(catalog), Verdicts(catalog))
    assert (first.verdict, first.equals) == ("equals", ("打铁必须自身硬 (党的十九大报告, 2017-10)",))
    assert second.verdict == "differs"
    assert second.differs_from[0].startswith("打铁还需自身硬 (习近平")
