"""Paths that cannot be read: each is named in one line, the rest goes on, and the run ends with 2."""

import json

import pytest
from running import ask, run_without_power

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "binary.txt": bytes(range(256)) * 4,
    "undecodable.txt": b"\xff\xff\x81\x81\xfe\xfe" * 50,
    "picture.png": b"\x89PNG\r\n\x1a\n",
    "speech.doc": b"\xd0\xcf\x11\xe0",
}


@pytest.mark.parametrize("name", [*BAD, "missing.txt"])
def test_a_bad_file_is_named_in_one_line_and_the_rest_is_read(folder, name):
    bad = folder.parent / name
    if name in BAD:
        bad.write_bytes(BAD[name])

    asked = ask("mentions", bad, folder, "--format", "jsonl")

    assert asked.returncode == 2
    (line,) = asked.stderr.splitlines()
    assert line.startswith(f"quotetrack: {bad} ")
    assert ";" in line
    assert len({json.loads(row)["doc"] for row in asked.stdout.splitlines()}) == 2


@pytest.mark.parametrize("command", ["report", "mentions", "find", "variants"])
def test_every_command_ends_with_2_where_an_input_was_not_read(folder, tmp_path, command):
    words = ["零容忍"] if command == "find" else ["-o", tmp_path / "out"] if command == "report" else []

    asked = ask(command, *words, folder, tmp_path / "missing.txt")

    assert asked.returncode == 2
    assert str(tmp_path / "missing.txt") in asked.stderr
    assert asked.stdout


def test_a_folder_that_may_not_be_read_is_named(folder):
    closed = folder / "closed"
    closed.mkdir(mode=0o000)

    asked = run_without_power("mentions", folder)

    assert asked.returncode == 2
    assert str(closed) in asked.stderr
    assert "人命关天" in asked.stdout


def test_a_file_that_may_not_be_read_is_named_and_stops_no_other(folder):
    closed = folder.parent / "closed.txt"
    closed.write_text("“四个意识”", encoding="utf-8")
    closed.chmod(0)

    asked = run_without_power("mentions", closed, folder)

    assert asked.returncode == 2
    (line,) = asked.stderr.splitlines()
    assert line.startswith(f"quotetrack: {closed} may not be read;")
    assert "人命关天" in asked.stdout


def test_a_hostile_file_name_drives_no_terminal(folder):
    (folder / "\x1b[31mred\u202e.txt").write_bytes(b"")

    asked = ask("mentions", folder)

    assert "\x1b" not in asked.stderr + asked.stdout
    assert "\u202e" not in asked.stderr + asked.stdout


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl", "md"])
def test_hostile_text_drives_no_terminal(folder, form):
    text = (folder / "2013-safety.txt").read_text(encoding="utf-8")
    (folder / "2013-safety.txt").write_text(text.replace("决不能", "决\x1b[31m不\u202e能"), encoding="utf-8")

    asked = ask("mentions", folder, "--format", form)

    assert "人命关天" in asked.stdout
    assert "\x1b" not in asked.stdout
    assert "\u202e" not in asked.stdout
