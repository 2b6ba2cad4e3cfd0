"""What `import quotetrack` gives, and what it costs."""

import inspect
import subprocess
import sys

import quotetrack

SLOW = ("charset_normalizer", "networkx", "numpy", "opencc", "pypinyin", "tabulate", "typer", "wcwidth")


def test_the_public_names_are_sorted_and_there():
    assert list(quotetrack.__all__) == sorted(quotetrack.__all__)
    assert all(hasattr(quotetrack, name) for name in quotetrack.__all__)


def test_every_public_name_says_what_it_is():
    assert all(inspect.getdoc(getattr(quotetrack, name)) for name in quotetrack.__all__)


def test_nothing_else_stands_at_the_front_door():
    named = {
        name for name, value in vars(quotetrack).items() if not name.startswith("_") and not inspect.ismodule(value)
    }

    assert named == set(quotetrack.__all__)


def test_the_import_brings_in_nothing_slow():
    program = "import sys, quotetrack; print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()

    assert not set(SLOW) & set(loaded)
