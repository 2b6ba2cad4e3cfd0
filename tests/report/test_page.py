"""The report that is handed on."""

from dataclasses import replace

import pytest
from factories import make_catalog, make_date, make_quote, quoted

from quotetrack.graph import find_reuse
from quotetrack.match import judge_wording, read_own_canon
from quotetrack.model import (
    CanonEntry,
    CanonMatch,
    CanonStatus,
    Difference,
    DifferenceType,
    DocumentId,
    Expansion,
    Label,
    Problem,
    ProblemKind,
    Quote,
    Span,
    Unread,
    Verdict,
    VerdictKind,
)
from quotetrack.report import (
    Places,
    Verdicts,
    list_mentions,
    list_wordings,
    rank_differing,
    render_catalog,
    render_report,
)
from quotetrack.settings import DEFAULT

SAYING, OTHER = "全覆盖、零容忍、严执法、重实效", "全覆盖、严执法、重实效"
TEXTS = {
    "old.txt": f"同志们：\n要坚持{quoted(SAYING)}。",
    "new.txt": f"同志们：\n要按照{quoted(OTHER)}，做到{SAYING}。",
    "odd.txt": "要坚持四个意识。",
}
DATES = {"old.txt": "2013-12-05", "new.txt": "2015"}


@pytest.fixture
def catalog():
    """Return a catalog with one quote in two wordings, one reuse, and something the matter with everything else."""
    quotes = [make_quote(TEXTS, [SAYING, OTHER]), make_quote(TEXTS, ["四个意识"])]
    made = make_catalog(TEXTS, *quotes, dates=DATES)
    return replace(
        made,
        reuse=find_reuse(made.documents, made.quotes),
        problems=(Problem(DocumentId("odd.txt"), Span(3, 4), ProblemKind.UNCLOSED, "left out"),),
        unread=(Unread("x.png", "x.png is an image", "have its text recognised"),),
        copies=((DocumentId("old.txt"), DocumentId("new.txt")),),
    )


def test_a_report_has_what_differs_who_reuses_whom_and_what_was_wrong(catalog):
    page = render_report(catalog)

    assert "0  全覆盖、零容忍、严执法、重实效\n1  全覆盖、－－－－严执法、重实效\n" in page
    assert f"- new.txt (2015) ← old.txt (2013-12-05) · 1 quote\n  - {OTHER} · 2:5 ← 2:5 {SAYING}\n" in page
    assert "- unclosed: odd.txt 1:4 要坚持【…】个意识。 · left out" in page
    assert "| x.png is an image | have its text recognised |" in page
    assert "- old.txt = new.txt" in page
    assert "| 四个意识 | slogan | 1 | 0 | 1 | odd.txt 1:4 要坚持【…】。" in page


def test_copies_are_told_apart_wherever_documents_are_counted(catalog):
    page = render_report(catalog)

    first, *_ = list_wordings(catalog.quotes, Places(catalog))
    assert "| of these, copies of others 重复文本 | 1 |" in page
    assert "slogan · 3 × in 2 documents, 1 of them a copy · 2 wordings" in page
    assert "- **0** canonical · 1 marked, 1 unmarked in 2 documents, 1 of them a copy\n  - first old.txt" in page
    assert (first.count, first.documents, first.texts) == (2, 2, 1)


def test_sections_without_anything_to_say_are_left_out():
    page = render_report(make_catalog({"a.txt": "同志们"}))

    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert len(headings) == 2
    assert headings[1].startswith("## Documents read")


def test_a_date_says_where_it_was_found_and_whether_it_was_inferred(catalog):
    first, *others = catalog.documents
    dated = replace(first, date=replace(make_date("2019"), inferred=True), provenance=(("date", "text"),))

    assert "| 2019 | text: 2019 (inferred) |" in render_report(replace(catalog, documents=(dated, *others)))


def test_long_lists_are_cut_and_say_so(catalog):
    texts = {"a.txt": "".join(f"第{number}号提法" for number in range(30))}
    quotes = [make_quote(texts, [f"第{number}号提法"]) for number in range(30)]

    page = render_report(make_catalog(texts, *quotes), replace(DEFAULT, report_rows=10))

    assert "… and 20 more in quotes.csv" in page
    assert page.count("号提法 | slogan |") == 10


def test_hostile_text_stays_text():
    saying = "<script>|`x`|[a](b)\x1b[0m"
    texts = {"=a|b.txt": f"{quoted(saying)}"}

    page = render_report(make_catalog(texts, make_quote(texts, [saying])))

    assert "<script>" not in page.replace("```text", "")
    assert "\x1b" not in page
    assert "[a](b)" not in page


