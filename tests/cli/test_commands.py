"""What each command answers on two small speeches."""

import csv
import io
import json

import pytest
from factories import quoted
from running import ask

from quotetrack.report import MENTION_COLUMNS

FORMS = ("table", "csv", "json", "jsonl", "md")


def _rows(*arguments):
    return [json.loads(line) for line in ask(*arguments, "--format", "jsonl").stdout.splitlines()]


def test_mentions_are_rows_by_file_and_place_with_the_named_cells(folder):
    rows = _rows("mentions", folder)

    assert all(tuple(row) == MENTION_COLUMNS for row in rows)
    assert rows == sorted(rows, key=lambda row: (row["doc"], row["start"], row["end"]))
    text = (folder / "2013-safety.txt").read_text(encoding="utf-8")
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows if "2013" in row["doc"])


def test_wordings_of_one_saying_share_their_quote_and_the_speaker_is_told(folder):
    rows = [row for row in _rows("mentions", folder) if row["text"].startswith("人命关天")]

    assert len(rows) == 2
    assert len({row["quote"] for row in rows}) == 1
    assert (rows[0]["speaker"], rows[0]["cue"]) == ("习近平总书记", "指出")


def test_placeholders_are_no_mentions(folder):
    (folder / "x.txt").write_text(f"在{quoted('XXX')}会议上的讲话要求抓好落实。\n", encoding="utf-8")

    assert not [row for row in _rows("mentions", folder) if "X" in row["text"]]


def test_explain_adds_the_rule(folder):
    assert all(row["rule"] for row in _rows("mentions", "--explain", folder))


def test_problems_are_findings(folder):
    assert ask("mentions", "--problems", folder).returncode == 0
    (folder / "x.txt").write_text(f"要坚持{quoted('四个意识')[:-1]}，抓好落实。\n", encoding="utf-8")

    asked = ask("mentions", "--problems", folder, "--format", "jsonl")

    assert asked.returncode == 1
    assert [json.loads(line)["problem"] for line in asked.stdout.splitlines()] == ["unclosed"]


def test_regions_cover_the_files(folder):
    rows = _rows("mentions", "--regions", folder)

    assert {row["doc"] for row in rows} == {str(path) for path in folder.iterdir()}
    assert all(row["evidence"] for row in rows if row["kind"] != "speech")


def test_a_file_without_mentions_ends_with_1(tmp_path):
    (tmp_path / "x.txt").write_text("同志们，今天的会议开得很好。\n", encoding="utf-8")

    assert ask("mentions", tmp_path).returncode == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", [["mentions"], ["find", "零容忍"], ["variants"]])
def test_every_form_is_printed_the_same_twice(folder, command, form):
    first = ask(*command, folder, "--format", form)

    assert first.returncode == 0
    assert first.stdout == ask(*command, folder, "--format", form).stdout
    assert "零容忍" in first.stdout


def test_find_shows_exact_places_before_fuzzy_ones(folder):
    rows = _rows("find", "人命关天，发展绝不能以牺牲人的生命为代价", folder)

    assert [row["closeness"] for row in rows] == ["exact", "fuzzy"]
    assert (rows[0]["line"], rows[0]["column"]) == (4, 8)
    assert rows[0]["before"].endswith(quoted("")[0])


def test_find_minds_its_limits_and_says_how_many_there_are(folder):
    asked = ask("find", "人命关天", folder, "--limit", "1", "--format", "jsonl")

    assert len(asked.stdout.splitlines()) == 1
    assert asked.stderr == "1 of 2 places are shown\n"
    assert asked.returncode == 0


def test_a_table_of_places_stops_where_nobody_reads_on(tmp_path):
    (tmp_path / "long.txt").write_text("同志们：" + "守住红线。" * 1001, encoding="utf-8")

    table, rows = ask("find", "红线", tmp_path), ask("find", "红线", tmp_path, "--format", "csv")

    assert table.stdout.count("【红线】") == 1000
    assert table.stderr.startswith("1000 of 1001 places are shown")
    assert len(rows.stdout.splitlines()) == 1002
    assert rows.stderr == ""


def test_find_without_edits_finds_letters_only(folder):
    assert len(_rows("find", "发展绝不能以牺牲", folder, "--edits", "0")) == 1


