"""Write a letter in the Simplified script: the door of OpenCC, and the letters that it keeps apart."""

import re
from functools import cache
from importlib.resources import files

import tomli


@cache
def simplify(letter: str) -> str:
    """Return the Simplified form of one letter; letters of several readings share one form.

    >>> simplify("國"), simplify("乾"), simplify("著"), simplify("国")
    ('国', '干', '着', '国')
    """
    forms = _forms()
    simple = forms.get(letter) or _convert(letter)
    return forms.get(simple, simple)


def simplify_text(text: str) -> str:
    """Return `text` letter by letter in the Simplified script, at the same length.

    >>> simplify_text("習近平總書記強調：「發展」")
    '习近平总书记强调：「发展」'
    """
    return text if _traditional().search(text) is None else text.translate(_SIMPLE)


class _Simple(dict[int, str]):
    """What each code point is written as, learnt when it is first met; nothing below the Han letters changes."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = simple = simplify(letter) if letter >= "\u3400" else letter
        return simple


_SIMPLE = _Simple()


def _convert(letter: str) -> str:
    # OpenCC takes 30 ms to load, so it is met only with the first letter that could be Traditional.
    return _converter().convert(letter)


class _Converter:
    """OpenCC from Traditional to Simplified, kept for the life of the process."""

    def __init__(self) -> None:
        from opencc import OpenCC

        self._opencc = OpenCC("t2s")

    def convert(self, letter: str) -> str:
        return str(self._opencc.convert(letter))


@cache
def _converter() -> _Converter:
    return _Converter()


@cache
def _forms() -> dict[str, str]:
    """Return letters that OpenCC keeps, or that a page was recognised into, with the form they are folded to."""
    table = tomli.loads(_table())
    return {letter: row["form"] for row in table["letters"] for letter in row["written"]}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{tomli.loads(_table())['traditional']}]")


def _table() -> str:
    return files("quotetrack.text").joinpath("tables", "script.toml").read_text("utf-8")
