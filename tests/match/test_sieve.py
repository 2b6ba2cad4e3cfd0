"""What the sieve passes over is one saying by no rule, and nothing that is near."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quotetrack.match.compare.alignment import Edit
from quotetrack.match.compare.compare import label_of
from quotetrack.match.compare.harmless import harmless_rule
from quotetrack.match.compare.particles import is_adverb
from quotetrack.match.compare.soft import soft_letters
from quotetrack.match.group import meetings
from quotetrack.match.group.candidates import candidate_pairs
from quotetrack.match.group.keys import Key
from quotetrack.match.group.sieve import Sieve
from quotetrack.model import Label
from quotetrack.settings import DEFAULT

# Letters that weigh (two of them sound alike), words that may be put for one another or left out, and joining words.
WORDS = [
    "舆",
    "鱼",
    "栋",
    "冻",
    "鹅",
    "炉",
    "瓶",
    "坚决",
    "坚绝",
    "必须",
    "还需",
    "的",
    "和",
    "十分",
    "大力",
    "之",
    "高",
    "低",
]
CLAUSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map("".join)
WORDING = st.lists(CLAUSE, min_size=1, max_size=4)


@st.composite
def wordings_and_variants(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a wording and what becomes of it where words are changed and clauses moved."""
    clauses = draw(WORDING)
    changed = list(draw(st.permutations(clauses))) if draw(st.booleans()) else list(clauses)
    for _ in range(draw(st.integers(0, 4))):
        number = draw(st.integers(0, len(changed) - 1))
        clause, place = changed[number], draw(st.integers(0, len(changed[number])))
        word = draw(st.sampled_from(["", *WORDS]))
        changed[number] = clause[:place] + word + clause[place + draw(st.integers(0, 2)) :]
    return "，".join(clauses), "，".join(changed)


@settings(max_examples=300)
@given(wordings_and_variants())
def test_what_is_passed_over_is_one_saying_by_no_rule(drawn: tuple[str, str]) -> None:
    keys = sorted(map(Key.of, drawn), key=lambda key: len(key.letters))
    assume(keys[0].letters)
    common = (Counter(keys[0].letters) & Counter(keys[1].letters)).total()

    (passed,) = Sieve.of(keys).pass_over(np.array([0]), np.array([1]), np.array([common]))

    if passed:
        assert label_of(*drawn) is not Label.SAME
        assert 200 * common < DEFAULT.group_near * sum(len(key.letters) for key in keys)


@given(
    st.text(["决", "绝", "的", "和", "必", "须", "舆", "鱼"], max_size=3),
    st.text(["绝", "须", "还", "需", "鹅"], max_size=3),
)
def test_what_is_harmless_has_as_many_letters_that_weigh_on_either_side(left: str, right: str) -> None:
    edit = Edit(left, right, "打铁", "自身", False, False, False)
    weight = [Counter(letter for letter in side if letter not in soft_letters()) for side in (left, right)]

    if harmless_rule(edit) or (edit.pure and is_adverb(left or right)):
        assert weight[0] == weight[1]


def test_strangers_that_share_four_letters_of_six_are_passed_over() -> None:
    keys = [Key.of("舆鱼栋鹅炉瓶"), Key.of("舆鱼栋瓶鲸铝镍")]

    assert Sieve.of(keys).pass_over(np.array([0]), np.array([1]), np.array([4])).tolist() == [True]


@pytest.mark.parametrize("other", ["舆鱼栋鹅炉瓷", "舆鱼栋鹅炉", "舆鱼栋，鹅炉瓶", "舆鱼栋鹅炉瓶舆"])
def test_variants_are_not_passed_over(other: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meetings, "MANY", 0)
        later, earlier = candidate_pairs([Key.of("舆鱼栋鹅炉瓶"), Key.of(other)])

    assert (later.tolist(), earlier.tolist()) == ([1], [0])