def test_find_shows_the_nearest_where_there_is_none_and_ends_with_1(folder):
    asked = ask("find", "发展经济是第一要务", folder, "--format", "jsonl")

    assert asked.returncode == 1
    assert {json.loads(line)["closeness"] for line in asked.stdout.splitlines()} == {"nearest"}
    assert "stands nowhere" in asked.stderr


def test_variants_align_the_wordings_and_mark_what_differs(folder):
    lines = ask("variants", "人命关天", folder).stdout.splitlines()

    assert lines[1] == "  0  人命关天，发展决不能以牺牲人的生命为代价"
    assert lines[2] == "  1  人命关天，发展绝不能以牺牲人的生命为代价"
    assert lines[3].endswith("～")


def test_variants_have_a_row_a_wording(folder):
    asked = ask("variants", folder, "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(asked.stdout)))
    assert len(rows) == 4
    assert {row["documents"] for row in rows} == {"1"}


def test_variants_of_an_unknown_wording_end_with_1(folder):
    asked = ask("variants", "发展经济", folder)

    assert (asked.returncode, asked.stdout) == (1, "")
    assert "no quote is worded like" in asked.stderr


def test_variants_take_a_wording_that_is_also_a_path_when_it_is_said(folder):
    asked = ask("variants", "--text", "speeches", "speeches", cwd=folder.parent)

    assert asked.returncode == 1
    assert ask("variants", "speeches", cwd=folder.parent).returncode == 0


def test_a_wording_may_be_longer_than_any_name_of_a_file(folder):
    asked = ask("variants", "人命关天，发展决不能以牺牲人的生命为代价。" * 20, folder)

    assert (asked.returncode, asked.stdout) == (1, "")
    assert "no quote is worded like 人命关天，" in asked.stderr
    assert len(asked.stderr) < 120


def test_compare_says_what_differs_and_ends_with_1_where_two_are_not_the_same():
    same = ask("compare", "科学发展、安全发展", "科学发展安全发展", "--format", "jsonl")

    assert (same.returncode, json.loads(same.stdout)["label"]) == (0, "same")
    assert ask("compare", "一岗双责", "发展经济").returncode == 1


def test_compare_reads_many_pairs_in_their_order(tmp_path):
    table = tmp_path / "pairs.tsv"
    long = "红线、底线" * 40_000
    table.write_text(f"note\tleft\tright\nx\t{long}\t{long}\n\n\t底线\t发展经济\n", encoding="utf-8")

    asked = ask("compare", "--from", table, "--format", "jsonl")

    assert asked.returncode == 0
    assert [json.loads(line)["label"] for line in asked.stdout.splitlines()] == ["same", "different"]


@pytest.mark.parametrize("content", ["", "a\tb\n", "left\tright\nonly\n"])
def test_a_table_without_pairs_is_told_in_two_lines(tmp_path, content):
    table = tmp_path / "pairs.tsv"
    table.write_text(content, encoding="utf-8")

    asked = ask("compare", "--from", table)

    assert (asked.returncode, len(asked.stderr.splitlines())) == (2, 2)
    assert str(table) in asked.stderr


def test_report_writes_its_files_and_says_how_much_was_found(folder, tmp_path):
    asked = ask("report", folder, "-o", tmp_path / "out", "--format", "jsonl")

    figures = {row["figure"]: row["count"] for row in map(json.loads, asked.stdout.splitlines())}
    assert figures["documents"] == 2
    assert figures["quotes"] == 2
    assert figures["variants"] == 4
    assert figures["reuse"] == 1
    assert figures["files not read"] == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["catalog.json", "mentions.csv", "quotes.csv", "report.html", "report.md", "reuse.graphml"]


def test_a_report_is_no_document_of_the_next_one(folder):
    first = ask("report", ".", cwd=folder)

    second = ask("report", ".", cwd=folder)

    assert (second.returncode, second.stdout, second.stderr) == (0, first.stdout, first.stderr)
    assert ask("find", "红线", "reports/report.md", cwd=folder).returncode < 2


def test_a_report_of_an_older_version_is_no_document_either(folder):
    ask("report", ".", cwd=folder)
    (folder / "reports" / "report.html").unlink()

    assert ask("mentions", ".", cwd=folder).stderr == ""


def test_the_order_of_paths_changes_nothing(folder):
    paths = sorted(folder.iterdir())

    assert ask("mentions", *paths).stdout == ask("mentions", *reversed(paths)).stdout