def test_the_first_place_is_the_earliest_dated_one(catalog):
    rows = list_wordings(catalog.quotes, Places(catalog))

    assert (rows[0].doc, rows[0].line, rows[0].column, rows[0].count) == ("old.txt", 2, 5, 2)


def test_rows_are_by_file_and_place_marked_ones_first(catalog):
    rows = list_mentions(catalog)

    assert [(row.doc, row.marked) for row in rows] == [
        ("new.txt", True),
        ("new.txt", False),
        ("odd.txt", False),
        ("old.txt", True),
    ]
    assert all(row.rule for row in rows)


def test_an_item_of_a_list_that_spells_an_abbreviation_out_is_embedded():
    listed = "形式主义、官僚主义、享乐主义、奢靡之风"
    texts = {"a.txt": f"反对{listed}，力戒形式主义。"}
    winds = replace(
        make_quote(texts, ["四风"]), expansions=(Expansion(DocumentId("a.txt"), Span(2, 2 + len(listed)), listed),)
    )

    rows = list_mentions(make_catalog(texts, winds, make_quote(texts, ["形式主义"]), make_quote(texts, [listed])))

    assert [(row.text, row.embedded) for row in rows] == [
        ("形式主义", True),
        (listed, False),
        (listed, False),
        ("形式主义", False),
    ]


def test_the_catalog_is_json_with_a_line_an_entry(catalog):
    import json

    written = render_catalog(catalog)

    read = json.loads(written)
    assert read["schema"] == "quotetrack.catalog/1"
    assert [quote["id"] for quote in read["quotes"]] == [SAYING, "四个意识"]
    assert read["reuse"] == [{"earlier": "old.txt", "later": "new.txt", "settled": True, "quotes": [SAYING]}]
    assert sum(line.startswith('  {"id"') for line in written.splitlines()) == len(read["documents"]) + 2


def test_an_official_wording_that_leads_a_quote_may_be_nobodys():
    texts = {"a.txt": f"要按照{quoted(OTHER)}。"}
    catalog = make_catalog(texts, make_quote(texts, [SAYING, OTHER]))

    rows = list_wordings(catalog.quotes, Places(catalog))
    assert [(row.wording, row.count, row.doc, row.line, row.start) for row in rows] == [
        (SAYING, 0, "", None, None),
        (OTHER, 1, "a.txt", 1, 4),
    ]
    assert "- **0** canonical · nobody here words it so\n" in render_report(catalog)


def test_what_the_canon_words_otherwise_stands_on_top_mistakes_first():
    right, other, slip = (
        "打铁还需自身硬",
        "党政同责、一岗双责、齐抓共管、失职问责",
        "隐患猛于明火，防范胜于救灾，责任重于泰山",
    )
    texts = {"a.txt": f"要记住{quoted(right)}，落实{quoted(other)}，{quoted(slip)}。"}
    quotes = [make_quote(texts, [wording]) for wording in (right, other, slip)]
    verdicts = tuple((wording, judge_wording(wording, read_own_canon())) for wording in (right, other, slip))
    page = render_report(make_catalog(texts, *quotes, verdicts=verdicts))

    top = page.index("## Worded otherwise in the canon")
    section = page[top : page.index("\n## ", top)]
    assert f"- {right}" not in section
    known, words = section.index("### Known mistakes"), section.index("### Other words")
    assert known < section.index("- 隐患〔险→猛〕于明火，防范胜于救灾，责任重于泰山 · substitution · 1 marked") < words
    assert "责任重于泰山 (江泽民在上海市政府消防工作会议上的讲话, 1986-10-13)" in section
    assert words < section.index("失职〔追→问〕责 · substitution · 1 marked")
    assert "  - a.txt 1:17 " in section
    assert "Worded otherwise" not in render_report(make_catalog(texts, *quotes))


def test_a_letter_mistaken_for_another_comes_before_what_is_said_more_often():
    often, cut, right, slip = "全覆盖、零容忍、严执法", "全覆盖、零容忍", "发展决不能停", "发展绝不能停"
    texts = {"a.txt": "，".join([*[quoted(often)] * 3, quoted(cut), quoted(right), quoted(slip)])}
    clauses = Difference(Span(7, 11), Span(7, 7), DifferenceType.TRUNCATION)
    letter = Difference(Span(2, 3), Span(2, 3), DifferenceType.HOMOPHONE)
    quotes = [
        _differing(make_quote(texts, [often, cut]), clauses),
        _differing(make_quote(texts, [right, slip]), letter),
    ]

    page = render_report(make_catalog(texts, *quotes))

    assert page.index(f"### {right}") < page.index(f"### {often}")


