"""One letter in two scripts, and how it is read."""

import tomllib
from importlib.metadata import version
from importlib.resources import files

import pytest
from readings import DRAWN_FROM, TABLE, draw_up

from quotetrack.text.fold import fold
from quotetrack.text.pinyin import sound_alike, syllables
from quotetrack.text.script import simplify

SCRIPT = tomllib.loads((files("quotetrack.text") / "tables" / "script.toml").read_text(encoding="utf-8"))["letters"]


@pytest.mark.parametrize("letter", "安全發展国際①a")
def test_a_simplified_letter_stays(letter: str):
    assert simplify(simplify(letter)) == simplify(letter)


@pytest.mark.parametrize("row", SCRIPT, ids=lambda row: row["form"])
def test_the_two_writings_of_an_example_fold_alike(row: dict[str, str]):
    left, right = row["example"].split(" / ")

    assert any(letter in left for letter in row["written"])
    assert row["form"] in right
    assert fold(left) == fold(right)


@pytest.mark.parametrize("pair", ["决绝", "定订", "做作", "在再", "以已", "长常", "行形"])
def test_letters_of_one_syllable_sound_alike(pair: str):
    assert sound_alike(*pair)


@pytest.mark.parametrize("pair", ["己已", "未末", "人八", "a啊"])
def test_letters_of_no_common_syllable_do_not_sound_alike(pair: str):
    assert not sound_alike(*pair)


def test_a_letter_of_several_readings_has_them_all():
    assert {"zhong", "chong"} <= syllables("重")


@pytest.mark.skipif(version("pypinyin") != DRAWN_FROM, reason="the table is drawn up from other dictionaries")
def test_the_table_of_readings_says_what_the_dictionaries_say():
    assert TABLE.read_text(encoding="utf-8") == draw_up()
