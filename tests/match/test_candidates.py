"""The search for candidates loses no pair within its bound."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.compare.compare import label_of
from quotetrack.match.group import bags, meetings, skeletons
from quotetrack.match.group.candidates import candidate_pairs
from quotetrack.match.group.cut import allowed_edits
from quotetrack.match.group.keys import Key
from quotetrack.match.group.numbered import count_otherwise
from quotetrack.match.group.surroundings import Surroundings
from quotetrack.match.pages.scan import scan_distances
from quotetrack.model import Label

WORDING = st.lists(st.text("安全生产发展", min_size=1, max_size=9), min_size=1, max_size=3).map("、".join)


def bags_agree(left: str, right: str) -> bool:
    lost, added = Counter(left) - Counter(right), Counter(right) - Counter(left)
    spared = 0 if min(len(left), len(right)) < 3 else 1
    return min(len(left), len(right)) > 1 and max(len(left), len(right)) <= 10 and max(
        lost.total(), added.total()
    ) <= spared  # fmt: skip


def clauses_stand(shorter: Key, longer: Key) -> bool:
    if not len(shorter.letters) <= len(longer.letters) <= 2.5 * len(shorter.letters):
        return False
    if 3 * (Counter(shorter.letters) - Counter(longer.letters)).total() > len(shorter.letters):
        return False
    edits = sum(min(scan_distances(unit, longer.letters)) for unit in shorter.units)
    return any(len(unit) > 2 for unit in shorter.units) and edits <= allowed_edits(shorter)


def pairs_of(wordings: list[str]) -> set[tuple[int, int]]:
    later, earlier = candidate_pairs([Key.of(wording) for wording in wordings])
    return set(zip(earlier.tolist(), later.tolist(), strict=True))


@given(st.lists(WORDING, max_size=12))
def test_no_pair_within_the_bound_is_lost(wordings: list[str]) -> None:
    keys = [Key.of(wording) for wording in wordings]
    owed = {
        (left, right)
        for left in range(len(keys))
        for right in range(left + 1, len(keys))
        if bags_agree(keys[left].letters, keys[right].letters)
        or clauses_stand(keys[left], keys[right])
        or clauses_stand(keys[right], keys[left])
    }

    assert owed <= pairs_of(wordings)


@given(st.lists(WORDING, max_size=12))
def test_pairs_are_of_an_earlier_and_a_later_one(wordings: list[str]) -> None:
    assert all(earlier < later < len(wordings) for earlier, later in pairs_of(wordings))


@given(st.lists(WORDING, max_size=12))
def test_a_crowd_that_shares_a_piece_is_paired_as_a_few_are(wordings: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meetings, "CROWD", 1)
        crowded = pairs_of(wordings)

    assert crowded == pairs_of(wordings)


@given(st.lists(WORDING, max_size=9, unique=True), st.lists(WORDING, max_size=9, unique=True), st.sampled_from((1, 9)))
def test_pairs_are_kept_up_by_looking_for_those_of_fresh_wordings(
    before: list[str], now: list[str], crowd: int
) -> None:
    now = list(dict.fromkeys(now + before[: len(before) // 2]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bags, "_CROWD", crowd)
        patch.setattr(skeletons, "_CROWD", crowd)
        keys, earlier_keys = ([Key.of(wording) for wording in wordings] for wordings in (now, before))
        around = Surroundings.of(keys)
        fresh = around.renew(keys, Surroundings.of(earlier_keys)) | ~np.isin(now, before)
        kept = {
            frozenset((before[one], before[other]))
            for one, other in zip(*candidate_pairs(earlier_keys), strict=True)
            if {before[one], before[other]} <= {wording for wording, new in zip(now, fresh, strict=True) if not new}
        }
        found = {
            frozenset((now[one], now[other])) for one, other in zip(*candidate_pairs(keys, around, fresh), strict=True)
        }
        all_anew = {frozenset((now[one], now[other])) for one, other in zip(*candidate_pairs(keys), strict=True)}

    assert kept | found == all_anew
    assert not kept & found


def test_numerals_of_one_value_are_one() -> None:
    assert pairs_of(["十五年发展规划", "15年发展规划"]) == {(0, 1)}


def test_words_that_stand_for_one_another_hide_no_pair() -> None:
    assert pairs_of(["打铁还需自身硬", "一岗双责", "打铁必须自身硬"]) == {(0, 2)}


def test_strangers_are_no_pair() -> None:
    assert pairs_of(["党政同责、一岗双责", "人命关天", "全覆盖、零容忍"]) == set()


def test_wordings_that_only_count_otherwise_are_no_pair() -> None:
    assert pairs_of(["共三届会议", "共四届会议"]) == set()


def test_the_number_of_an_item_parts_no_pair() -> None:
    assert pairs_of(["（三）有其他严重情节的", "（四）有其他严重情节的"]) == {(0, 1)}


@given(st.lists(st.text("第三四五届个、和会", min_size=2, max_size=9), min_size=2, max_size=2))
def test_what_only_counts_otherwise_is_never_called_the_same(wordings: list[str]) -> None:
    keys = [Key.of(wording) for wording in wordings]
    (apart,) = count_otherwise(keys, np.array([1]), np.array([0]))

    assert not (apart and label_of(*wordings) is Label.SAME)
