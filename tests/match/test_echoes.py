"""Echoes are the words of known quotes without marks, wherever they stand and where they say the same."""

import pytest
from marked_pages import echo_texts, marked_page, match_pages

from quotetrack.match.canon.own import read_own_canon
from quotetrack.match.echoes.genres import genre_rows, is_genre
from quotetrack.match.echoes.whole import is_ordinary, ordinary_rows
from quotetrack.match.quotes.quotes import match_mentions
from quotetrack.model import Kind, Span
from quotetrack.text.fold import fold

LIFE = "人命关天，发展决不能以牺牲人的生命为代价"


def echoes(wording: str, text: str, kind: Kind = Kind.SLOGAN) -> list[str]:
    return echo_texts(match_pages(marked_page("a", f"“{wording}”", kind), marked_page("b", text))[wording])


@pytest.mark.parametrize(
    ("wording", "text", "found"),
    [
        ("一岗双责", "要落实一岗双责的要求。", "一岗双责"),
        ("全覆盖、零容忍、严执法、重实效", "按照全覆盖、严执法、重实效的要求", "全覆盖、严执法、重实效"),
        ("好邻居、好朋友、好伙伴", "做好邻居、好朋友、好同志、好伙伴吧", "好邻居、好朋友、好同志、好伙伴"),
        ("发展决不能以牺牲安全为代价", "要坚持发展绝不能以牺牲安全为代价", "发展绝不能以牺牲安全为代价"),
        ("决不能以牺牲安全为代价", "要牢记，绝不能以牺牲安全为代价。", "绝不能以牺牲安全为代价"),
        ("全覆盖、零容忍、严执法、重实效", "按照全覆盖零容忍，严执法 重实效的要求", "全覆盖零容忍，严执法 重实效"),
        ("要坚持人民至上、生命至上", "我们必须坚持人民至上、生命至上", "坚持人民至上、生命至上"),
        ("决定给予该同志党内警告处分", "会上决定给予该同志党内警告等等处分。", "决定给予该同志党内警告等等处分"),
        ("党政同责、一岗双责、齐抓共管", "做到一岗双责、党政同责、齐抓共管。", "一岗双责、党政同责、齐抓共管"),
        (
            "经济跃上台阶、从区域到全球、提升民众幸福感",
            "让提升民众幸福、从区域到全球、经济跃上台阶",
            "提升民众幸福、从区域到全球、经济跃上台阶",
        ),
        (
            "经济建设、政治建设、文化建设、生态文明建设",
            "推进经济建设、政治建设、文化建设，加快全面建设",
            "经济建设、政治建设、文化建设",
        ),
        ("落实安全责任，推动安全发展", "按落实安全责任、推进安全发展的部署", "落实安全责任、推进安全发展"),
        (
            "企业不消灭事故，事故就可能消灭企业",
            "企業不消滅事故，事故就可能消滅企業",
            "企業不消滅事故，事故就可能消滅企業",
        ),
        ("传承弘扬中华优秀传统文化", "各地要传承和弘扬优秀传统文化。", "传承和弘扬优秀传统文化"),
        # Words that only join or stress are put in, more of them than letters may be changed.
        ("没有安全，一切等于零", "要明白没有了安全，一切都等于零的道理。", "没有了安全，一切都等于零"),
        ("把权力关进制度的笼子里", "必须把权力牢牢地关进制度的笼子里，", "把权力牢牢地关进制度的笼子里"),
        (
            "人民城市人民建，人民城市为人民",
            "人民城市是人民建的，人民城市也是为人民的。",
            "人民城市是人民建的，人民城市也是为人民",
        ),
        ("扶贫先扶志、扶贫必扶智", "坚持扶贫必先扶志、扶贫必须扶智", "扶贫必先扶志、扶贫必须扶智"),
        # The speaker pauses where the clause runs on.
        ("一切事故都是可以预防的", "所以，一切的事故，都是可以预防的，", "一切的事故，都是可以预防的"),
        # What counts is soon itself.
        ("六不准", "抓好六不准宣传", "六不准"),
        ("三会一课", "落实三会一课等制度", "三会一课"),
        # A name is itself from three letters on; what counts, from two.
        ("第一书记", "派驻第一书记到村", "第一书记"),
        ("店小二", "各部门要当好店小二，", "店小二"),
        ("四风", "持之以恒纠治四风问题", "四风"),
        ("四风", "驰而不息纠四风、树新风", "四风"),
        ("两会", "全国两会期间", "两会"),
        # Half of a wording, clause by clause, where nothing but an idle word is otherwise.
        (
            "中国永远不称霸，永远不搞扩张，永远不谋求势力范围",
            "郑重宣示中国永远不称霸、永远不搞扩张。",
            "中国永远不称霸、永远不搞扩张",
        ),
        (
            "要下决心把民族种业搞上去，用中国种子保障中国粮食安全",
            "必须用中国种子来保障中国的粮食安全。",
            "用中国种子来保障中国的粮食安全",
        ),
        ("知敬畏、存戒惧、守底线", "党员干部要知敬畏、存戒惧。", "知敬畏、存戒惧"),
        # The speaker pauses within the clauses, and stops between them.
        (
            "生态兴则文明兴、生态衰则文明衰",
            "古人说得好：生态兴，则文明兴；生态衰，则文明衰。",
            "生态兴，则文明兴；生态衰，则文明衰",
        ),
        # A line of verse, a question that denies, and words that stand for one another.
        ("一张蓝图绘到底", "换届不换图，一张蓝图干到底。", "一张蓝图干到底"),
        ("没有全民健康，就没有全面小康", "没有全民健康，哪有全面小康？", "没有全民健康，哪有全面小康"),
        ("上面千条线，下面一根针", "常言道上边千条线，下边一根针。", "上边千条线，下边一根针"),
        # Letters misspelt on either side of one that kept its place.
        ("始终把人民群众生命安全放在首位", "要始终把人民群众生命安全放再首味。", "始终把人民群众生命安全放再首味"),
        # An item is missing and another has lost a letter: eleven of the twenty-one letters are there.
        (
            "坚守红线、压实各部门监管责任、消除重大安全隐患",
            "会议要求坚守红线、消除重大安全隐。",
            "坚守红线、消除重大安全隐",
        ),
    ],
)
def test_an_echo_is_found(wording: str, text: str, found: str) -> None:
    assert echoes(wording, text) == [found]


