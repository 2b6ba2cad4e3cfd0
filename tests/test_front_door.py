"""What `import quotetrack` gives, and what it costs."""

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import quotetrack
import quotetrack.find
import quotetrack.library
import quotetrack.match
import quotetrack.report

ROOMS = (quotetrack, quotetrack.find, quotetrack.library, quotetrack.match, quotetrack.report)
SLOW = ("charset_normalizer", "networkx", "numpy", "opencc", "tabulate", "typer", "wcwidth")


def test_the_public_names_are_sorted_and_there():
    assert list(quotetrack.__all__) == sorted(quotetrack.__all__)
    assert all(hasattr(quotetrack, name) for name in quotetrack.__all__)


def test_every_public_name_says_what_it_is():
    assert all(inspect.getdoc(getattr(quotetrack, name)) for name in quotetrack.__all__)


def test_nothing_else_is_shown_at_the_front_door():
    assert dir(quotetrack) == quotetrack.__all__


def test_the_import_brings_in_nothing_slow():
    program = "import sys, quotetrack; print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()

    assert not set(SLOW) & set(loaded)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_type_checkers_are_told_the_same_names_and_homes(room):
    stub = ast.parse(Path(room.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    imported = {
        alias.name: node.module for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    named = [ast.literal_eval(node.value) for node in stub.body if isinstance(node, ast.Assign)]

    assert imported == room.__getattr__.homes
    assert [sorted(names) for names in named] == [room.__all__]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_every_name_of_a_room_is_fetched_from_its_file(room):
    for name, home in room.__getattr__.homes.items():
        assert getattr(room, name) is getattr(import_module(home), name)


def test_asking_for_another_name_says_so():
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        quotetrack.nothing_of_the_kind  # noqa: B018 - asking is the test
