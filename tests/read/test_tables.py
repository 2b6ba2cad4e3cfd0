"""Every row of a table does what its example says, and leaves alone what it must not touch."""

import re
from collections.abc import Mapping

import pytest

from quotetrack.read.files.formats import other_format
from quotetrack.read.furniture.notices import read_notice
from quotetrack.read.furniture.splices import find_splices
from quotetrack.read.furniture.triggers import find_triggers
from quotetrack.read.heads.anniversaries import infer_year
from quotetrack.read.heads.header import read_header
from quotetrack.read.lines.page import lay_out
from quotetrack.read.lines.rows import read_rows
from quotetrack.read.lines.series import read_numbered_titles

Row = Mapping[str, str]


def rows(table: str, key: str) -> list[object]:
    """Return the rows of a table as parameters, each under its name and number."""
    named = enumerate(read_rows(table, key))
    return [pytest.param(row, id=f"{row.get('name', row.get('field', row.get('what')))} {n}") for n, row in named]


@pytest.mark.parametrize("row", rows("furniture", "line"))
def test_a_line_of_furniture_is_told_from_speech_like_it(row: Row) -> None:
    notice = read_notice(row["example"])

    assert notice is not None
    assert (notice.rule, str(notice.role)) == (row["name"], row["role"])
    assert read_notice(row["not"]) is None


@pytest.mark.parametrize("row", rows("furniture", "line"))
def test_a_line_of_furniture_has_a_word_that_its_rule_waits_for(row: Row) -> None:
    assert any(word in row["example"] for word in (row["words"] + " " + row.get("near", "")).split())


@pytest.mark.parametrize("row", rows("splices", "splice"))
def test_a_splice_is_found_in_its_example_alone(row: Row) -> None:
    def found(text: str) -> list[str]:
        return [region.evidence.split(":")[0] for region in find_splices(lay_out(text), find_triggers(text))]

    assert row["name"] in found(row["example"])
    assert row["name"] not in found(row["not"])


@pytest.mark.parametrize("row", rows("series", "title"))
def test_a_numbered_title_counts(row: Row) -> None:
    titles = read_numbered_titles(row["example"])

    assert [title.number for title in titles if title.series.startswith(row["name"])] == [1]
    assert not [title for title in read_numbered_titles(row["not"]) if title.series.startswith(row["name"])]


@pytest.mark.parametrize("row", rows("anniversaries", "count"))
def test_an_anniversary_leads_to_its_year(row: Row) -> None:
    found = infer_year(row["example"] + "，意义重大。")

    assert found is not None
    assert (found.value, found.inferred) == (row["year"], True)
    assert found.evidence in row["example"]


@pytest.mark.parametrize("row", rows("formats", "other"))
def test_a_format_says_what_it_is_and_what_to_try(row: Row) -> None:
    assert other_format(row["example"]) == (row["what"], row["hint"])


@pytest.mark.parametrize("row", rows("header", "key"))
def test_a_key_of_a_header_fills_its_field(row: Row) -> None:
    header = read_header(f"---\n{row['example']}\n---\n同志们：")

    assert header is not None
    assert list(header.fields) == [row["field"]]


def test_trigger_words_of_far_rules_stand_in_every_text_they_match() -> None:
    far = [row for row in read_rows("furniture", "line") if "far" in row]

    assert all(find_triggers(row["example"]) for row in far)


def test_patterns_are_bounded() -> None:
    patterns = [
        row["pattern"] for table, key in (("furniture", "line"), ("splices", "splice")) for row in read_rows(table, key)
    ]

    assert not [pattern for pattern in patterns if re.search(r"\.[*+]", pattern.replace(r"\.", ""))]
