"""`quotetrack reuse` says who shares what with whom, and its rows and pairs are one story."""

import csv
import io
import json
import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from factories import ROOT, quoted
from running import Run, ask, run_quotetrack

LAKE = "守住湖区渔民的三条底线"
OATH = "把每一条渔船当作自己的家来照看"
LONG = "他们沿着堤岸一户一户地登记受损的网箱和码头"
FIRST = f"会上，主任强调，{quoted(LAKE)}。春天的水位比往年高。{LONG}，天黑才回来。"
SECOND = f"大家说，要{LAKE}，一刻不能放松。{OATH}，说起来容易。"
THIRD = f"镇长提出，{quoted(LAKE.replace('的', ''))}。老人们讲，{quoted(OATH)}。后来{LONG}。"


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """Return a folder of three speeches that share a saying, an oath and a sentence that nobody marks."""
    folder = tmp_path / "lake"
    folder.mkdir()
    for name, text in zip("abc", (FIRST, SECOND, THIRD), strict=True):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def rows_of(*arguments: str | Path) -> list[dict[str, str | int | float]]:
    return [json.loads(line) for line in ask("reuse", *arguments, "--format", "jsonl").stdout.splitlines()]


def by_group(rows: list[dict[str, str | int | float]]) -> dict[object, list[tuple[object, ...]]]:
    groups = defaultdict(list)
    for row in rows:
        groups[row["group"]].append((row["doc"], row["start"], row["end"], row["kind"]))
    return groups


def test_a_row_is_an_occurrence_with_its_group_and_its_kind(lake: Path):
    rows = rows_of(lake)

    assert [(row["group"], row["kind"], Path(row["doc"]).stem, row["text"], row["score"]) for row in rows] == [
        (LAKE, "quote", "a", LAKE, 100.0),
        (LAKE, "echo", "b", LAKE, 100.0),
        (LAKE, "quote", "c", LAKE.replace("的", ""), 95.2),
        ("他们沿着堤岸一户一户…ebf1b1", "passage", "a", LONG, 100.0),
        ("他们沿着堤岸一户一户…ebf1b1", "passage", "c", LONG, 100.0),
        ("把每一条渔船当作自己…54b155", "echo", "b", OATH, 100.0),
        ("把每一条渔船当作自己…54b155", "quote", "c", OATH, 100.0),
    ]


def test_pairs_are_every_two_rows_of_a_group_in_two_documents():
    corpus = ROOT / "corpus"
    pairs = rows_of(corpus, "--pairs")
    told = [
        (row["group"], row["a"], row["a_start"], row["a_end"], row["b"], row["b_start"], row["b_end"]) for row in pairs
    ]
    kinds = {"quote": 0, "echo": 1, "passage": 2}

    owed = [
        ((group, *left[:3], *right[:3]), max(left[3], right[3], key=kinds.get))
        for group, rows in by_group(rows_of(corpus)).items()
        for left, right in combinations(rows, 2)
        if left[0] != right[0]
    ]

    among_files = [(pair, row["kind"]) for pair, row in zip(told, pairs, strict=True) if row["a"] != row["b"]]
    assert among_files == owed
    assert all(0 <= row["score"] <= 100 for row in pairs)


def test_two_speeches_of_one_file_are_two_documents_and_one_speech_is_no_pair(tmp_path: Path):
    (tmp_path / "one.txt").write_text(f"他说，{quoted(LAKE)}。她说，{quoted(LAKE)}。", encoding="utf-8")
    asked = ask("reuse", tmp_path, "--pairs", "--format", "jsonl")

    assert (asked.stdout, asked.returncode) == ("", 1)
    both = ROOT / "corpus" / "safety-month-compilation.txt"
    pairs = rows_of(both, "--pairs")
    assert pairs
    assert {(row["a"], row["b"]) for row in pairs} == {(str(both), str(both))}
    assert all(row["a_end"] <= row["b_start"] for row in pairs)


def test_text_is_what_stands_in_the_file(lake: Path):
    for row in rows_of(lake):
        assert Path(row["doc"]).read_text(encoding="utf-8")[row["start"] : row["end"]] == row["text"]


def test_the_order_of_files_changes_nothing_but_the_order_of_rows(lake: Path):
    files = sorted(lake.iterdir())

    forth, back = by_group(rows_of(*files)), by_group(rows_of(*reversed(files)))

    assert {group: sorted(rows) for group, rows in forth.items()} == {
        group: sorted(rows) for group, rows in back.items()
    }


