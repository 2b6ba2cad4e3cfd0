"""The table of the canon that comes with the program is whole, and a user's own is read row by row."""

import csv

import pytest
from factories import SHARED

from quotetrack.match import CANON_COLUMNS, lint_canon, own_canon, read_canon
from quotetrack.match.canon.problems import is_date
from quotetrack.model import CanonStatus
from quotetrack.text.fold import fold

OWN = own_canon()
GATHERED = SHARED / "design" / "formulations.tsv"
HEADER = "\t".join(CANON_COLUMNS)
GOOD = "红线\t红线意识\t\t某讲话\t2013-06-06\tofficial\t"


def table(*rows: str) -> str:
    return "\n".join((HEADER, *rows)) + "\n"


def problems(*rows: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in read_canon(table(*rows), "a.tsv").problems]


def test_every_row_of_the_own_canon_is_good_and_the_rows_go_together():
    assert lint_canon(OWN) == ()
    assert len(OWN.entries) == 202


@pytest.mark.parametrize("entry", OWN.entries, ids=lambda entry: f"{entry.formulation}-{entry.wording[:20]}")
def test_an_entry_of_the_own_canon_is_whole(entry):
    assert fold(entry.wording)
    assert entry.wording == entry.wording.strip()
    assert not entry.date or is_date(entry.date)
    assert entry.source or entry.status is not CanonStatus.OFFICIAL
    # Where a wording is not official, nobody may take it for one: it has no source, or says that it is not verified.
    assert entry.status in (CanonStatus.OFFICIAL, CanonStatus.UNVERIFIED) or not (entry.source or entry.date)
    assert entry.note or entry.status not in (CanonStatus.UNVERIFIED, CanonStatus.SLIP)


def test_a_wording_stands_once_for_each_source_of_a_formulation():
    keys = [(entry.formulation, entry.wording, entry.source) for entry in OWN.entries]

    assert len(set(keys)) == len(keys)


def test_the_rows_of_a_formulation_stand_together():
    order = [entry.formulation for entry in OWN.entries]

    assert [name for place, name in enumerate(order) if place == 0 or order[place - 1] != name] == list(
        dict.fromkeys(order)
    )


@pytest.mark.skipif(not GATHERED.exists(), reason="the table that the canon was made from is not here")
def test_every_gathered_formulation_and_abbreviation_is_in_the_canon():
    letters = "\n".join(fold(entry.wording) for entry in OWN.entries)
    shorts = {fold(short) for entry in OWN.entries for short in entry.abbreviations}
    # Named by their letters alone: lists whose name is one of the items or of the marks around them.
    otherwise = {"措施责任资金时限预案五落实", "五级五复盖", "五定", "四个一律", "两个确立", "双随机一公开"}
    with GATHERED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))

    assert len(rows) == 89
    missing = {fold(row["canonical"]) for row in rows if fold(row["canonical"]) not in letters} - otherwise
    assert missing == set()
    unnamed = {fold(row["abbreviation"]) for row in rows if row["abbreviation"]} - shorts
    assert unnamed <= {fold("五落实五到位"), fold("三谁(其一)")}


@pytest.mark.skipif(not GATHERED.exists(), reason="the table that the canon was made from is not here")
def test_what_was_gathered_as_unverified_is_not_called_official():
    official = {fold(entry.wording) for entry in OWN.entries if entry.status is CanonStatus.OFFICIAL}
    with GATHERED.open(encoding="utf-8", newline="") as file:
        doubtful = {
            fold(row["canonical"])
            for row in csv.DictReader(file, delimiter="\t")
            if row["origin"].startswith("(未核实)")
        }

    # Looked up since, in published texts of the source that the row names.
    looked_up = {
        "凡事预则立不预则废",
        "守土有责守土负责守土尽责",
        "经济建设政治建设文化建设社会建设生态文明建设",
        "统筹发展和安全",
        "谁主管谁负责",
        "如临深渊如履薄冰",
        "居安思危思则有备有备无患",
        "生命至上安全第一",
        "确立习近平同志党中央的核心全党的核心地位确立习近平新时代中国特色社会主义思想的指导地位",
    }
    assert official & doubtful <= looked_up


def test_a_good_row_is_read_and_columns_may_stand_in_any_order():
    swapped = "status\twording\tdate\tnote 2\tformulation\tsource\nofficial\t红线意识\t2013\tx\t红线\t某讲话\n"

    (entry,) = read_canon(swapped, "a.tsv").entries
    assert (entry.formulation, entry.wording, entry.date, entry.note) == ("红线", "红线意识", "2013", "")


def test_empty_lines_and_remarks_are_passed_over_and_lines_still_counted():
    assert problems("", "# 说明", GOOD, "红线\t\t\t某讲话\t\tofficial\t") == [(5, "wording")]


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("\t红线意识\t\t某讲话\t2013\tofficial\t", "formulation"),
        ("红线\t……\t\t某讲话\t2013\tofficial\t", "wording"),
        ("红线\t红线意识\t\t某讲话\t2013\tok\t", "status"),
        ("红线\t红线意识\t\t某讲话\t2013", "status"),
        ("红线\t红线意识\t\t\t2013\tofficial\t", "source"),
        ("红线\t红线意识\t\t某讲话\t2013-13\tofficial\t", "date"),
        ("红线\t红线意识\t\t某讲话\t2013年\tofficial\t", "date"),
        ("红线\t红线意识\t\t某讲话\t2013\tofficial\t\t多", "columns"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(row, rule):
    read = read_canon(table(row, GOOD), "a.tsv")

    assert [(problem.line, problem.rule) for problem in read.problems] == [(2, rule)]
    assert [entry.wording for entry in read.entries] == ["红线意识"]
    assert all(problem.problem and problem.hint for problem in read.problems)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "红线\t红线意识\n", "wording\twording\tformulation\tsource\tdate\tstatus\n"]
)
def test_a_table_without_a_good_header_has_one_problem_and_no_rows(text):
    read = read_canon(text, "a.tsv")

    assert [problem.rule for problem in read.problems] == ["header"]
    assert read.entries == ()


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ((GOOD, GOOD), "repeated"),
        ((GOOD, "红线\t红线，意识\t\t\t\tslip\t"), "status"),
        (("红线\t红线意识\t\t\t\tslip\t",), "lonely"),
        (("四个意识\t政治意识、大局意识、核心意识\t四个意识\t某会议\t2016\tofficial\t",), "count"),
    ],
)
def test_rows_that_do_not_go_together_are_found(rows, rule):
    assert [problem.rule for problem in lint_canon(read_canon(table(*rows), "a.tsv"))] == [rule]
