"""Work by many hands comes out in order, and nobody is left behind."""

import contextlib
import os
import signal
import subprocess
import sys
import time

from quotetrack.library import run_blocks

# A line is written by one call of the system: `print` may take two, and the two hands' lines run into each other.
AT_WORK = """
import os
import time
from quotetrack.library import run_blocks

def work(number):
    os.write(1, b"at work\\n")
    time.sleep(60)

if __name__ == "__main__":
    list(run_blocks(range(4), work, 2))
"""


def test_blocks_come_out_in_the_order_they_went_in():
    assert list(run_blocks(range(9), abs, 2)) == list(run_blocks(range(9), abs, 1)) == list(range(9))


def test_hands_do_not_outlive_whom_they_work_for(tmp_path):
    (tmp_path / "work.py").write_text(AT_WORK, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, tmp_path / "work.py"], stdout=subprocess.PIPE, start_new_session=True, text=True
    ) as ran:
        assert ran.stdout
        assert ran.stdout.readline() == "at work\n"
        ran.kill()

    assert _is_gone(ran.pid, 20)


def _is_gone(group, seconds):
    """Tell whether the processes of a group end by themselves; end them otherwise."""
    due = time.monotonic() + seconds
    while time.monotonic() < due:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
    return False
