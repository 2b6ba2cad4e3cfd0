"""Places that cannot be written, pipes that close, runs that are interrupted: old output stays whole."""

import os
import subprocess
import sys

import pytest
from factories import ROOT
from running import run_on_terminal, run_python, run_quotetrack, run_without_power

from quotetrack.report.widths import width

INTERRUPTED = """
import os, signal, sys
import quotetrack.pipeline as pipeline

def interrupt(*_, **__):
    os.kill(os.getpid(), signal.SIGINT)

pipeline.match_mentions = interrupt
from quotetrack.cli import main
main()
"""

# What is asked for first is a file that the start of any command needs; the signal comes as it is looked for.
INTERRUPTED_AT_THE_START = """
import os, signal, sys

class Interrupter:
    def find_spec(self, name, *_):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)

wanted = sys.argv.pop(1)
sys.meta_path.insert(0, Interrupter())
from quotetrack.cli.entry import main
main()
"""


def test_what_is_written_to_a_file_is_what_would_be_printed(folder, tmp_path):
    out = tmp_path / "made" / "rows.jsonl"

    asked = run_quotetrack("mentions", folder, "--format", "jsonl", "-o", out)

    assert (asked.returncode, asked.stdout) == (0, "")
    assert out.read_text(encoding="utf-8") == run_quotetrack("mentions", folder, "--format", "jsonl").stdout


def test_a_csv_file_begins_with_the_mark_that_excel_needs_and_a_pipe_does_not(folder, tmp_path):
    out = tmp_path / "rows.csv"

    run_quotetrack("mentions", folder, "--format", "csv", "-o", out)

    assert out.read_bytes().startswith(b"\xef\xbb\xbfdoc,start,end,text")
    assert run_quotetrack("mentions", folder, "--format", "csv").stdout.startswith("doc,start,end,text")


def test_a_folder_that_may_not_be_written_is_told_in_two_lines_and_its_output_stays(folder, tmp_path):
    out = tmp_path / "reports"
    run_quotetrack("report", folder, "-o", out)
    old = {path.name: path.read_bytes() for path in out.iterdir()}
    out.chmod(0o555)

    asked = run_without_power("report", folder / "2013-safety.txt", "-o", out)

    out.chmod(0o755)
    assert asked.returncode == 2
    problem, hint = asked.stderr.splitlines()
    assert "cannot be written (Permission denied)" in problem
    assert hint == "  try: name a place that you may write to with -o"
    assert {path.name: path.read_bytes() for path in out.iterdir()} == old


@pytest.mark.parametrize("name", ["讲话" * 100, "closed/out.csv", "speeches/2013-safety.txt/out.csv"])
def test_a_place_that_cannot_be_is_told_in_two_lines(folder, name):
    (folder.parent / "closed").mkdir(mode=0)

    asked = run_without_power("mentions", folder, "-o", folder.parent / name)

    assert (asked.returncode, asked.stdout) == (2, "")
    problem, hint = asked.stderr.splitlines()
    assert "cannot be written" in problem
    assert hint.startswith("  try: name ")


def test_a_link_that_leads_back_to_itself_is_replaced(folder, tmp_path):
    (tmp_path / "out.csv").symlink_to(tmp_path / "out.csv")

    run_quotetrack("mentions", folder, "--format", "csv", "-o", tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith("doc,")


def test_words_that_nobody_can_be_told_change_no_number(folder):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 (a device, no path of ours)
        asked = subprocess.run(
            [sys.executable, "-m", "quotetrack", "find", "没有的话没有的话", folder],
            stdout=subprocess.DEVNULL,
            stderr=full,
            check=False,
        )

    assert asked.returncode == 1


def test_a_full_disk_is_told_in_two_lines(folder):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 (a device, no path of ours)
        asked = subprocess.run(
            [sys.executable, "-m", "quotetrack", "mentions", folder], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert asked.returncode == 2
    problem, hint = asked.stderr.decode().splitlines()
    assert problem == "quotetrack: standard output: cannot be written (No space left on device)"
    assert hint.startswith("  try: ")


def test_a_closed_pipe_is_no_reason_for_a_word(folder):
    reader, writer = os.pipe()
    os.close(reader)

    asked = subprocess.run(
        [sys.executable, "-m", "quotetrack", "mentions", folder], stdout=writer, stderr=subprocess.PIPE, check=False
    )

    os.close(writer)
    assert (asked.returncode, asked.stderr) == (0, b"")


def test_an_interrupted_run_says_so_in_one_line_and_leaves_the_old_output_whole(folder, tmp_path):
    out = tmp_path / "reports"
    run_quotetrack("report", folder, "-o", out)
    old = {path.name: path.read_bytes() for path in out.iterdir()}

    asked = run_python(INTERRUPTED, "report", folder / "2013-safety.txt", "-o", out)

    assert asked.returncode == 130
    assert asked.stderr == "quotetrack: interrupted; nothing was left half-written\n"
    assert {path.name: path.read_bytes() for path in out.iterdir()} == old


@pytest.mark.parametrize("file", ["quotetrack.cli.app", "typer", "dataclasses", "quotetrack.cli.find"])
def test_an_interruption_at_the_start_says_so_in_one_line(file):
    asked = run_python(INTERRUPTED_AT_THE_START, file, "find", "红线", ROOT / "corpus")

    assert (asked.returncode, asked.stdout) == (130, "")
    assert asked.stderr == "quotetrack: interrupted; nothing was left half-written\n"


def test_a_stream_that_is_closed_from_the_start_takes_nothing_from_the_others(folder):
    printed = run_quotetrack("mentions", folder, "--format", "jsonl").stdout
    command = f"{sys.executable} -m quotetrack mentions {folder} --format jsonl"

    silent = subprocess.run(["sh", "-c", f"{command} 2>&-"], capture_output=True, encoding="utf-8", check=False)
    unheard = subprocess.run(["sh", "-c", f"{command} >&-"], capture_output=True, encoding="utf-8", check=False)

    assert (silent.returncode, silent.stdout) == (0, printed)
    assert (unheard.returncode, unheard.stderr) == (0, "")


def test_a_table_fits_the_terminal_it_is_printed_on(folder):
    narrow, wide = run_on_terminal(50, "mentions", folder), run_on_terminal(400, "mentions", folder)

    assert not narrow.startswith("place")
    assert wide == run_quotetrack("mentions", folder).stdout
    assert all(place in narrow for place in (line.split()[0] for line in wide.splitlines()[2:]))


@pytest.mark.parametrize("asked", [("variants", ROOT / "corpus"), ("canon", "show", "发展不能以牺牲人的生命为代价")])
def test_an_apparatus_is_wrapped_where_the_terminal_would(asked):
    shown = run_on_terminal(40, *asked).splitlines()

    marks = [line for line in shown if line.strip() and not set(line) - set(" \N{IDEOGRAPHIC SPACE}＋－～＊+-~*")]
    assert marks
    assert max(map(width, marks)) <= 40


@pytest.mark.parametrize("form", ["csv", "json", "jsonl", "md"])
def test_other_forms_are_the_same_on_a_terminal(folder, form):
    asked = ("find", "红线", folder, "--format", form)

    assert run_on_terminal(20, *asked) == run_quotetrack(*asked).stdout
