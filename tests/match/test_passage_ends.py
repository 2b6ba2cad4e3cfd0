"""A passage begins and ends where words do."""

import re

import pytest

from quotetrack.match.passages.ends import Cutting, shut_ends
from quotetrack.match.passages.words import dateline, leaning_back, leaning_on, word_rows
from quotetrack.model import Span
from quotetrack.text.fold import fold, fold_with_origins

CASES = [
    # Where a passage would begin and end by letters alone, and where it does; a scrap of the next sentence.
    (
        "依法参加事故调查，【维护从业人员的合法权益】。生产经营单位应当定期报告",
        "监督，【维护从业人员的合法权益】。生产经营单位制定规章",
    ),
    (
        "作用。⏎【我们要全面贯彻党的宗教工作基本方针】。⏎我们要更好发挥作用",
        "。⏎【我们要全面贯彻党的宗教工作基本方针】。⏎我们要认真落实",
    ),
    # A scrap of the next clause, of the clause before, of an item.
    (
        "，【迅速启动应急救援预案，采取有效措施组织抢救】，防止事故扩大",
        "，【迅速启动应急救援预案，采取有效措施组织抢救】，防止事态恶化",
    ),
    ("加强安全生产，【坚决防范遏制重特大事故发生】。", "抓好安全生产，【坚决防范遏制重特大事故发生】。"),
    ("【生产经营单位进行爆破、吊装】、悬挂等作业", "【生产经营单位进行爆破、吊装】、悬臂拼装"),
    # The items of a list are no scraps, nor are longer beginnings of a clause.
    ("以【习近平主席亲自谋划、亲自部署、亲自推动】共建", "坚持【习近平主席亲自谋划、亲自部署、亲自推动】改革"),
    ("⏎【巩固完善基本药物制度，加强基层医疗卫生】服务体系", "。【巩固完善基本药物制度，加强基层医疗卫生】机构建设"),
    # What is whole in one of the texts is whole.
    ("进一步【完善社会治安防控体系】。⏎加强监管", "，【完善社会治安防控体系】建设，加强管理"),
    # Numbers, their measures, dates.
    ("⏎⏎第二十四条　【矿山、金属冶炼建设项目的安全设施】，", "⏎⏎第三十四条　【矿山、金属冶炼建设项目的安全设施】由"),
    ("⏎【国内生产总值达到新的水平，比上年增长】11.5%", "。【国内生产总值达到新的水平，比上年增长】11.9%"),
    ("9月22日【下午在人民大会堂会见来华访问的客人】时", "11月22日【下午在人民大会堂会见来华访问的客人】，"),
    # Words that lean on their neighbours; half a word.
    (
        "免去史耀斌的【全国人大常委会预算工作委员会主任职务】，",
        "免去刘修文的【全国人大常委会预算工作委员会主任职务】；",
    ),
    (
        "符合【法律、法规和有关国家标准、行业标准规定】的安全条件",
        "具备【法律、法规和有关国家标准、行业标准规定】的生产能力",
    ),
    ("加快推进【西藏、新疆等地区跨越式发展】，", "出台促进【西藏、新疆等地区跨越式发展】的政策"),
    ("承担【职责范围内行业、领域的安全生产】监管", "落实【职责范围内行业、领域的安全生产】监督"),
]


def cutting(marked: str) -> tuple[str, int, int]:
    text = marked.replace("⏎", "\n")
    before, words, after = re.split("[【】]", text)
    return before + words + after, len(fold(before)), len(fold(before + words))


def common_ends(left: str, right: str, starts: tuple[int, int], ends: tuple[int, int]) -> tuple[Span, Span]:
    """Return two stretches carried on over equal letters."""
    (left_start, right_start), (left_end, right_end) = starts, ends
    while min(left_start, right_start) and left[left_start - 1] == right[right_start - 1]:
        left_start, right_start = left_start - 1, right_start - 1
    while left_end < len(left) and right_end < len(right) and left[left_end] == right[right_end]:
        left_end, right_end = left_end + 1, right_end + 1
    return Span(left_start, left_end), Span(right_start, right_end)


@pytest.mark.parametrize(("left", "right"), CASES)
def test_a_passage_ends_where_words_end(left: str, right: str):
    (left_text, *left_ends), (right_text, *right_ends) = cutting(left), cutting(right)
    pages = fold_with_origins(left_text), fold_with_origins(right_text)
    whole = common_ends(*(page.letters for page in pages), *zip(left_ends, right_ends, strict=True))

    shut = shut_ends(
        Cutting(pages[0], left_text, whole[0].start, whole[0].end),
        Cutting(pages[1], right_text, whole[1].start, whole[1].end),
    )

    assert [one.span.slice(page.letters) for one, page in zip(shut, pages, strict=True)] == [
        page.letters[slice(*ends)] for page, ends in zip(pages, (left_ends, right_ends), strict=True)
    ]


@pytest.mark.parametrize("row", word_rows("dateline"), ids=lambda row: row["pattern"])
def test_a_dateline_stands_at_the_head_of_a_line(row: dict[str, str]):
    assert re.match(row["pattern"], row["example"])
    assert dateline().search(f"标题\n　{row['example']}")
    assert not dateline().search(f"据{row['example']}")


@pytest.mark.parametrize("row", word_rows("leaning_back"), ids=lambda row: row["pattern"])
def test_a_word_leans_on_what_stands_before_it(row: dict[str, str]):
    before, after = row["example"].split("|")

    assert re.match(row["pattern"], after)
    assert leaning_back().match(after)
    assert before


@pytest.mark.parametrize("row", word_rows("leaning_on"), ids=lambda row: row["pattern"])
def test_a_word_leans_on_what_stands_behind_it(row: dict[str, str]):
    before, after = row["example"].split("|")

    assert re.search(rf"{row['pattern']}\Z", before)
    assert leaning_on().search(before)
    assert after