@pytest.mark.parametrize(
    ("wording", "kind", "text"),
    [
        ("大安全", Kind.TERM, "重大安全生产事故"),
        ("清零", Kind.TERM, "隐患清零"),
        ("五落实", Kind.SLOGAN, "（五）落实各项责任"),
        ("四风", Kind.TERM, "第四风电场"),
        ("六不", Kind.TERM, "抓好六不准宣传"),
        ("四百", Kind.TERM, "来了四百多家"),
        ("绿色", Kind.TERM, "走绿色发展之路"),
        ("高质量", Kind.TERM, "推动高质量发展"),
        ("心相通", Kind.TERM, "促进民心相通"),
        ("携手构建人类命运共同体", Kind.SLOGAN, "我们携手，向着构建人类命运共同体迈进"),
        ("一切事故都是可以预防的", Kind.SLOGAN, "一切事故都是不可以预防的"),
        (
            "以习近平新时代中国特色社会主义思想为指导，全面贯彻新发展理念，推进乡村振兴",
            Kind.SLOGAN,
            "要以习近平新时代中国特色社会主义思想为指导，抓好工作",
        ),
        ("113", Kind.SLOGAN, "电话 1113"),
        ("120急救", Kind.SLOGAN, "拨打3120急救"),
        ("党的十九大精神要学深悟透", Kind.SLOGAN, "党的十八大精神要学深悟透"),
        ("第一个百年奋斗目标如期实现", Kind.SLOGAN, "第二个百年奋斗目标如期实现"),
        ("中越友谊万古长青", Kind.SLOGAN, "中柬友谊万古长青"),
        ("符合标准规定", Kind.SLOGAN, "产品不符合标准规定"),
        ("传承中华优秀传统文化", Kind.SLOGAN, "弘扬中华优秀传统文化"),
        ("三大全球倡议", Kind.SLOGAN, "提出的重大全球倡议"),
        ("绿水青山就是金山银山", Kind.SLOGAN, "把“绿水青山”向“金山银山”转化"),
        ("一岗双责", Kind.SLOGAN, "值好一岗。双责不可分"),
        ("时时放心不下的责任感", Kind.SLOGAN, "以“时时放心不下”的责任感抓好落实"),
        ("藏粮于地、藏粮于技", Kind.SLOGAN, "把“藏粮于地”同“藏粮于技”结合起来"),
        ("党政同责、一岗双责、齐抓共管", Kind.SLOGAN, "落实党政同责、“一岗双责、齐抓共管”的要求"),
        ("认真落实党政同责、一岗双责", Kind.SLOGAN, "要认真落实“党政同责、一岗双责”的规定"),
        ("预防为主、积极消灭、生命至上、安全第一", Kind.SLOGAN, "坚持安全第一、预防为主的方针"),
        ("贯彻新时代中国特色社会主义思想主题教育", Kind.SLOGAN, "贯彻新时代中国特色社会主义思想的权威教材"),
        ("既要绿水青山，也要金山银山", Kind.SLOGAN, "底色要绿。绿水青山也是金山银山"),
        ("和平——命运共同体行动计划", Kind.TITLE, "命运共同体行动计划。中国坚定不移走和平道路"),
    ],
)
def test_other_words_are_no_echo(wording: str, kind: Kind, text: str) -> None:
    assert echoes(wording, text, kind) == []


