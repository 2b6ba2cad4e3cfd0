"""Which files are read, in which order, under which names; and what is said of those that are not."""

import os
import socket
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.model import FileReading, Unread
from quotetrack.read import read_paths, spell_path, unspell_path

SPEECH = "同志们：\n今天开会，讲三点意见。\n"


def write(folder: Path, *names: str, text: str = SPEECH) -> None:
    """Write a small speech under each name."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def shown(folder: Path, paths: Iterable[Path | str] = ("",)) -> list[str]:
    """Return how what is read of some paths is shown, below the folder."""
    found = read_paths([folder / path for path in paths])
    return [
        (f.source.path if isinstance(f, FileReading) else f.path).removeprefix(f"{folder.as_posix()}/") for f in found
    ]


def test_a_folder_is_read_through_in_the_order_of_its_path_parts(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a/b/c.md", "a.txt", "讲话", "a-b.txt", "在2019.1.15会议上的讲话")

    assert shown(tmp_path) == ["a/b/c.md", "a/z.txt", "a-b.txt", "a.txt", "b.txt", "在2019.1.15会议上的讲话", "讲话"]


def test_the_order_in_which_paths_are_named_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.txt", "c/d.txt")

    assert shown(tmp_path, ["c", "b.txt", "a.txt"]) == shown(tmp_path, ["a.txt", "b.txt", "c"])


def test_a_file_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "link.txt").symlink_to(tmp_path / "a" / "b.txt")
    (tmp_path / "other").symlink_to(tmp_path / "a")

    assert shown(tmp_path, ["a", "a/b.txt", "a/../a/b.txt", "other", "other/link.txt", "a"]) == ["a/b.txt"]


def test_a_path_is_shown_as_the_user_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "speeches/2014/a.txt", "b.txt")
    monkeypatch.chdir(tmp_path)

    assert [f.source.path for f in read_paths([Path()]) if isinstance(f, FileReading)] == [
        "b.txt",
        "speeches/2014/a.txt",
    ]
    assert [f.source.path for f in read_paths([Path("speeches/")]) if isinstance(f, FileReading)] == [
        "speeches/2014/a.txt"
    ]


def test_hidden_files_and_those_about_a_folder_are_passed_over_unless_named(tmp_path: Path) -> None:
    write(tmp_path, ".hidden.txt", ".git/a.txt", "README.md", "manifest.tsv", "a.txt")

    assert shown(tmp_path) == ["a.txt"]
    assert shown(tmp_path, [".hidden.txt", "README.md"]) == [".hidden.txt", "README.md"]


@pytest.mark.parametrize("name", ["讲话.docx", "文件.pdf", "index.html", "扫描.PNG", "notes.xyz", "data.json"])
def test_a_file_of_another_kind_is_told_with_what_to_try(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, "a.txt")
    told = [found for found in read_paths([tmp_path]) if isinstance(found, Unread)]

    assert [unread.path.rpartition("/")[2] for unread in told] == [name]
    assert all(unread.problem and unread.hint and "\n" not in unread.problem + unread.hint for unread in told)


def test_a_file_that_is_named_is_read_whatever_its_ending(tmp_path: Path) -> None:
    write(tmp_path, "notes.xyz")

    assert [type(found) for found in read_paths([tmp_path / "notes.xyz"])] == [FileReading]


def told(path: Path) -> str:
    """Return the problem of a path that is not read."""
    (unread,) = read_paths([path])
    assert isinstance(unread, Unread)
    assert unread.hint
    return unread.problem.removeprefix(unread.path).strip()


def test_what_cannot_be_read_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_text(" \n　\n\ufeff", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x02\0\0\0\x01")
    (tmp_path / "noise.txt").write_bytes(bytes(range(128, 256)) * 3)
    (tmp_path / "nothing").mkdir()
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe.txt")

    assert told(tmp_path / "missing.txt") == "does not exist"
    assert told(tmp_path / "dangling.txt") == "does not exist"
    assert told(tmp_path / "empty.txt") == told(tmp_path / "blank.txt") == "is empty"
    assert told(tmp_path / "binary.txt") == "is binary, not text"
    assert told(tmp_path / "noise.txt") == "is in an encoding that cannot be told"
    assert told(tmp_path / "nothing") == "holds no file to read"
    assert told(tmp_path / "pipe.txt") == "is neither a file nor a folder"


def test_the_rest_is_read_where_something_is_not(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "z.txt")
    (tmp_path / "m.txt").write_bytes(b"")
    os.mkfifo(tmp_path / "p.txt")
    (tmp_path / "q.txt").symlink_to(tmp_path / "q.txt")
    (tmp_path / "r").symlink_to(tmp_path)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "s"))
        kinds = [type(found) for found in read_paths([tmp_path])]

    assert kinds == [FileReading, Unread, Unread, Unread, Unread, Unread, FileReading]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)

    assert told(tmp_path / "a.txt") == "may not be read"


def test_names_that_are_no_utf_8_can_be_printed_and_told_apart(tmp_path: Path) -> None:
    write(tmp_path, *(os.fsdecode(name) for name in (b"\xbd\xb2.txt", b"\xbb\xb0.txt", rb"\xbb.txt")))

    assert shown(tmp_path) == [r"\x5cxbb.txt", r"\xbb\xb0.txt", r"\xbd\xb2.txt"]


@given(st.lists(st.sampled_from(["\\", "x", "5c", "ff", "讲", "\udcff", "/"])).map("".join))
def test_a_path_that_is_spelled_leads_back_to_itself(path: str) -> None:
    assert unspell_path(spell_path(path)) == path


def test_a_file_is_known_by_the_hash_of_its_bytes(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    write(tmp_path, "c.txt", text=SPEECH + "谢谢大家！")
    digests = [found.source.digest for found in read_paths([tmp_path]) if isinstance(found, FileReading)]

    assert digests[0] == digests[1] != digests[2]
    assert {len(digest) for digest in digests} == {64}
