"""The whole program on the whole corpus, byte for byte."""

from pathlib import Path

import pytest
from factories import ROOT
from running import run_quotetrack

NAMES = ("catalog.json", "mentions.csv", "quotes.csv", "report.html", "report.md", "reuse.graphml")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what the README's first command writes."""
    folder = tmp_path_factory.mktemp("reports")
    assert run_quotetrack("report", "corpus/", "-o", folder, cwd=ROOT).returncode == 0
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_the_report_on_the_corpus_is_the_one_that_is_kept(written: Path, name: str):
    assert (written / name).read_bytes() == (ROOT / "reports" / name).read_bytes()


def test_nothing_else_is_written(written: Path):
    assert sorted(path.name for path in written.iterdir()) == list(NAMES)
    assert sorted(path.name for path in (ROOT / "reports").iterdir()) == list(NAMES)
