"""The library on the command line: what it prints without a path is what the files give."""

from inspect import signature

import pytest
from factories import ROOT
from running import ask, run_quotetrack, run_without_power

from quotetrack.cli.commands import COMMANDS, load_command
from quotetrack.library.store.opening import writing_alone

CORPUS = ROOT / "corpus"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Return a working folder with the corpus of the project in it, and its own library."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUOTETRACK_LIBRARY", raising=False)
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    assert ask("add", "corpus").returncode == 0
    return tmp_path


QUESTIONS = [
    ["mentions", "--format", "jsonl", "--explain"],
    ["mentions", "--problems"],
    ["mentions", "--regions"],
    ["variants"],
    ["variants", "决不能"],
    ["variants", "--differing", "--format", "csv"],
    ["variants", "这句话没有在哪里站着"],
    ["reuse", "--format", "jsonl"],
    ["reuse", "--pairs", "--format", "csv"],
    ["reuse", "--no-stock"],
    ["reuse", "--copies"],
    ["abbrev", "--format", "csv"],
    ["abbrev", "--all", "--format", "md"],
    ["find", "党政同责一岗双责"],
    ["find", "红线", "--limit", "2", "--since", "2014"],
    ["find", "红线", "--kind", "slogan", "--speaker", "习近平", "--format", "jsonl"],
    ["find", "这句话没有在哪里站着"],
    ["report", "-o", "out"],
]


def test_every_command_that_takes_paths_or_a_library_is_asked_both_ways():
    taking = {name for name in COMMANDS if {"library", "everything"} <= set(signature(load_command(name)).parameters)}

    assert {question[0] for question in QUESTIONS} == taking


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_without_a_path_a_command_prints_what_it_prints_of_the_files(desk, question):
    of_files, of_library = ask(*question, "corpus"), ask(*question)

    assert of_library.stdout == of_files.stdout
    assert of_library.stderr == of_files.stderr
    assert of_library.returncode == of_files.returncode


def test_a_report_from_the_library_has_the_same_bytes(desk):
    ask("report", "-o", "of files", "corpus")
    ask("report", "-o", "of library")

    written = {path.name: path.read_bytes() for path in (desk / "of files").iterdir()}
    assert {path.name: path.read_bytes() for path in (desk / "of library").iterdir()} == written


def test_a_canon_of_ones_own_leads_from_the_library_as_from_the_files(desk):
    table = "formulation\twording\tsource\tdate\tstatus\n红线\t守住红线、守牢底线\t某讲话\t2013\tofficial\n"
    (desk / "mine.tsv").write_text(table, encoding="utf-8")

    of_files, of_library = (ask("variants", "--canon", "mine.tsv", *paths) for paths in (["corpus"], []))

    assert of_library.stdout == of_files.stdout


def test_the_environment_names_the_library(desk, monkeypatch):
    monkeypatch.setenv("QUOTETRACK_LIBRARY", "another.db")

    assert ask("find", "红线").returncode == 2
    assert ask("add", "corpus/2014-04-yunling-clean-government.txt").returncode == 0
    assert "files,1\n" in ask("status", "--format", "csv").stdout
    assert "files,18\n" in ask("status", "--format", "csv", "--library", ".quotetrack/library.db").stdout


def test_everything_is_not_asked_of_a_library(desk):
    asked = ask("mentions", "--everything")

    assert asked.returncode == 2
    assert "--everything" in asked.stderr


def test_what_was_not_read_is_named_and_ends_with_2(desk):
    (desk / "empty.txt").write_bytes(b"")

    asked = ask("add", "corpus", "empty.txt")

    assert asked.returncode == 2
    assert "empty.txt is empty" in asked.stderr


def test_what_has_vanished_is_named_and_can_be_removed(desk):
    (desk / "mine.txt").write_text("同志们：要守住红线。", encoding="utf-8")
    ask("add", "mine.txt")
    (desk / "mine.txt").unlink()

    assert "mine.txt is no longer there" in ask("status").stderr
    assert ask("remove", "mine.txt").stdout.split() == ["removed", "---------", "mine.txt"]
    assert ask("remove", "mine.txt").returncode == 1
    assert "mine.txt" not in ask("list").stdout


def test_what_may_no_longer_be_read_can_be_removed(desk):
    (desk / "closed").mkdir()
    (desk / "closed" / "mine.txt").write_text("同志们：要守住红线。", encoding="utf-8")
    ask("add", "closed")
    (desk / "closed").chmod(0)

    removed = run_without_power("remove", desk / "closed", "--library", ".quotetrack/library.db")

    (desk / "closed").chmod(0o755)
    assert (removed.returncode, removed.stdout.split()[2:]) == (0, ["closed/mine.txt"])


def test_a_working_folder_that_was_removed_is_told(desk, monkeypatch):
    (desk / "gone").mkdir()
    monkeypatch.chdir(desk / "gone")
    (desk / "gone").rmdir()

    found = ask("find", "红线", ".")
    removed = ask("remove", "mine.txt", "--library", desk / ".quotetrack" / "library.db")

    assert (found.returncode, found.stderr.splitlines()[-1].split(";")[0]) == (2, "quotetrack: . does not exist")
    assert (removed.returncode, removed.stdout) == (1, "")


def test_a_refused_file_ends_with_2_and_a_hint(desk):
    (desk / "notes.txt").write_text("no library", encoding="utf-8")

    ran = run_quotetrack("status", "--library", "notes.txt", cwd=desk)

    assert ran.returncode == 2
    assert ran.stderr.splitlines()[0] == "quotetrack: notes.txt is no library"
    assert (desk / "notes.txt").read_text(encoding="utf-8") == "no library"


@pytest.mark.parametrize(
    ("folder", "file"), [(0o555, 0o444), (0o555, 0o644), (0o755, 0o444)], ids=["both", "folder", "file"]
)
def test_a_library_that_may_not_be_written_to_can_be_asked(desk, folder, file):
    library, asked = desk / ".quotetrack" / "library.db", ("find", "红线", "--library", ".quotetrack/library.db")
    before, content = ask(*asked), library.read_bytes()
    library.chmod(file)
    library.parent.chmod(folder)

    found, status = run_without_power(*asked), run_without_power("status", "--library", ".quotetrack/library.db")
    added = run_without_power("add", "corpus", "--library", ".quotetrack/library.db")
    removed = run_without_power("remove", "corpus", "--library", ".quotetrack/library.db")

    library.parent.chmod(0o755)
    assert (found.returncode, found.stdout, found.stderr) == (0, before.stdout, "")
    assert (status.returncode, status.stdout.splitlines()[2].split()) == (
        0,
        ["files", str(len(list(CORPUS.glob("*.txt"))))],
    )
    for written in (added, removed):
        assert written.returncode == 2
        assert written.stderr.splitlines()[0] == "quotetrack: .quotetrack/library.db cannot be written to"
        assert "right to write" in written.stderr
    assert library.read_bytes() == content


def test_a_second_writer_is_told_at_once_or_waits(desk):
    library = desk / ".quotetrack" / "library.db"
    with writing_alone(library, 0):
        told, waited = ask("add", "corpus"), ask("remove", "corpus", "--wait", "0.3")

    for written in (told, waited):
        assert written.returncode == 2
        assert "is being written to by somebody else" in written.stderr
        assert "--wait" in written.stderr
    assert ask("add", "corpus", "--wait", "5").returncode == 0