def test_an_echo_has_no_part_of_a_clause_that_runs_on() -> None:
    text = "促进人与自然和谐共生，是中国式现代化的鲜明特点。"
    quotes = match_pages(marked_page("a", "“中国式现代化：人与自然和谐共生”“人与自然和谐共生”"), marked_page("b", text))

    assert [echo for quote in quotes.values() for echo in echo_texts(quote)] == ["人与自然和谐共生"]


def test_what_is_cut_short_is_another_wording_that_stands_there_whole() -> None:
    quotes = match_pages(
        marked_page("a", "“构建新发展格局，推进中国式现代化”“中国式现代化”"),
        marked_page("b", "以实际行动推进中国式现代化。"),
    )

    assert [echo for quote in quotes.values() for echo in echo_texts(quote)] == ["中国式现代化"]


def test_what_is_cut_short_leads_no_quote() -> None:
    cut = "健全从严治理体系。要健全从严治理体系，健全从严治理体系。"
    quotes = match_pages(marked_page("a", "“解决独有难题、健全从严治理体系”"), marked_page("b", cut))

    assert {name: len(echo_texts(quote)) for name, quote in quotes.items()} == {"解决独有难题、健全从严治理体系": 3}


def test_a_word_that_tells_what_of_a_name_is_meant_stands_behind_it() -> None:
    for word, example in ordinary_rows("head"):
        assert word in example[2:]


@pytest.mark.parametrize("part", ["word", "ending"])
def test_a_word_of_any_sentence_is_looked_for_in_marks_alone(part: str) -> None:
    for word, example in ordinary_rows(part):
        assert word in fold(example)
        assert is_ordinary(word if part == "word" else f"某某{word}")


@pytest.mark.parametrize("part", ["genre", "attribute"])
def test_a_title_of_words_for_a_kind_of_document_is_any_of_them(part: str) -> None:
    for words, example in genre_rows(part):
        assert is_genre(example)
        assert any(word in example for word in words)


def test_a_title_that_names_a_kind_is_itself_in_marks_alone() -> None:
    assert echoes("自由贸易协定", "与瑞士、冰岛签署自由贸易协定。", Kind.TITLE) == []
    assert echoes("区域全面经济伙伴关系协定", "推动区域全面经济伙伴关系协定生效。", Kind.TITLE) == [
        "区域全面经济伙伴关系协定"
    ]


def test_the_reopened_sentence_is_found() -> None:
    text = "始终把生命放在首位,发展不能以牺牲人的生命为代价,这是一条不可逾越的红线。"

    assert echoes(LIFE, text, Kind.STATEMENT) == ["发展不能以牺牲人的生命为代价"]


def test_an_echo_may_hold_a_word_with_both_its_marks() -> None:
    quotes = match_pages(
        marked_page("a", "“人民对美好生活的向往，就是我们的奋斗目标”", Kind.STATEMENT),
        marked_page("b", "要记住，人民对美好生活的“向往”，就是我们的奋斗目标。"),
    )

    assert echo_texts(quotes["人民对美好生活的向往，就是我们的奋斗目标"]) == [
        "人民对美好生活的“向往”，就是我们的奋斗目标"
    ]


