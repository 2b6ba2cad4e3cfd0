"""The made-up speeches in corpus/: complete, marked as made up, and showing what their table says."""

import re
import tomllib
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = sorted(path.name for path in CORPUS.glob("*.txt"))
PHENOMENA = tomllib.loads((Path(__file__).parent / "phenomena.toml").read_text(encoding="utf-8"))["phenomenon"]
PLACES = [(entry["name"], file, words) for entry in PHENOMENA for file, words in entry["places"]]


def read_table() -> dict[str, list[str]]:
    """Return the cells of the table in corpus/README.md by file name."""
    rows = re.findall(r"^\| `(.+?)` \| (.+) \|$", (CORPUS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {file: cells.split(" | ") for file, cells in rows}


def read_speech(file: str) -> str:
    """Return the text of a file, strictly in the encoding that the table names; UTF-16 has to bring its mark."""
    return (CORPUS / file).read_bytes().decode(read_table()[file][2])


def test_the_table_names_every_file_and_no_other() -> None:
    assert sorted(read_table()) == FILES


def test_there_are_at_least_fourteen_files() -> None:
    assert len(FILES) >= 14


@pytest.mark.parametrize("file", FILES)
def test_a_file_says_that_it_is_made_up(file: str) -> None:
    text = read_speech(file)
    header = re.match(r"---\n.*?^note: (.*?)$.*?^---$", text, re.MULTILINE | re.DOTALL)
    said = header.group(1) if header else text.rstrip("\n").rsplit("\n", 1)[-1]

    assert re.fullmatch(r"（?本文[为為] quotetrack [项項]目[虚虛][构構]，人物、地[点點]均[属屬][虚虛][构構]）?", said)


@pytest.mark.parametrize("file", FILES)
def test_a_file_has_a_few_hundred_to_two_thousand_characters(file: str) -> None:
    assert 300 <= len(read_speech(file)) <= 2500


@pytest.mark.parametrize("file", FILES)
def test_a_file_has_unix_line_ends_and_ends_with_one(file: str) -> None:
    text = read_speech(file)

    assert "\r" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize(("name", "file", "words"), PLACES)
def test_a_phenomenon_stands_where_the_cases_say(name: str, file: str, words: str) -> None:
    assert words in read_speech(file), name


def test_the_table_and_the_cases_name_the_same_phenomena() -> None:
    by_table = {(name, file) for file, cells in read_table().items() for name in cells[3].split(" · ")}

    assert by_table == {(name, file) for name, file, _ in PLACES}


def test_the_dated_headers_agree_with_the_table() -> None:
    headers = {file: re.search(r"^date: (.*)$", read_speech(file), re.MULTILINE) for file in FILES}

    for file, header in headers.items():
        assert header is None or header.group(1) == read_table()[file][0]


def test_the_file_that_bears_its_date_in_its_name_has_none_in_its_text() -> None:
    (file,) = [file for name, file, _ in PLACES if name == "day, in the file name only"]

    assert re.search(r"\d{8}", file)
    assert not re.search(r"\d年|\d月|周年|第\d+个", read_speech(file))


def test_the_files_whose_date_is_inferred_name_no_year_of_their_own() -> None:
    for file in (file for name, file, _ in PLACES if name == "inferred from the text"):
        assert not re.search(read_table()[file][0][:4], read_speech(file))
