"""How the program is asked, and what it says where it was asked wrongly."""

import inspect
import re
import sys

import pytest
from running import ask, run_python, run_quotetrack

from quotetrack.cli.commands import COMMANDS, load_command

NAMES = tuple(COMMANDS)
SLOW = ("numpy", "networkx", "opencc", "charset_normalizer", "tabulate", "wcwidth", "rich")


def test_help_names_every_command():
    shown = ask("--help")

    assert shown.returncode == 0
    assert all(re.search(rf"^  {name} ", shown.stdout, re.MULTILINE) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_option_of_every_command_has_a_word_about_it(name):
    command = load_command(name)
    declared = [parameter.annotation.__metadata__[0] for parameter in inspect.signature(command).parameters.values()]

    shown = ask(name, "--help").stdout

    assert all(each.help and each.help.split()[0] in shown for each in declared)
    assert all(option in shown for each in declared for option in each.param_decls or () if option.startswith("-"))


@pytest.mark.parametrize("name", NAMES)
def test_the_line_about_a_command_is_the_first_of_what_it_says(name):
    assert inspect.getdoc(load_command(name)).splitlines()[0] == COMMANDS[name]


def test_no_room_is_opened_for_a_list_of_commands():
    program = "import sys; from quotetrack.cli.app import run; run(['--help']); print(*sys.modules)"

    loaded = run_python(program).stdout.splitlines()[-1].split()

    assert not any(module.startswith(("quotetrack.match", "quotetrack.read", "quotetrack.report")) for module in loaded)


def test_help_brings_in_nothing_slow():
    program = "import sys; from quotetrack.cli.app import run; run(['report', '--help']); print(*sys.modules)"

    loaded = run_python(program).stdout.splitlines()[-1].split()

    assert not set(SLOW) & set(loaded)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["mentions"],
        ["mentions", "--nonsense", "x"],
        ["mentions", "--format", "docx", "x"],
        ["mentions", "--problems", "--regions", "x"],
        ["find", "一岗双责"],
        ["find", "", "x"],
        ["find", "--edits", "-1", "一岗双责", "x"],
        ["find", "--edits", "4", "一岗双责", "x"],
        ["variants"],
        ["variants", "", "x"],
        ["variants", "一岗双责"],
        ["compare", "一岗双责"],
        ["compare", "一岗双责", "一岗多责", "--from", "x.tsv"],
    ],
)
def test_a_wrong_question_is_told_in_two_lines_and_ends_with_2(arguments):
    asked = ask(*arguments)

    lines = asked.stderr.splitlines()
    assert (asked.returncode, asked.stdout, len(lines)) == (2, "", 2)
    assert lines[0].startswith("quotetrack: ")
    assert lines[1].startswith("  try: ")


def test_no_question_at_all_shows_the_help_and_ends_with_2():
    asked = ask()

    assert asked.returncode == 2
    assert "report" in asked.stderr


def test_the_version_is_that_of_the_package():
    from importlib.metadata import version

    assert run_quotetrack("--version").stdout == f"quotetrack {version('quotetrack')}\n"


def test_results_are_utf_8_whatever_the_locale_says(folder):
    asked = run_quotetrack("mentions", folder, env={"LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"})

    assert "人命关天" in asked.stdout


def test_the_script_and_the_module_are_the_same_program(folder):
    program = "import sys; from quotetrack.cli import main; sys.argv = ['quotetrack', 'mentions', sys.argv[1]]; main()"

    assert run_python(program, folder).stdout == run_quotetrack("mentions", folder).stdout
    assert sys.version_info >= (3, 11)
