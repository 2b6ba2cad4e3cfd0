"""What the pages say is what the program does."""

import doctest
import inspect
import re
from pathlib import Path

import pytest
from pages import PAGES, ROOT, Block, blocks, commands, furnish, play

import quotetrack
from quotetrack import report
from quotetrack.cli.commands import COMMANDS, load_command
from quotetrack.cli.exits import Exit

CONSOLES = [block for page in PAGES for block in blocks(page) if block.language == "console"]
TABLES = [getattr(report, name) for name in report.__all__ if name.endswith("_COLUMNS")]
COLUMNS = sorted({column for table in TABLES for column in table})
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a room to run the commands of the pages in."""
    return furnish(tmp_path_factory.mktemp("room"))


@pytest.mark.parametrize("block", CONSOLES, ids=lambda block: f"{block.page.name} {commands(block)[0]}")
def test_commands_print_what_stands_under_them(block: Block, room: Path):
    assert play(block, room) == block.text


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "library.md"], ids=lambda page: page.name)
def test_examples_give_what_stands_under_them(page: Path, room: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(room)
    text = "\n".join(block.text for block in blocks(page) if block.language == "python")
    example = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)

    assert example.examples
    assert doctest.DocTestRunner().run(example).failed == 0


def test_the_readme_installs_reports_and_tests_before_its_25th_line():
    opening = README.splitlines()[:24]

    assert "pip install -e . && quotetrack report corpus/ -o reports/" in opening
    assert "pip install -e '.[test]' && pytest" in opening


@pytest.mark.parametrize("command", [load_command(name) for name in COMMANDS], ids=COMMANDS)
def test_every_command_and_option_has_its_place_on_the_page_of_commands(command):
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {command.__name__}\n(.*?)(^## |\Z)", page, re.MULTILINE | re.DOTALL)

    assert section
    for parameter in inspect.signature(command).parameters.values():
        names = [name for name in _option_names(parameter) if name.startswith("--")]
        assert all(f"`{name}" in page for name in names), parameter


def _option_names(parameter: inspect.Parameter) -> tuple[str, ...]:
    (declared,) = parameter.annotation.__metadata__
    return tuple(declared.param_decls or ())


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_has_its_line_on_the_page_of_formats(column):
    assert f"`{column}`" in (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_exit_code_is_told():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

    assert all(f"| {code.value} |" in page for code in Exit)


def test_every_dependency_has_its_reason():
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", project, re.MULTILINE | re.DOTALL)

    assert listed
    assert all(name in page for name in re.findall(r'"([a-z-]+)>=', listed.group(1)))


def test_every_public_name_is_on_the_page_of_the_library():
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")

    assert all(f"`{name}`" in page for name in quotetrack.__all__)
