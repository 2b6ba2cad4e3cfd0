"""The survey of abbreviations finds each with its lists and senses, and flags a count only where it is surely wrong."""

import pytest
from factories import make_document, quoted

from quotetrack.extract import extract_mentions
from quotetrack.match import Canon, read_own_canon, survey_abbreviations
from quotetrack.model import Span
from quotetrack.text.reading import read_pieces

CANON = read_own_canon()
NONE = Canon.of(())


def survey(*texts: str, canon: Canon = CANON):
    """Return what is found in some texts, by abbreviation, without what stands nowhere and is spelled out nowhere."""
    documents = []
    mentions = []
    for number, text in enumerate(texts):
        document = make_document(f"{number}.txt", text)
        reading = read_pieces(text, [Span(0, len(text))])
        documents.append((document, reading))
        mentions += extract_mentions(document, reading).mentions
    return {one.text: one for one in survey_abbreviations(documents, mentions, canon) if one.places or one.spelled}


def test_an_abbreviation_is_found_in_marks_and_without():
    text = f"坚持{quoted('四个意识')}，增强四个意识，第四个意识不算。"
    found = survey(text)["四个意识"]

    assert [(place.span.slice(text), place.marked) for place in found.places] == [
        ("四个意识", True),
        ("四个意识", False),
    ]
    assert {place.sense for place in found.places} == {"四个意识"}


def test_two_letters_without_marks_are_any_word():
    assert "五定" not in survey("第五定点医院、五定人员。")


def test_no_abbreviation_runs_over_a_bracket():
    assert "五落实" not in survey("制定培训计划；（五）落实本单位的资金投入")


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("整改措施、责任、资金、时限、预案“五落实”，", "same order"),
        ("责任、措施、资金、时限和预案“五落实”，", "other order"),
    ],
)
def test_a_list_beside_is_labelled_with_its_sense_and_its_order(text, order):
    found = survey(text)["五落实"]

    assert [(one.agrees, one.sense) for one in found.spelled] == [(True, "五落实（隐患整改）")]
    # The canon has the first of these orders and the second one, too: its nearest wording tells.
    assert found.spelled[0].order in ("same order", order)
    assert [place.sense for place in found.places] == ["五落实（隐患整改）"]


THREE = "管行业必须管安全、管业务必须管安全、管生产经营必须管安全"
FIVE = "经济建设、政治建设、文化建设、社会建设、生态文明建设"
PARTIES = "生产经营单位负责、职工参与、政府监管、行业自律和社会监督"


@pytest.mark.parametrize(
    ("before", "spelled", "after"),
    [
        ("增强“四个意识”，也就是", "政治意识、大局意识、核心意识、看齐意识", "。"),
        ("中国有坚定的", "道路自信、理论自信、制度自信、文化自信", "。"),
        ("", THREE, "的原则。"),
        ("", THREE, "和谁主管谁负责。"),
        ("做到", "同时设计、同时施工、同时投入生产和使用", "。"),
        ("安全设施与主体工程", "同时设计、同时施工、同时投入生产和使用", "进行监督，提出意见。"),
        ("严格执行", "停产整顿、关闭取缔、从重处罚和厉行问责", "措施。"),
        ("建立", PARTIES, "的机制。"),
        ("", FIVE, "取得重大进展。"),
        ("", FIVE, "和党的建设。"),
        ("共建", "和平、安宁、繁荣、美丽、友好", "的共同家园“五大家园”。"),
    ],
)
def test_a_list_is_shown_without_what_leads_into_it_and_on_from_it(before, spelled, after):
    assert [one.text for found in survey(before + spelled + after).values() for one in found.spelled] == [spelled]


@pytest.mark.parametrize(
    "text",
    [
        "强化中国农业银行、中国农业发展银行和中国邮政储蓄银行为“三农”服务的功能。",
        "捍卫党、国家、人民的利益“两个确立”。",
        "捍卫“两个确立”就是捍卫党、国家、人民的根本利益。",
        "十三、坚持和完善“一国两制”。",
    ],
)
def test_a_list_that_only_leads_on_to_an_abbreviation_is_none_of_it(text):
    assert [one for found in survey(text, canon=NONE).values() for one in found.spelled] == []


def test_a_word_that_opens_like_a_lead_in_belongs_to_its_item():
    found = survey("提高执行能力、创新能力、战斗能力“三种能力”。", canon=NONE)["三种能力"]

    assert [one.text for one in found.spelled] == ["执行能力、创新能力、战斗能力"]


