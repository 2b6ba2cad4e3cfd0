"""Expansions are the enumerations that spell out a numeric abbreviation, and no others."""

import pytest
from marked_pages import marked_page, match_pages


@pytest.mark.parametrize(
    ("abbreviation", "text", "found"),
    [
        ("五落实", "做到整改措施、责任、资金、时限、预案“五落实”,确保", "整改措施、责任、资金、时限、预案"),
        ("六项机制", "健全风险点查找、研判、预警、防范、处置、责任“六项机制”", "查找、研判、预警、防范、处置、责任"),
        ("四个意识", "“四个意识”（政治意识、大局意识、核心意识、看齐意识）", "政治意识、大局意识、核心意识、看齐意识"),
        ("四个意识", "“四个意识”,即政治意识、大局意识、核心意识、看齐意识。", "政治意识、大局意识、核心意识、看齐意识"),
        (
            "三个务必",
            "“三个务必”，即务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争，与先辈一脉相承。",
            "务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争",
        ),
        (
            "四个不摘",
            "牢记“四个不摘”要求,即摘帽不摘责任、摘帽不摘政策、摘帽不摘帮扶、摘帽不摘监管,坚决",
            "摘帽不摘责任、摘帽不摘政策、摘帽不摘帮扶、摘帽不摘监管",
        ),
        (
            "四个意识",
            "“四个意识”。要增强政治意识、大局意识、核心意识、看齐意识",
            "政治意识、大局意识、核心意识、看齐意识",
        ),
        (
            "五进",
            "开展“五进”活动。推动进企业、进农村、进社区、进学校、进家庭",
            "进企业、进农村、进社区、进学校、进家庭",
        ),
        (
            "三管三必须",
            "“三管三必须”。坚持管行业必须管安全、管业务必须管安全、管生产经营必须管安全,",
            "管行业必须管安全、管业务必须管安全、管生产经营必须管安全",
        ),
        (
            "三会一课",
            "“三会一课”。党员大会、支部委员会、党小组会和党课月月都开",
            "党员大会、支部委员会、党小组会和党课",
        ),
        (
            "三去一降一补",
            "“三去一降一补”。抓好去产能、去库存、去杠杆、降成本、补短板",
            "去产能、去库存、去杠杆、降成本、补短板",
        ),
    ],
)
def test_an_abbreviation_is_spelled_out(abbreviation: str, text: str, found: str) -> None:
    quote = match_pages(marked_page("a", text))[abbreviation]

    assert [expansion.text for expansion in quote.expansions] == [found]
    assert [expansion.span.slice(text) for expansion in quote.expansions] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "做到措施、责任、资金“五落实”",
        "实现“三个圆满收官”,安全生产是底线、是前提、是重中之重",
        "统筹发展和安全“两件大事”摆在更加突出的位置,列入总体发展思路",
        "“一岗双责”，政治意识、大局意识",
        "“四个意识”。问题意识、忧患意识、责任意识",
        "“三网”。重视互联网、发展互联网、治理互联网",
        "“三会一课”。董事会、监事会、理事会、股东会",
    ],
)
def test_other_enumerations_spell_out_nothing(text: str) -> None:
    assert not any(quote.expansions for quote in match_pages(marked_page("a", text)).values())


def test_clauses_that_one_verb_begins_spell_out_what_stands_in_the_same_text() -> None:
    text = "增加面向基层、面向机构、面向家庭、面向个人的服务"
    away = match_pages(marked_page("a", "坚持“四个面向”"), marked_page("b", text))
    here = match_pages(marked_page("a", f"坚持“四个面向”的要求。{text}"))

    assert away["四个面向"].expansions == ()
    assert len(here["四个面向"].expansions) == 1


def test_the_same_items_in_another_order_spell_it_out_elsewhere() -> None:
    quotes = match_pages(
        marked_page("a", "做到整改措施、责任、资金、时限、预案“五落实”"),
        marked_page("b", "保障隐患治理责任、措施、资金、时限和预案落实,实现"),
    )

    assert [(found.document, found.text) for found in quotes["五落实"].expansions] == [
        ("a", "整改措施、责任、资金、时限、预案"),
        ("b", "责任、措施、资金、时限和预案落实"),
    ]


def test_a_list_that_shares_the_letters_is_found_whatever_another_list_beside_the_abbreviation_has() -> None:
    taught = (
        "“六个精准”：扶持对象要精准、项目安排要精准、资金使用要精准、措施到户要精准、因村派人要精准、脱贫成效要精准。"
    )
    other = "做到扶持对象精准、项目安排精准、资金使用精准、措施到户精准、因村派人精准、脱贫成效精准，"

    quote = match_pages(marked_page("a", taught), marked_page("b", other))["六个精准"]

    assert [expansion.text for expansion in quote.expansions] == [taught[7:-1], other[2:-1]]


@pytest.mark.parametrize(
    ("abbreviation", "text", "found"),
    [
        # The letters of the abbreviation do not show what it counts.
        ("四风", "集中表现为形式主义、官僚主义、享乐主义和奢靡之风", "形式主义、官僚主义、享乐主义和奢靡之风"),
        ("四个不摘", "做到不摘责任、不摘政策、不摘帮扶、不摘监管。", "不摘责任、不摘政策、不摘帮扶、不摘监管"),
        (
            "双随机、一公开",
            "监管部门随机抽取检查对象，随机选派执法检查人员，及时公布查处结果，提高效能。",
            "随机抽取检查对象，随机选派执法检查人员，及时公布查处结果",
        ),
        # Marks of both kinds part the items, and other clauses stand around them.
        (
            "三严三实",
            "领导干部要严以修身、严以用权、严以律己，谋事要实、创业要实、做人要实，当好表率。",
            "严以修身、严以用权、严以律己，谋事要实、创业要实、做人要实",
        ),
        # Clauses begin with a word that stresses what they say.
        (
            "三个务必",
            "干部要务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争，担当作为。",
            "务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争",
        ),
        (
            "三个始终",
            "始终绷紧弦，始终守住线，始终记着账。",
            "始终绷紧弦，始终守住线，始终记着账",
        ),
        (
            "两个毫不动摇",
            "毫不动摇巩固和发展公有制经济，毫不动摇鼓励、支持、引导非公有制经济发展。",
            "毫不动摇巩固和发展公有制经济，毫不动摇鼓励、支持、引导非公有制经济发展",
        ),
    ],
)
def test_an_abbreviation_is_spelled_out_where_it_does_not_stand(abbreviation: str, text: str, found: str) -> None:
    quote = match_pages(marked_page("a", f"“{abbreviation}”"), marked_page("b", text))[abbreviation]

    assert [expansion.text for expansion in quote.expansions] == [found]


@pytest.mark.parametrize(
    ("abbreviation", "text"),
    [
        ("三个面向", "送教面向基层、面向机构、面向家庭。"),
        ("五位一体", "促进社会和谐，推进经济建设、政治建设、文化建设、社会建设。"),
        ("三个坚持", "坚持党的领导，坚持以人为本，坚持依法治理。"),
        ("四风", "反对形式主义、官僚主义。"),
    ],
)
def test_a_list_away_from_the_abbreviation_that_others_may_make_spells_out_nothing(
    abbreviation: str, text: str
) -> None:
    assert match_pages(marked_page("a", f"“{abbreviation}”"), marked_page("b", text))[abbreviation].expansions == ()
