"""One letter in two scripts, and how it is read."""

import subprocess
import sys
import tomllib
from importlib.resources import files

import pytest

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


def test_comparing_wordings_without_a_substitution_never_loads_pinyin():
    program = (
        "import sys; from quotetrack.match import compare_wordings as compare;"
        "compare('党政同责、一岗双责', '一岗双责，党政同责'); compare('十五年', '15年');"
        "compare('一岗双责', '党政同责、一岗双责');"
        "print('pypinyin' in sys.modules)"
    )

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout == "False\n"