def test_a_list_of_five_is_not_one_of_four_for_the_words_behind_it():
    text = "建设国际经济中心、金融中心、贸易中心、航运中心、科技创新中心的使命。“四个中心”。"

    assert [one for one in survey(text, canon=NONE)["四个中心"].spelled if one.agrees] == []


def test_the_two_senses_of_an_abbreviation_are_told_apart_in_one_corpus():
    found = survey(
        "做到定人员、定时间、定责任、定标准、定措施“五定”。",
        "做到定整改责任人、定整改措施、定整改完成时间、定整改完成人、定整改验收人“五定”。",
        "对查出的问题落实“五定”要求。",
    )["五定"]

    assert [place.sense for place in found.places] == [
        "五定（人员、时间、责任、标准、措施）",
        "五定（隐患整改）",
        "unknown",
    ]


def test_a_sense_that_the_canon_does_not_have_is_unknown():
    found = survey("“三违”（违反法律、违反规章、违反制度）。要反“三违”。")["三违"]

    assert [(one.agrees, one.sense) for one in found.spelled] == [(True, "")]
    assert {place.sense for place in found.places} == {"unknown"}


def test_an_abbreviation_that_the_canon_does_not_have_has_no_sense_to_be_unknown():
    found = survey("做到“四早”（早发现、早报告、早隔离、早治疗）。", canon=NONE)["四早"]

    assert [one.items for one in found.spelled] == [("早发现", "早报告", "早隔离", "早治疗")]
    assert {place.sense for place in found.places} == {""}


def test_a_list_of_the_canon_is_found_where_the_abbreviation_does_not_stand():
    text = "必须管行业必须管安全、管业务必须管安全、管生产经营必须管安全。"
    found = survey(text)["三管三必须"]

    assert found.places == ()
    assert [(one.agrees, one.sense) for one in found.spelled] == [(True, "三管三必须")]


def test_a_list_is_not_counted_for_another_name_that_stands_nowhere():
    assert "三个必须" not in survey("“三管三必须”。管行业必须管安全、管业务必须管安全、管生产经营必须管安全。")


@pytest.mark.parametrize(
    ("abbreviation", "text"),
    [
        ("四个意识", "增强“四个意识”（政治意识、大局意识、看齐意识）。"),
        ("四个意识", "增强四个意识（政治意识、大局意识、看齐意识）。"),
        ("三管三必须", "“三管三必须”（管行业必须管安全、管业务必须管安全）。"),
        ("五到位", "安全投入到位、安全培训到位、基础管理到位、应急救援到位“五到位”，"),
        ("五落实", "整改措施、责任、资金、时限“五落实”，"),
    ],
)
def test_a_wrong_count_is_flagged(abbreviation, text):
    assert [one.agrees for one in survey(text)[abbreviation].spelled] == [False]


@pytest.mark.parametrize(
    ("abbreviation", "text"),
    [
        ("五进", "开展“五进”，进了门，进不了心。"),
        ("两个维护", "以实际行动、具体举措、工作成效践行“两个维护”。"),
        ("四个意识", "“四个意识”（政治意识、大局意识等）。"),
        ("五险一金", "养老、医疗、失业、工伤、生育、住房“五险一金”，"),
        ("三严三实", "严以修身、严以用权、严以律己、谋事要实、创业要实、做人要实“三严三实”，"),
        ("六项机制", "健全查找、研判、预警、防范“六项机制”，"),
        ("四个意识", "学习讲话、领会精神，“四个意识”更强。"),
    ],
)
def test_what_may_be_meant_otherwise_is_not_flagged(abbreviation, text):
    assert [one for one in survey(text)[abbreviation].spelled if not one.agrees] == []


def test_the_order_of_abbreviations_is_by_frequency_and_letters():
    found = survey("“四个意识”“四个意识”“三农”“两会”“四风”。", canon=NONE)

    assert list(found) == ["四个意识", "三农", "两会", "四风"]


def test_spans_lead_into_the_file_through_what_was_left_out():
    text = "坚持\n3、管行业必须管安全、管业务必须管安全、管生产经营必须管安全。"
    document = make_document("a.txt", text)
    reading = read_pieces(text, [Span(0, 2), Span(5, len(text))])

    (found,) = (one for one in survey_abbreviations([(document, reading)], (), CANON) if one.spelled)
    assert found.spelled[0].span.slice(text).endswith("管生产经营必须管安全")
