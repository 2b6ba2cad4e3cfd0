"""What the program says about official wordings, on good input and bad."""

import json

import pytest
from factories import quoted
from running import run_quotetrack

HEADER = "formulation\twording\tsource\tdate\tstatus\n"
ROW = "打铁必须自身硬\t打铁务必自身硬\t某市文件\t2020\tofficial\n"


def rows(*arguments):
    return [json.loads(line) for line in run_quotetrack(*arguments, "--format", "jsonl").stdout.splitlines()]


@pytest.fixture
def speech(tmp_path):
    """Return a speech with three wordings: an official one, a slip, and one of a user's canon."""
    path = tmp_path / "speech.txt"
    texts = ("发展不能以牺牲人的生命为代价", "发展绝不能以牺牲人的生命为代价", "打铁务必自身硬")
    path.write_text("同志们：\n" + "".join(f"要牢记{quoted(text)}。\n" for text in texts), encoding="utf-8")
    return path


@pytest.fixture
def table(tmp_path):
    """Return a user's canon."""
    path = tmp_path / "own.tsv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    return path


def test_the_canon_is_listed_with_a_users_own_after_it(table):
    own, joined = rows("canon", "list"), rows("canon", "list", "--canon", table)

    assert joined[: len(own)] == own
    assert [row["wording"] for row in joined[len(own) :]] == ["打铁务必自身硬"]


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl", "md"])
@pytest.mark.parametrize("action", [["list"], ["show", "打铁"]])
def test_the_canon_is_printed_in_every_form(action, form):
    printed = run_quotetrack("canon", *action, "--format", form)

    assert printed.returncode == 0
    assert "打铁必须自身硬" in printed.stdout


def test_a_formulation_is_shown_with_what_leads_from_each_wording_to_the_others():
    shown = rows("canon", "show", "打铁必须自身硬")

    assert [row["wording"] for row in shown] == ["打铁还需自身硬", "打铁必须自身硬", "打铁还须自身硬"]
    assert all(len(row["differs_from"]) == 2 for row in shown)


def test_a_formulation_is_found_by_its_abbreviation_a_part_and_a_likeness():
    assert {row["formulation"] for row in rows("canon", "show", "三个必须")} == {"三管三必须"}
    assert {row["formulation"] for row in rows("canon", "show", "灰犀牛")} == {"防止各类“黑天鹅”、“灰犀牛”事件发生"}
    assert {row["formulation"] for row in rows("canon", "show", "打铁还需自身过硬")} == {"打铁必须自身硬"}


def test_what_the_canon_does_not_have_ends_with_1():
    shown = run_quotetrack("canon", "show", "春风化雨")

    assert (shown.returncode, shown.stdout) == (1, "")
    assert "nothing like 春风化雨" in shown.stderr


@pytest.mark.parametrize("arguments", [["show"], ["show", "一", "二"], ["list", "一"], ["find"], []])
def test_a_question_that_cannot_be_asked_ends_with_2(arguments):
    asked = run_quotetrack("canon", *arguments)

    assert (asked.returncode, asked.stdout) == (2, "")
    assert len(asked.stderr.splitlines()) == 2


def test_the_own_canon_and_a_good_table_pass_the_look_over(table):
    assert run_quotetrack("canon", "lint").returncode == 0
    assert run_quotetrack("canon", "lint", table).returncode == 0


def test_findings_of_the_look_over_end_with_1(table):
    table.write_text(HEADER + ROW + ROW + "a\tb\tc\td\te\n", encoding="utf-8")

    asked = run_quotetrack("canon", "lint", table, "--format", "jsonl")
    assert asked.returncode == 1
    assert [(row["line"], row["rule"]) for row in map(json.loads, asked.stdout.splitlines())] == [
        (3, "repeated"),
        (4, "date"),
        (4, "status"),
    ]


@pytest.mark.parametrize("content", [None, b"\x00\x01\x02\x03"])
def test_a_table_that_cannot_be_read_ends_with_2_and_the_others_are_looked_over(tmp_path, table, content):
    bad = tmp_path / "bad.tsv"
    if content is not None:
        bad.write_bytes(content)
    table.write_text(HEADER + ROW + ROW, encoding="utf-8")

    asked = run_quotetrack("canon", "lint", bad, table, "--format", "jsonl")
    assert asked.returncode == 2
    assert len(asked.stdout.splitlines()) == 1
    assert str(bad) in asked.stderr


def test_wordings_are_held_against_the_canon_and_a_users_own(speech, table):
    found = {row["wording"]: row for row in rows("variants", speech, "--canon", table)}

    assert {wording: row["verdict"] for wording, row in found.items()} == {
        "发展不能以牺牲人的生命为代价": "equals",
        "发展绝不能以牺牲人的生命为代价": "slip",
        "打铁务必自身硬": "equals",
    }
    assert found["打铁务必自身硬"]["equals"] == ["打铁务必自身硬 (某市文件, 2020)"]
    assert any("2013-06-06" in told for told in found["发展绝不能以牺牲人的生命为代价"]["differs_from"])


def test_bad_rows_of_a_users_canon_are_named_by_line_and_the_rest_counts(speech, table):
    table.write_text(HEADER + "打铁必须自身硬\t\t某市文件\t2020\tofficial\n" + ROW, encoding="utf-8")

    asked = run_quotetrack("variants", speech, "--canon", table, "--format", "jsonl")
    assert asked.returncode == 2
    assert f"{table}:2: the wording has no letters" in asked.stderr
    assert "打铁务必自身硬 (某市文件, 2020)" in asked.stdout


def test_several_canons_are_joined_and_a_table_in_another_encoding_is_read(speech, table, tmp_path):
    other = tmp_path / "other.tsv"
    other.write_bytes((HEADER + "红线\t红线就是生命线\t某省文件\t2019\tofficial\n" * 1).encode("gb18030"))

    assert rows("canon", "show", "红线就是生命线", "--canon", table, "--canon", other)[0]["source"] == "某省文件"


def test_an_apparatus_says_what_the_canon_says(speech):
    printed = run_quotetrack("variants", "发展不能以牺牲", speech).stdout

    assert "official: 习近平考察青岛" in printed
    assert "slip; differs from 发展决不能以牺牲人的生命为代价" in printed


def test_compared_wordings_are_judged_where_a_canon_is_named(table):
    (row,) = rows("compare", "打铁务必自身硬", "打铁必须自身硬", "--canon", table)

    assert row["left_verdict"] == "official: 某市文件, 2020"
    assert row["right_verdict"] == "official: 党的十九大报告, 2017-10"


def test_a_report_has_the_verdicts(speech, tmp_path):
    run_quotetrack("report", speech, "-o", tmp_path / "out")

    verdicts = json.loads((tmp_path / "out" / "catalog.json").read_text(encoding="utf-8"))["verdicts"]
    assert {verdict["wording"]: verdict["verdict"] for verdict in verdicts}["发展不能以牺牲人的生命为代价"] == "equals"
    assert "slip" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_an_official_wording_leads_a_more_frequent_slip(tmp_path):
    texts = ("发展绝不能以牺牲人的生命为代价", "发展绝不能以牺牲人的生命为代价", "发展决不能以牺牲人的生命为代价")
    path = tmp_path / "a.txt"
    path.write_text("同志们：\n" + "".join(f"要牢记{quoted(text)}。\n" for text in texts), encoding="utf-8")

    (canonical,) = {row["canonical"] for row in rows("variants", path)}
    assert canonical == "发展决不能以牺牲人的生命为代价"
