"""Rows in every form, and text that means harm."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.report import Format, render_rows
from quotetrack.report.markdown import code_block, escape_markdown
from quotetrack.report.records import render_json
from quotetrack.report.widths import shorten, width
from quotetrack.text.visible import UNSAFE, visible

COLUMNS = ("text", "count", "marked", "types", "cue")
texts = st.text(max_size=20)
rows = st.lists(
    st.fixed_dictionaries(
        {
            "text": texts,
            "count": st.integers(0, 99),
            "marked": st.booleans(),
            "types": st.lists(texts, max_size=2).map(tuple),
            "cue": st.none() | texts,
        }
    ),
    max_size=4,
)


@given(rows, st.sampled_from(Format))
def test_no_form_lets_a_control_or_a_bidi_mark_through(lines, form):
    assert not UNSAFE.search(render_rows(COLUMNS, lines, form).replace("\n", ""))


@given(rows)
def test_jsonl_keeps_every_letter(lines):
    written = render_rows(COLUMNS, lines, Format.JSONL)

    assert [json.loads(line) for line in written.splitlines()] == [row | {"types": list(row["types"])} for row in lines]


@given(rows)
def test_json_is_the_same_rows_in_one_array(lines):
    array = json.loads(render_rows(COLUMNS, lines, Format.JSON))

    assert array == list(map(json.loads, render_rows(COLUMNS, lines, Format.JSONL).splitlines()))


@given(rows)
def test_csv_has_a_line_a_row_and_no_cell_that_a_spreadsheet_would_run(lines):
    read = list(csv.reader(io.StringIO(render_rows(COLUMNS, lines, Format.CSV))))

    assert read[0] == list(COLUMNS)
    assert len(read) == len(lines) + 1
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) for row in read for cell in row
    )


@given(rows, st.sampled_from([Format.TABLE, Format.MD]))
def test_tables_have_a_line_a_row(lines, form):
    written = len(render_rows(COLUMNS, lines, form).splitlines())

    assert written == (0 if form is Format.TABLE and not lines else len(lines) + 2)


@pytest.mark.parametrize(("form", "header"), [("table", 0), ("csv", 1), ("md", 1), ("json", 0), ("jsonl", 0)])
def test_no_rows_are_no_mistake_and_tables_for_programs_keep_their_header(form, header):
    assert render_rows(COLUMNS, [], Format(form)).count("text") == header


def test_chinese_columns_align():
    lines = render_rows(
        ["text", "cue"], [{"text": "红线意识", "cue": "指出"}, {"text": "abc", "cue": "说"}], Format.TABLE
    )

    places = [width(line[: line.index(cue)]) for line, cue in zip(lines.splitlines()[2:], ("指", "说"), strict=True)]
    assert places[0] == places[1]


@pytest.mark.parametrize(
    "text",
    [
        "# 标题",
        "1. 一",
        "- 一",
        "> 引",
        "<script>",
        "[红线](http://x)",
        "![](x)",
        "`红`",
        "|a|",
        "**重**",
        "a_b_",
        "_a_",
        "(_a)",
        "a__b",
        "&lt;",
    ],
)
def test_markdown_is_left_no_construct(text):
    escaped = escape_markdown(text)

    bare = escaped.replace("\\\\", "")
    inner = {place for place in range(1, len(bare) - 1) if bare[place - 1].isalnum() and bare[place + 1].isalnum()}
    assert all(
        bare[place - 1] == "\\"
        for place, letter in enumerate(bare)
        if letter in "[]`|*_~" and not (letter == "_" and place in inner)
    )
    assert "<" not in escaped
    assert not escaped.startswith(("#", "- ", "> ", "1. "))


def test_a_path_can_be_copied():
    assert escape_markdown("讲话/002_bae5_汇编.txt") == "讲话/002_bae5_汇编.txt"


def test_no_line_closes_its_code_block():
    block = code_block(["```", "``````` x"])

    assert block.splitlines()[0] == "````````text"


@given(texts, st.integers(1, 20))
def test_a_shortened_text_fits_and_says_that_it_was_cut(text, cells):
    short = shorten(text, cells)

    assert width(short) <= max(cells, 1)
    assert short == text or short.endswith("…")


@given(st.text())
def test_what_is_visible_is_one_line_without_anything_unsafe(text):
    assert not UNSAFE.search(visible(text))


@given(st.text())
def test_json_is_read_back_letter_for_letter(text):
    assert json.loads(render_json({"text": text})) == {"text": text}
