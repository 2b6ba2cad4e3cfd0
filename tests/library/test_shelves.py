"""What a library refuses, keeps and tells."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from shelf import assert_as_built, write_corpus

from quotetrack import Library, LibraryError
from quotetrack.library.store import opening
from quotetrack.library.store.opening import VERSION, open_shelves, writing_alone

RECIPES = {"a.txt": (0, ((0, True), (3, True))), "b.txt": (1, ((0, False), (4, True), (7, True), (6, False)))}


@pytest.fixture
def folder(tmp_path):
    """Return a folder of two speeches."""
    write_corpus(tmp_path / "speeches", RECIPES)
    return tmp_path / "speeches"


@pytest.fixture
def library(tmp_path):
    """Return a library that is not made yet."""
    with Library.open(tmp_path / "library.db") as library:
        yield library


@pytest.mark.parametrize(
    "content", [b"", b"a speech\n", b"SQLite format 3\0" + bytes(200)], ids=["empty", "text", "another"]
)
def test_a_file_that_is_no_library_is_refused_and_left_untouched(tmp_path, folder, content):
    path = tmp_path / "notes.db"
    path.write_bytes(content)

    with pytest.raises(LibraryError, match="is no library"):
        Library.open(path)

    assert path.read_bytes() == content
    assert not list(tmp_path.glob("notes.db-*"))


def test_the_database_of_another_program_is_refused_and_left_untouched(tmp_path, folder):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE files (path TEXT); INSERT INTO files VALUES ('mine');")
    content = path.read_bytes()

    with pytest.raises(LibraryError, match="is no library"):
        Library(path).add([folder])

    assert path.read_bytes() == content


@pytest.mark.parametrize(("version", "word"), [(VERSION - 1, "older"), (VERSION + 1, "newer")])
def test_a_library_of_another_version_is_refused_with_what_to_do(tmp_path, folder, version, word):
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add([folder])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")

    with pytest.raises(LibraryError, match=word) as told:
        Library.open(path)

    assert told.value.hint


def test_a_library_that_is_not_there_is_told_and_not_made(library):
    with pytest.raises(LibraryError, match="there is no library"):
        library.find("红线")

    assert not library.path.exists()


def test_a_place_where_no_library_can_be_is_told(folder, tmp_path):
    for path in (tmp_path / ("讲话" * 100), folder / "a.txt" / "library.db"):
        with pytest.raises(LibraryError, match=r"cannot be (opened|made)"):
            Library.open(path).add([folder])


def test_a_library_that_somebody_else_has_made_meanwhile_is_kept(library, folder, monkeypatch):
    made = opening.sqlite3.connect

    def connect(path, **options):
        # Before the first library is in its place, another one is made there and filled.
        if "-new-" in str(path) and not library.path.exists():
            monkeypatch.undo()
            Library(library.path).add([folder / "b.txt"])
        return made(path, **options)

    monkeypatch.setattr(opening.sqlite3, "connect", connect)

    library.add([folder / "a.txt"])

    assert library.status().files == 2
    assert [path.name for path in library.path.parent.glob("library.db-new*")] == []


def test_a_damaged_library_is_told(library, folder):
    library.add([folder])
    library.close()
    content = library.path.read_bytes()
    library.path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))

    with pytest.raises(LibraryError, match=r"damaged|malformed"):
        Library.open(library.path).status()


def test_a_second_writer_is_told_and_a_reader_is_not_kept_waiting(library, folder):
    library.add([folder])

    with writing_alone(library.path, 0):
        with pytest.raises(LibraryError, match="written to by somebody else"):
            library.add([folder])
        assert library.find("人命关天").total == 2


def test_unchanged_files_are_skipped_changed_ones_replaced_and_vanished_ones_named(library, folder):
    library.add([folder])
    (folder / "a.txt").write_text("同志们：只剩这一句。\n", encoding="utf-8")
    (folder / "b.txt").unlink()
    write_corpus(folder, {"c.txt": RECIPES["a.txt"]})

    added = library.add([folder])

    assert (added.new, added.changed, added.unchanged) == (1, 1, 0)
    assert [path.rpartition("/")[2] for path in added.vanished] == ["b.txt"]
    assert [path.rpartition("/")[2] for path in library.status().vanished] == ["b.txt"]
    assert library.add([folder]).unchanged == 2


def test_a_file_whose_name_a_folder_bears_now_has_vanished(library, folder):
    library.add([folder])
    (folder / "b.txt").unlink()
    write_corpus(folder / "b.txt", {"c.txt": RECIPES["a.txt"]})

    added = library.add([folder])

    assert (added.new, added.vanished) == (1, (f"{folder}/b.txt",))


def test_a_file_is_one_whatever_way_led_to_it(library, folder, tmp_path):
    (tmp_path / "linked").symlink_to(folder)
    library.add([folder])

    library.add([tmp_path / "linked" / "a.txt"])

    assert library.status().files == 2
    assert {document.path.rpartition("/")[2] for document in library.documents()} == {"a.txt", "b.txt"}


def test_two_files_of_one_name_are_told_apart(library, folder, tmp_path, monkeypatch):
    shutil.copytree(folder, tmp_path / "other" / "speeches")
    (tmp_path / "other" / "speeches" / "a.txt").write_text("同志们：这是另一篇。\n", encoding="utf-8")
    for place in (tmp_path, tmp_path / "other"):
        monkeypatch.chdir(place)
        added = library.add(["speeches"])

    assert [unread.path for unread in added.unread] == ["speeches/a.txt", "speeches/b.txt"]
    assert (added.new, added.unchanged) == (0, 0)
    assert library.status().files == 2


def test_a_text_without_a_letter_stops_no_other(library, folder):
    (folder / "signs.txt").write_text("……\n", encoding="utf-8")

    library.add([folder])

    assert_as_built(library, folder)


def test_names_that_are_no_utf_8_are_told_apart_found_again_and_removed(library, folder):
    for name in (b"\xb0\xb2.txt", b"\xc8\xab.txt"):
        shutil.copy(folder / "a.txt", os.fsdecode(os.fsencode(folder) + b"/" + name))

    added = library.add([folder])

    assert (added.new, added.unread, library.status().vanished) == (4, (), ())
    assert_as_built(library, folder)
    assert library.remove([folder / os.fsdecode(b"\xb0\xb2.txt")]) == (f"{folder}/\\xb0\\xb2.txt",)


def test_a_folder_that_is_removed_takes_nothing_with_it_that_lies_elsewhere(library, folder, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    library.add([folder])
    monkeypatch.chdir(tmp_path / "empty")

    assert library.remove(["."]) == ()


def test_a_folder_that_was_moved_with_its_library_is_added_again_by_its_old_names(tmp_path, monkeypatch):
    write_corpus(tmp_path / "old" / "speeches", RECIPES)
    for place in ("old", "new"):
        if place == "new":
            (tmp_path / "old").rename(tmp_path / "new")
        monkeypatch.chdir(tmp_path / place)
        with Library.open("library.db") as library:
            added = library.add(["speeches"])

            assert (added.new, added.unread, library.status().files) == (2, (), 2)
            assert_as_built(library, Path("speeches"))


def test_what_cannot_be_read_is_named_and_the_rest_is_added(library, folder):
    (folder / "empty.txt").write_bytes(b"")

    added = library.add([folder, folder / "missing.txt"])

    assert sorted(unread.path.rpartition("/")[2] for unread in added.unread) == ["empty.txt", "missing.txt"]
    assert added.new == 2


def test_what_waits_is_not_shown_until_it_is_matched(library, folder, monkeypatch):
    library.add([folder / "a.txt"])
    before = library.catalog()
    with monkeypatch.context() as patch:
        patch.setattr("quotetrack.library.adding.adding.match_shelves", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            library.add([folder])

    assert library.catalog() == before
    assert not library.find("打铁还需自身硬", edits=0).total
    assert (library.status().waiting, library.status().current) == (1, False)
    assert library.add([folder]).unchanged == 2
    assert_as_built(library, folder)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_older_rules_are_noticed_and_mended(library, folder, monkeypatch):
    library.add([folder])
    with monkeypatch.context() as patch:
        patch.setattr("quotetrack.library.adding.taking.reading_mark", lambda: "other rules")
        patch.setattr("quotetrack.library.matching.matching.matching_mark", lambda: "other rules")
        assert not library.status().current
        assert library.add([folder]).changed == 2

    assert not library.status().current
    library.add([folder])
    assert library.status().current


def test_what_is_removed_leaves_no_row_behind(library, folder, tmp_path):
    library.add([folder])
    library.remove([folder / "b.txt"])
    fresh = Library(tmp_path / "fresh.db")
    fresh.add([folder / "a.txt"])

    assert _rows(library.path) == _rows(fresh.path)


def _rows(path):
    asked = (
        "SELECT title, folded, text, text_first, kinds, first, heard, heard_text, heard_first FROM wordings",
        "SELECT folded, count, first, text FROM echoed",
        "SELECT name, kind, canonical, folded, count FROM quotes",
        "SELECT place, text, folded, differences FROM variants",
        'SELECT start, "end", text, score, embedded, folded FROM echoes',
        'SELECT start, "end", text FROM expansions',
        "SELECT round, title, text, units, skeleton, rank, attested, place, support, length(near), leader = wording,"
        " kind, exact, pieces FROM drafts",
        "SELECT start, text FROM mentions",
        "SELECT start, text FROM heard",
        "SELECT path FROM files",
        "SELECT name FROM documents",
        "SELECT letters FROM letters",
        "SELECT length(wordings) FROM stands",
        "SELECT items FROM taught",
        "SELECT folded, items FROM abbreviations",
        "SELECT count(*) FROM parts",
    )
    with closing(sqlite3.connect(path)) as connection:
        return {question: sorted(connection.execute(question), key=repr) for question in asked}


def test_whatever_was_done_the_file_is_sound(library, folder):
    library.add([folder])
    library.remove([folder / "a.txt"])
    library.add([folder])
    shelves = open_shelves(library.path)

    with closing(shelves.connection) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO grams (grams) VALUES ('integrity-check')")
