"""What the program prints about abbreviations."""

import json

import pytest
from factories import quoted
from running import run_quotetrack

FORMS = ("table", "csv", "json", "jsonl", "md")


@pytest.fixture
def speech(tmp_path):
    """Return a speech that has an abbreviation and spells it out."""
    path = tmp_path / "speech.txt"
    path.write_text(
        f"同志们：\n要做到整改措施、责任、资金、时限、预案{quoted('五落实')}，确保安全。\n", encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_printed(speech, form):
    printed = run_quotetrack("abbrev", speech, "--format", form)

    assert printed.returncode == 0
    assert "五落实（隐患整改）" in printed.stdout


def test_rows_say_where_an_abbreviation_stands_what_spells_it_out_and_what_the_canon_has(speech):
    rows = [json.loads(line) for line in run_quotetrack("abbrev", speech, "--format", "jsonl").stdout.splitlines()]
    text = speech.read_text(encoding="utf-8")

    assert [row["what"] for row in rows][:3] == ["stands", "spelled out", "canon"]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows[:2])
    assert rows[1]["items"] == ["整改措施", "责任", "资金", "时限", "预案"]
    assert {row["status"] for row in rows[2:]} == {"unverified", "variant"}


def test_a_wrong_count_ends_with_1_and_is_told(speech):
    speech.write_text(f"同志们：\n要做到整改措施、责任、资金、时限{quoted('五落实')}，确保安全。\n", encoding="utf-8")

    asked = run_quotetrack("abbrev", speech, "--format", "jsonl")
    assert asked.returncode == 1
    assert [row["agrees"] for row in map(json.loads, asked.stdout.splitlines()) if row["what"] == "wrong count"] == [
        False
    ]
    assert asked.stderr == "quotetrack: 1 list has another count than the abbreviation says\n"


def test_documents_without_an_abbreviation_end_with_1(speech):
    speech.write_text("同志们，今天的会议开得很好。\n", encoding="utf-8")

    assert run_quotetrack("abbrev", speech).returncode == 1
    assert "四个意识" in run_quotetrack("abbrev", speech, "--all").stdout


def test_a_sense_of_a_users_canon_is_told(speech, tmp_path):
    own = tmp_path / "own.tsv"
    row = "五落实（工作）\t人员、经费、场地、设备、制度\t五落实\t某市文件\t2020\tofficial\n"
    own.write_text("formulation\twording\tabbreviation\tsource\tdate\tstatus\n" + row, encoding="utf-8")
    speech.write_text(f"同志们：\n要做到人员、经费、场地、设备、制度{quoted('五落实')}，确保安全。\n", encoding="utf-8")

    (first, *_) = run_quotetrack("abbrev", speech, "--canon", own, "--format", "jsonl").stdout.splitlines()
    assert json.loads(first)["sense"] == "五落实（工作）"


def test_a_missing_path_and_a_missing_canon_are_named(speech, tmp_path):
    asked = run_quotetrack("abbrev", speech, tmp_path / "none.txt", "--canon", tmp_path / "none.tsv")

    assert asked.returncode == 2
    assert "none.txt" in asked.stderr
    assert "none.tsv" in asked.stderr
