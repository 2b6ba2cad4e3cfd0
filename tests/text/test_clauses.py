"""Where clauses begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.text import fold, split_clauses

texts = st.text(alphabet="安全第一预防为主3.5,10:，、。；！？—- \n“”《》（）", max_size=40)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("党政同责、一岗双责", ["党政同责", "一岗双责"]),
        ("人命关天，发展决不能以牺牲人的生命为代价。", ["人命关天", "发展决不能以牺牲人的生命为代价"]),
        ("遵守安全生产法 当好第一责任人", ["遵守安全生产法", "当好第一责任人"]),
        ("早发现 早报告 早隔离", ["早发现", "早报告", "早隔离"]),
        ("专 精 特 新", ["专 精 特 新"]),
        ("全覆盖、 零容忍", ["全覆盖", "零容忍"]),
        ("增长3.5%，超过10,000元", ["增长3.5%", "超过10,000元"]),
        ("会议12:30开始,大家注意", ["会议12:30开始", "大家注意"]),
        ("人人讲安全、个个会应急——畅通生命通道", ["人人讲安全", "个个会应急", "畅通生命通道"]),
        ("“黑天鹅”“灰犀牛”", ["黑天鹅", "灰犀牛"]),
        ("统筹推进“五位一体”总体布局", ["统筹推进“五位一体”总体布局"]),
        ("？！……", []),
        ("", []),
    ],
)
def test_clauses_are_the_stretches_between_marks_and_blanks(text: str, clauses: list[str]):
    assert [span.slice(text) for span in split_clauses(text)] == clauses


@given(texts)
def test_clauses_stand_in_order_without_touching(text: str):
    spans = split_clauses(text)

    assert all(earlier.end < later.start for earlier, later in itertools.pairwise(spans))


@given(texts)
def test_no_letter_is_outside_all_clauses(text: str):
    assert "".join(fold(span.slice(text)) for span in split_clauses(text)).replace(".", "").replace("-", "") == fold(
        text
    ).replace(".", "").replace("-", "")
