"""What differs: every difference has its type and spans, and replaying them gives the other wording."""

import csv
from pathlib import Path

import pytest
from factories import SHARED
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match import compare_wordings, replay
from quotetrack.match.compare.replay import is_move
from quotetrack.model import Difference

CASES = Path(__file__).parents[1] / "cases" / "match" / "pairs.tsv"
GOLD = SHARED / "gold" / "wording-pairs.tsv"
CLAUSES = [
    "安全第一",
    "预防为主",
    "綜合治理",
    "综合治理",
    "十五条措施",
    "15条措施",
    "一岗双责",
    "党政同责",
    "決不能",
    "绝不能",
    "㎡①",
]
wordings = st.one_of(
    st.text(alphabet="安全發发展决绝不能，、。 “”一十15xX㎡①（）", max_size=14),
    st.lists(st.sampled_from(CLAUSES), max_size=5)
    .flatmap(
        lambda clauses: st.tuples(st.just(clauses), st.sampled_from("，、；和 "), st.sampled_from(["", "。", "！"]))
    )
    .map(lambda parts: parts[1].join(parts[0]) + parts[2]),
)


def masked(right: str, differences: tuple[Difference, ...]) -> str:
    """Return the right wording with a filler where no difference has a span: replaying must not need those letters."""
    told = {
        offset
        for difference in differences
        if not is_move(difference)
        for offset in range(difference.right.start, difference.right.end)
    }
    return "".join(letter if offset in told else "\0" for offset, letter in enumerate(right))


def assert_replayed(left: str, right: str) -> None:
    differences = compare_wordings(left, right).differences

    assert replay(left, differences, masked(right, differences)) == right


@given(wordings, wordings)
def test_replaying_the_differences_turns_the_left_wording_into_the_right_one(left: str, right: str):
    assert_replayed(left, right)


@pytest.mark.parametrize("path", [path for path in (CASES, GOLD) if path.is_file()], ids=lambda path: path.name)
def test_the_judged_pairs_replay_both_ways(path: Path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    for row in rows:
        assert_replayed(row["left"], row["right"])
        assert_replayed(row["right"], row["left"])


@given(wordings, wordings)
def test_spans_lie_in_the_wordings_and_none_is_empty_on_both_sides(left: str, right: str):
    for difference in compare_wordings(left, right).differences:
        assert 0 <= difference.left.start <= difference.left.end <= len(left)
        assert 0 <= difference.right.start <= difference.right.end <= len(right)
        assert len(difference.left) or len(difference.right)


@given(wordings, wordings)
def test_equal_wordings_and_no_others_have_no_differences(left: str, right: str):
    assert (compare_wordings(left, right).differences == ()) == (left == right)


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("发展决不能停", "发展绝不能停", [("homophone", "决", "绝")]),
        ("己所不欲", "已所不欲", [("look-alike", "己", "已")]),
        ("發展", "发展", [("script", "發", "发")]),
        ("十五年规划", "15年规划", [("number", "十五", "15")]),
        ("科学发展、安全发展", "科学发展安全发展", [("punctuation", "、", "")]),
        ("第一粒扣子", "第一粒纽扣", [("substitution", "扣子", "纽扣")]),
        ("全覆盖、零容忍、严执法", "全覆盖、严执法", [("omission", "零容忍、", "")]),
        ("避免千城一面、万楼一貌", "千城一面、万楼一貌", [("omission", "避免", "")]),
        ("党政同责、一岗双责", "党政同责、一岗双责、齐抓共管", [("extension", "", "、齐抓共管")]),
        ("不敢腐、不能腐、不想腐", "不敢腐、不能腐", [("truncation", "、不想腐", "")]),
        ("xx省长强调安全", "王省长强调安全", [("placeholder", "xx", "王")]),
        ("中柬旅游年", "柬中旅游年", [("reordering", "中", "中")]),
        ("安全第一。", "安全第一", [("punctuation", "。", "")]),
        (
            "生命至上、安全第一",
            "安全第一、生命至上",
            [("reordering", "", "、"), ("reordering", "、", ""), ("reordering", "安全第一", "安全第一")],
        ),
        (
            "统筹发展和安全",
            "统筹安全与发展",
            [("reordering", "发展", "发展"), ("substitution", "和", "与"), ("reordering", "安全", "安全")],
        ),
    ],
)
def test_each_kind_of_difference_is_told_with_its_letters(left: str, right: str, told: list[tuple[str, str, str]]):
    differences = compare_wordings(left, right).differences

    assert [(str(found.type), found.left.slice(left), found.right.slice(right)) for found in differences] == told
