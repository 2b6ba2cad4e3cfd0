"""What `import quotetrack` gives, and what it costs."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import quotetrack

SLOW = ("charset_normalizer", "networkx", "numpy", "opencc", "pypinyin", "tabulate", "typer", "wcwidth")


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


def test_type_checkers_are_told_the_same_names_and_rooms():
    stub = ast.parse(Path(quotetrack.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    imported = {
        alias.name: node.module for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }

    assert imported == quotetrack._ROOM_OF
    assert sorted(imported) == quotetrack.__all__


def test_asking_for_another_name_says_so():
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        quotetrack.nothing_of_the_kind  # noqa: B018 - asking is the test
