"""How well the labelled documents are read: floors that may rise and never fall."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from factories import SHARED
from running import run_quotetrack

# The one place for these figures: what `../shared/scoring/score.py` gave when it was last raised, rounded down.
SEED_FLOORS = {
    "span f1": 1.0,
    "kind": 1.0,
    "attribution f1": 1.0,
    "family f1": 1.0,
    "unmarked p": 1.0,
    "unmarked r": 1.0,
    "expansion": 1.0,
}
CORPORA_FLOORS = {
    "span f1": 1.0,
    "kind": 1.0,
    "attribution f1": 1.0,
}
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled documents lie beside the project, not in it")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Return the figures on the labelled seeds."""
    return _score(tmp_path_factory.mktemp("seeds"), "seeds-mentions.jsonl", [SHARED / "seeds"])


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Return the figures on the labelled documents of the corpora."""
    gold = SHARED / "gold" / "corpora-mentions.jsonl"
    names = {json.loads(line)["doc"] for line in gold.read_text(encoding="utf-8").splitlines()}
    files = sorted(path for path in (SHARED / "corpora").rglob("*.txt") if path.name in names)
    assert len(files) == len(names)
    return _score(tmp_path_factory.mktemp("corpora"), gold.name, files)


@pytest.mark.parametrize(("figure", "floor"), SEED_FLOORS.items())
def test_the_seeds_are_read_as_well_as_ever(seeds: dict[str, float], figure: str, floor: float):
    assert seeds[figure] >= floor


@pytest.mark.parametrize(("figure", "floor"), CORPORA_FLOORS.items())
def test_the_corpora_are_read_as_well_as_ever(corpora: dict[str, float], figure: str, floor: float):
    assert corpora[figure] >= floor


def _score(room: Path, gold: str, paths: list[Path]) -> dict[str, float]:
    """Return the figures that the scorer prints, by name: the parts of one after a blank."""
    rows = room / "rows.jsonl"
    assert run_quotetrack("mentions", *paths, "--format", "jsonl", "-o", rows).returncode == 0
    scorer = [sys.executable, SHARED / "scoring" / "score.py", SHARED / "gold" / gold, "--pred", rows, "--json"]
    scored = json.loads(subprocess.run(scorer, capture_output=True, check=True, encoding="utf-8").stdout)
    figures: dict[str, float] = {}
    for name, value in scored.items():
        parts = value if isinstance(value, dict) else {"": value}
        figures |= {f"{name} {part}".rstrip(): figure for part, figure in parts.items()}
    return figures