def test_in_other_words_without_marks_nobody_is_misquoted():
    other = "安全设施，应当与主体工程同时设计、同时施工、同时投入生产和使用"
    texts = {"a.txt": f"{other}。"}
    verdict = judge_wording(other, read_own_canon())

    page = render_report(make_catalog(texts, make_quote(texts, [other]), verdicts=((other, verdict),)))

    assert "### Other words, without marks · 未加引号、文字出入\n\n- 安全设施〔必须→，应当〕与主体工程" in page
    assert "### Other words · " not in page


def test_of_a_long_wording_the_stretches_around_what_differs_are_shown():
    right = "安全生产" * 30
    other = right[:60] + "不" + right[60:]
    inserted = Difference(Span(60, 60), Span(60, 61), DifferenceType.INSERTION)
    entry = CanonEntry("长句", right, (), "某讲话", "2020", CanonStatus.OFFICIAL, "")
    verdict = Verdict(VerdictKind.DIFFERS, (), (CanonMatch(entry, Label.SAME, 99.0, (inserted,)),))
    texts = {"a.txt": quoted(other)}

    page = render_report(make_catalog(texts, make_quote(texts, [other]), verdicts=((other, verdict),)))

    ends = f"{'安全生产' * 4}…{'安全生产' * 4}"
    assert f"- {ends}〔∅→不〕{ends} · insertion" in page


def _differing(quote: Quote, difference: Difference) -> Quote:
    first, other = quote.variants
    return replace(quote, variants=(first, replace(other, differences=(difference,))))


def test_where_much_is_changed_the_two_wordings_stand_one_below_the_other():
    right, other = "甲乙丙丁戊己庚辛壬癸", "子乙丑丁寅己卯辛辰癸"
    changes = tuple(
        Difference(Span(place, place + 1), Span(place, place + 1), DifferenceType.SUBSTITUTION)
        for place in range(0, 10, 2)
    )
    entry = CanonEntry("天干", right, (), "某讲话", "2020", CanonStatus.OFFICIAL, "")
    verdict = Verdict(VerdictKind.DIFFERS, (), (CanonMatch(entry, Label.SAME, 70.0, changes),))
    texts = {"a.txt": quoted(other)}

    page = render_report(make_catalog(texts, make_quote(texts, [other]), verdicts=((other, verdict),)))

    assert f"- {other} · substitution · 1 marked, 0 unmarked\n  - official 规范: {right} (某讲话, 2020)\n" in page


def test_a_wording_within_the_marks_of_a_longer_one_is_in_marks():
    other = "坚持发展决不能以牺牲安全为代价这条红线"
    texts = {"a.txt": f"要求{quoted(f'正确处理发展和安全的关系，{other}')}。"}
    quote = make_quote(texts, [other])
    (variant,) = quote.variants
    echoes = tuple(replace(echo, embedded=True) for echo in variant.echoes)
    within = replace(quote, variants=(replace(variant, echoes=echoes),))
    verdict = judge_wording(other, read_own_canon())

    page = render_report(make_catalog(texts, within, verdicts=((other, verdict),)))

    assert "### Known variants" in page
    assert "### Other words, without marks" not in page


def test_quotes_are_ranked_by_the_gravest_of_their_wordings_and_official_ones_weigh_nothing():
    official, slip, alike = ("打铁还需自身硬", "打铁必须自身硬"), ("发展决不能停", "发展绝不能停"), "红线"
    texts = {"a.txt": "，".join(map(quoted, (*official, *slip, alike)))}
    words = Difference(Span(2, 4), Span(2, 4), DifferenceType.SUBSTITUTION)
    letter = Difference(Span(2, 3), Span(2, 3), DifferenceType.HOMOPHONE)
    quotes = [
        make_quote(texts, [alike]),
        _differing(make_quote(texts, official), words),
        _differing(make_quote(texts, slip), letter),
    ]
    verdicts = tuple((wording, judge_wording(wording, read_own_canon())) for wording in official)

    ranked = rank_differing(quotes, Verdicts(make_catalog(texts, *quotes, verdicts=verdicts)))

    assert [quote.canonical for quote in ranked] == [slip[0], official[0]]
