"""A draft held against the canon and the library."""

import json
from pathlib import Path

import pytest
from factories import quoted
from running import ask

from quotetrack import Canon, Holding, Library, check_quotations, extract_catalog, open_canon

SLIP = "发展绝不能以牺牲人的生命为代价"
OWN, MISSPELT = "哪个地方只把安全挂在嘴上，哪个地方就要吃苦头", "哪个地方只把安全挂在咀上，哪个地方就要吃苦头"
DRAFT = (
    f"同志们：\n领导同志指出{quoted(MISSPELT)}。\n要落实{quoted('谁主管谁负责')}。\n"
    f"他强调{quoted(SLIP)}，又说{quoted('这一句谁也没有说过，是我自己想的')}。\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a draft and two speeches, the later of which quotes the earlier."""
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "official").mkdir()
    for name, date in (("a.txt", "2015年9月1日"), ("b.txt", "2013年6月6日")):
        text = f"在安全生产会议上的讲话\n（{date}）\n同志们：\n我们讲过{quoted(OWN)}，大家都要记住。\n"
        (tmp_path / "official" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def canon() -> Canon:
    return open_canon()[0]


def rows(*arguments: str | Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in ask("check", *arguments, "--format", "jsonl").stdout.splitlines()]


def test_what_differs_comes_first_then_what_nobody_knows_then_what_is_right(desk):
    asked = ask("check", "draft.txt", "--format", "jsonl")

    found = [json.loads(line) for line in asked.stdout.splitlines()]
    assert found[0]["text"] == SLIP
    assert [row["verdict"] for row in found] == ["slip", "unknown", "unknown", "equals"]
    assert (found[0]["known"], found[0]["date"]) == ("发展决不能以牺牲人的生命为代价", "2013-06-06")
    assert (found[0]["types"], found[0]["differences"]) == (["homophone"], ["决→绝"])
    assert (found[0]["doc"], found[0]["line"], found[0]["column"]) == ("draft.txt", 4, 5)
    assert asked.returncode == 1
    assert "of 4 quotations 1 differ from what is known, 2 are not known" in asked.stderr


def test_what_the_canon_does_not_know_is_held_against_the_library(desk):
    ask("add", "official", "--library", "desk.db")

    near = next(row for row in rows("draft.txt", "--library", "desk.db") if row["text"] == MISSPELT)

    assert (near["verdict"], near["known"], near["differences"]) == ("near", OWN, ["嘴→咀"])
    assert (near["source"], near["date"]) == ("official/b.txt:4:6", "2013-06-06")


def test_the_library_of_the_folder_is_asked_where_there_is_one(desk):
    ask("add", "official")

    assert "near" in {row["verdict"] for row in rows("draft.txt")}


def test_a_library_that_is_named_has_to_be_there(desk):
    asked = ask("check", "draft.txt", "--library", "nowhere.db")

    assert asked.returncode == 2
    assert "there is no library at nowhere.db" in asked.stderr


def test_a_draft_is_no_witness_of_its_own(desk, canon):
    with Library.open("desk.db") as library:
        library.add(["draft.txt"])

        checked = check_quotations(extract_catalog([Path("draft.txt")]), canon, library)

    assert Holding.STANDS not in {one.verdict for one in checked}


def test_what_stands_in_the_library_letter_for_letter_is_said_to(desk, canon):
    Path("other.txt").write_text(f"同志们：\n他说{quoted(OWN)}。\n", encoding="utf-8")
    with Library.open("desk.db") as library:
        library.add(["official"])

        (checked,) = check_quotations(extract_catalog([Path("other.txt")]), canon, library)

    assert (checked.verdict, checked.source, checked.differences) == (Holding.STANDS, "official/b.txt:4:6", ())


@pytest.mark.parametrize(
    ("said", "known", "near"),
    [
        ("防患于末然", "要防患于未然，抓早抓小。", True),
        ("六个坚持", "（六）坚持统筹兼顾。", False),
        ("四种危险", "（四）危险物品的处置。", False),
        ("不断深化自主创新", "结构不断优化，自主创新能力增强。", False),
        ("增强中华文明传播力影响力", "要提升中华文明传播力影响力。", True),
    ],
)
def test_other_words_are_near_where_they_are_meant(desk, said, known, near):
    Path("said.txt").write_text(f"同志们：\n要做到{quoted(said)}。\n", encoding="utf-8")
    Path("known.txt").write_text(f"同志们：\n{known}\n", encoding="utf-8")
    ask("add", "known.txt", "--library", "desk.db")

    (row,) = rows("said.txt", "--library", "desk.db")

    assert (row["verdict"] == "near") is near


def test_terms_and_titles_are_no_quotations(desk):
    Path("names.txt").write_text(f"要学习《安全生产法》，管好{quoted('黑名单')}。\n", encoding="utf-8")

    asked = ask("check", "names.txt")

    assert (asked.returncode, asked.stdout) == (0, "")


def test_a_table_shows_the_letters_that_differ_in_their_places(desk):
    table = ask("check", "draft.txt").stdout

    assert "draft.txt:4:5" in table
    assert "发展〔决→绝〕不能以牺牲人的生命为代价" in table
    assert "习近平就做好安全生产工作作出重要指示（新华社2013-06-07电）, 2013-06-06" in table


def test_clauses_in_another_order_are_shown_beside_those_that_are_known(desk):
    Path("odd.txt").write_text(f"要{quoted('严执法、重实效、全覆盖、零容忍')}。\n", encoding="utf-8")

    assert "〔全覆盖、零容忍、严执法、重实效→严执法、重实效、全覆盖、零容忍〕" in ask("check", "odd.txt").stdout


def test_that_no_source_is_known_is_said(desk):
    Path("odd.txt").write_text(f"要{quoted('已对人民极端负责的精神抓好安全生产工作')}。\n", encoding="utf-8")

    assert ask("check", "odd.txt").stdout.splitlines()[-1].endswith("no source is known")


def test_what_was_not_read_is_named_and_the_others_are_checked(desk):
    asked = ask("check", "draft.txt", "missing.txt", "--format", "csv")

    assert asked.returncode == 2
    assert "missing.txt" in asked.stderr
    assert SLIP in asked.stdout