def test_the_longest_match_is_taken_and_none_overlap() -> None:
    quotes = match_pages(
        marked_page("a", "“党政同责、一岗双责、齐抓共管”和“一岗双责”"),
        marked_page("b", "坚持党政同责、一岗双责、齐抓共管"),
    )

    assert echo_texts(quotes["党政同责、一岗双责、齐抓共管"]) == ["党政同责、一岗双责、齐抓共管"]
    assert echo_texts(quotes["一岗双责"]) == []


def test_the_part_of_a_marked_formula_is_embedded() -> None:
    quotes = match_pages(marked_page("a", "“党政同责、一岗双责、齐抓共管”和“一岗双责”"))
    echo = quotes["一岗双责"].variants[0].echoes[0]

    assert (echo.embedded, echo.span) == (True, Span(6, 10))


def test_a_word_of_a_marked_statement_is_an_echo_in_its_own_right() -> None:
    quotes = match_pages(
        marked_page("a", "“第一责任人”", Kind.TERM),
        marked_page("b", "“主要负责人,要严格履行安全生产第一责任人责任,对安全生产负总责”", Kind.STATEMENT),
    )

    assert echo_texts(quotes["第一责任人"]) == ["第一责任人"]


def test_a_quote_is_no_echo_of_its_own_mention() -> None:
    assert echo_texts(match_pages(marked_page("a", "“一岗双责”“一岗双责”"))["一岗双责"]) == []


def test_words_are_an_echo_of_the_wording_that_has_most_of_them() -> None:
    cut, whole = "分体现人民意愿、构建发展格局", "充分体现人民的意愿、构建新发展格局"
    said = "充分体现人民意愿、构建发展格局"
    quotes = match_pages(marked_page("a", f"“{cut}”"), marked_page("b", f"“{whole}”"), marked_page("c", f"{said}。"))

    assert [text for quote in quotes.values() for text in echo_texts(quote)] == [said]


def test_a_wording_is_read_as_it_stands_plainest_marked_or_not() -> None:
    quotes = match_pages(marked_page("a", "“选 育品种、化 解积案”"), marked_page("b", "要选育品种、化解积案。"))

    assert list(quotes) == ["选育品种、化解积案"]


def test_a_wording_said_more_often_without_marks_is_canonical() -> None:
    quotes = match_pages(
        marked_page("a", "“发展绝不能以牺牲人的生命为代价”", Kind.STATEMENT),
        marked_page("b", "发展决不能以牺牲人的生命为代价。记住：发展决不能以牺牲人的生命为代价。"),
    )

    assert list(quotes) == ["发展决不能以牺牲人的生命为代价"]
    assert [variant.count for variant in quotes["发展决不能以牺牲人的生命为代价"].variants] == [2, 1]


def test_official_wordings_are_looked_for_where_nobody_marks_them() -> None:
    (page, extraction), canon = marked_page("a", "彰显了人民至上、生命至上的理念"), read_own_canon()

    (quote,) = match_mentions([page], [extraction], canon=canon)

    assert (quote.canonical, echo_texts(quote)) == ("人民至上、生命至上", ["人民至上、生命至上"])


def test_echoes_of_hostile_text_are_found() -> None:
    quotes = match_pages(marked_page("a", "“哈哈哈哈”"), marked_page("b", "哈" * 20_000))

    assert len(echo_texts(quotes["哈哈哈哈"])) == 5_000


def test_a_mention_of_another_quote_is_no_echo_of_one_that_it_was_told_apart_from() -> None:
    quotes = match_pages(marked_page("a", "“人误地一时，地误人一年”"), marked_page("b", "“人误地一时，地误人一季”"))

    assert len(quotes) == 2
    assert not any(variant.echoes for quote in quotes.values() for variant in quote.variants)


def test_a_part_of_another_formula_is_no_echo_of_one_that_it_would_be_cut_from() -> None:
    quotes = match_pages(
        marked_page("a", "“安全第一、预防为主、综合治理”"),
        marked_page("b", "“保护优先、预防为主、综合治理、公众参与、损害担责”的原则"),
        marked_page("c", "坚持预防为主、综合治理的方针"),
    )

    echoed = [echo for variant in quotes["安全第一、预防为主、综合治理"].variants for echo in variant.echoes]
    assert [(echo.document, echo.text) for echo in echoed] == [("c", "预防为主、综合治理")]
