"""Files that commands are tried on; this file beside the factories lets every test import them."""

import os
from pathlib import Path

import pytest
from factories import quoted
from hypothesis import HealthCheck, settings

# No law is broken because a machine is busy: times are measured in benchmarks, never asserted in a test.
settings.register_profile("work", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A law is tried on new examples by whoever works on it; a gate tries the same ones every time.
settings.register_profile("gate", settings.get_profile("work"), derandomize=True)
settings.load_profile("gate" if "CI" in os.environ else "work")

SAFETY = f"""在安全生产会议上的讲话
（2013年6月6日）
同志们：
习近平总书记指出，{quoted("人命关天，发展决不能以牺牲人的生命为代价")}。要坚持{quoted("全覆盖、零容忍、严执法、重实效")}。
"""
FIRE = f"""在消防工作会议上的讲话
（2015年9月1日）
同志们：
总书记强调，{quoted("人命关天，发展绝不能以牺牲人的生命为代价")}。要按照{quoted("全覆盖、严执法、重实效")}的要求抓好落实。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two speeches that word two sayings differently."""
    speeches = tmp_path / "speeches"
    speeches.mkdir()
    (speeches / "2013-safety.txt").write_text(SAFETY, encoding="utf-8")
    (speeches / "2015-fire.txt").write_text(FIRE, encoding="utf-8")
    return speeches
