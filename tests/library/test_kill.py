"""A library survives whatever ends the program that writes to it."""

import subprocess
import sys

import pytest
from factories import ROOT


@pytest.mark.slow
def test_a_library_survives_being_killed_at_any_moment():
    script = ROOT / "benchmarks" / "library_kill.py"

    ran = subprocess.run(
        [sys.executable, script, "--kills", "6", "--documents", "60"], capture_output=True, check=False, text=True
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "6 kills, 0 faults" in ran.stdout
