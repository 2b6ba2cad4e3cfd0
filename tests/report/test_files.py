"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from quotetrack.errors import OutputError
from quotetrack.report import write_files, write_parts


def test_files_are_written_into_a_folder_that_is_made(tmp_path):
    write_files(tmp_path / "a" / "b", {"x.txt": "红线\n", "y.txt": ""})

    assert (tmp_path / "a" / "b" / "x.txt").read_bytes() == "红线\n".encode()
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir()) == ["x.txt", "y.txt"]


def test_where_one_file_cannot_be_written_none_is_and_the_old_ones_stay(tmp_path):
    (tmp_path / "x.txt").write_text("old")
    (tmp_path / "y.txt").mkdir()

    with pytest.raises(OutputError) as raised:
        write_files(tmp_path, {"x.txt": "new", "y.txt": "new"})

    assert (tmp_path / "x.txt").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.txt", "y.txt"]
    assert str(tmp_path / "y.txt") in raised.value.problem


def test_a_failure_in_the_middle_leaves_the_old_output_and_no_litter(tmp_path, monkeypatch):
    (tmp_path / "x.txt").write_text("old")

    def fail(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(KeyboardInterrupt):
        write_parts(tmp_path / "x.txt", ["new"])

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("x.txt", "old")]


def test_a_folder_under_a_file_is_told(tmp_path):
    (tmp_path / "x").write_text("")

    with pytest.raises(OutputError, match="cannot be written"):
        write_files(tmp_path / "x" / "y", {"z": ""})


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")

    write_parts(tmp_path / "link.txt", ["new"])

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_full_disk_is_one_line_and_a_hint():
    with pytest.raises(OutputError) as raised:
        write_parts(Path("/dev/full"), ["x" * 100_000])

    assert raised.value.problem == "/dev/full: cannot be written (No space left on device)"
    assert raised.value.hint == "make room on the disk or name another place with -o"