def test_documents_with_one_text_are_one_witness(lake: Path):
    before = rows_of(lake, "--pairs")
    (lake / "d.txt").write_text(SECOND + "\n", encoding="utf-8")

    asked = ask("reuse", lake, "--pairs", "--format", "jsonl")

    assert [json.loads(line) for line in asked.stdout.splitlines()] == before
    assert "1 document with the text of another left out" in asked.stderr
    copies = [json.loads(line) for line in ask("reuse", lake, "--copies", "--format", "jsonl").stdout.splitlines()]
    assert [(Path(row["a"]).stem, Path(row["b"]).stem, row["share"]) for row in copies] == [("b", "d", 100.0)]


def test_a_text_beside_its_copy_shares_nothing(tmp_path: Path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(FIRST, encoding="utf-8")

    asked = ask("reuse", tmp_path)

    assert (asked.stdout, asked.returncode) == ("", 1)
    assert "1 document with the text of another" in asked.stderr


def test_stock_formulae_are_folded_away_and_counted(lake: Path):
    for name in "ab":
        with (lake / f"{name}.txt").open("a", encoding="utf-8") as file:
            file.write("我们要更加紧密地团结在以习近平同志为核心的党中央周围。")

    every, asked = rows_of(lake), ask("reuse", lake, "--no-stock", "--format", "jsonl")

    kept = [json.loads(line) for line in asked.stdout.splitlines()]
    assert [row for row in every if row not in kept]
    assert all("党中央" in row["text"] for row in every if row not in kept)
    assert "stock formula" in asked.stderr
    assert LAKE in {row["group"] for row in kept}


def test_a_table_says_where_in_lines_and_columns(lake: Path):
    told = ask("reuse", lake, "--pairs").stdout.splitlines()

    assert told[0].split() == ["a", "b", "score", "kind", "group"]
    assert re.match(rf"{lake}/\S+\.txt:\d+:\d+  +{lake}/\S+\.txt:\d+:\d+ ", told[2])


@pytest.mark.parametrize("form", ["csv", "md", "json", "jsonl"])
def test_every_other_form_has_the_columns_in_their_order(lake: Path, form: str):
    told = ask("reuse", lake, "--pairs", "--format", form).stdout
    columns = ["a", "a_start", "a_end", "b", "b_start", "b_end", "score", "kind", "group"]

    if form == "csv":
        assert next(csv.reader(io.StringIO(told))) == columns
    elif form == "json":
        assert list(json.loads(told)[0]) == columns
    elif form == "jsonl":
        assert list(json.loads(told.splitlines()[0])) == columns
    else:
        assert told.splitlines()[0].replace("|", " ").replace("\\", "").split() == columns


def test_a_file_gets_what_the_screen_gets(lake: Path, tmp_path: Path):
    for form in ("csv", "json"):
        told = ask("reuse", lake, "--pairs", "--format", form).stdout
        ask("reuse", lake, "--pairs", "--format", form, "-o", tmp_path / "out")
        assert (tmp_path / "out").read_text(encoding="utf-8-sig") == told


def test_a_missing_file_is_named_and_the_rest_is_told(lake: Path):
    asked = ask("reuse", lake, lake / "missing.txt", "--format", "jsonl")

    assert asked.returncode == 2
    assert "missing.txt" in asked.stderr
    assert len(asked.stdout.splitlines()) == 7


def test_two_lists_at_once_are_a_wrong_question(lake: Path):
    asked: Run = ask("reuse", lake, "--pairs", "--copies")

    assert (asked.returncode, asked.stdout) == (2, "")


def test_a_pipe_that_closes_is_no_fault(lake: Path):
    assert run_quotetrack("reuse", lake, "--pairs", "--format", "jsonl").returncode == 0


HOSTILE = {
    "openers": quoted("")[0] * 2000 + LAKE,
    "one letter": "安" * 20_000,
    "controls": "\x00\x1b[31m" + LAKE + "\u202e" + LAKE,
    "formula": "=1+1，" + quoted("=HYPERLINK(1)，守住湖区渔民的三条底线"),
    "halves of pairs": LAKE + "\U0002000b" * 30,
    "nothing but marks": "，。；、" * 500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_told_like_any_other(name: str, lake: Path):
    (lake / "hostile.txt").write_text(HOSTILE[name], encoding="utf-8")
    (lake / "hostile-again.txt").write_text(HOSTILE[name] + "又及：天晴。", encoding="utf-8")

    for arguments in ((), ("--pairs",)):
        asked = ask("reuse", lake, *arguments, "--format", "csv")
        assert asked.returncode in (0, 2)
        assert "\x1b" not in asked.stdout
        assert not any(line.startswith(("=", "+", "@")) for line in asked.stdout.splitlines())
    texts = {str(path): path.read_text(encoding="utf-8") for path in lake.iterdir()}
    for row in rows_of(lake):
        assert 0 <= row["start"] < row["end"] <= len(texts[row["doc"]])
