"""Wordings are grouped around leaders in the order given."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.compare.compare import compare_wordings
from quotetrack.match.group import meetings
from quotetrack.match.group.candidates import candidate_pairs
from quotetrack.match.group.group import group_wordings, likeness_under
from quotetrack.match.group.keys import Key
from quotetrack.match.group.leaders import measure_letters, meet_earlier, place_leaders
from quotetrack.model import Label
from quotetrack.settings import DEFAULT

WORDING = st.lists(st.text("安全生产发展", min_size=2, max_size=9), min_size=1, max_size=3).map("、".join)

PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] != pair[1]), unique=True)


@given(st.lists(WORDING, max_size=12, unique=True))
def test_each_wording_is_the_same_saying_as_its_leader(wordings: list[str]) -> None:
    leaders = group_wordings(wordings, [(0, 1)] * len(wordings))

    for place, leader in enumerate(leaders):
        assert leaders[leader] == leader
        assert leader == place or compare_wordings(wordings[leader], wordings[place]).label is Label.SAME


def test_wordings_do_not_drift() -> None:
    chain = ["坚持安全发展理念不动摇", "坚持安全发展思想不动摇", "坚守安全生产思想不动摇", "坚守安全生产思想不放松"]

    leaders = group_wordings(chain, [(0, 4), (0, 3), (0, 2), (0, 1)])

    assert leaders[0] != leaders[3]


def test_of_wordings_that_stand_once_the_one_amid_the_others_leads() -> None:
    misspelt = ["破除迷言、尊重群众首创精神", "破除迷信、尊重群众首创情神", "破除迷信、尊重群从首创精神"]
    wordings = [*misspelt, "破除迷信、尊重群众首创精神"]

    assert group_wordings(wordings, [(0, 1)] * 4) == (3, 3, 3, 3)


def test_a_wording_cut_short_leads_only_where_it_is_the_clear_majority() -> None:
    whole = "破除迷信、尊重群众首创精神、与时俱进"
    misspelt = [whole.replace(right, wrong) for right, wrong in ("信言", "众从", "精情")]
    wordings = ["破除迷信、与时俱进", whole, *misspelt]

    assert group_wordings(wordings, [(0, 2), *[(0, 1)] * 4]) == (1, 1, 1, 1, 1)
    assert group_wordings(wordings, [(0, 20), *[(0, 1)] * 4])[:2] == (0, 0)


def test_a_misspelling_does_not_lead_for_what_other_sayings_are_near_it() -> None:
    wordings = [f"中华人民共和国{law}" for law in ("察法", "监察法", "宪法", "刑法")]

    assert group_wordings(wordings, [(0, 1), (0, 30), (0, 2000), (0, 3000)]) == (1, 1, 2, 3)


@given(st.integers(1, 9).flatmap(lambda count: st.tuples(st.permutations(range(count)), PAIRS)))
def test_every_pair_is_met_once_and_what_hangs_together_in_order(
    drawn: tuple[list[int], list[tuple[int, int]]],
) -> None:
    places, pairs = drawn
    pairs = [pair for pair in pairs if max(pair) < len(places)]
    left, right = np.array(pairs, np.int64).reshape(-1, 2).T
    likeness = (left + 2 * right) % 3
    ranked = list(meet_earlier(np.array(places), (left, right), likeness))
    met = [(place, [other for _, other in others]) for place, others in ranked]

    assert {(place, other) for place, others in met for other in others} == {
        (max(places[one], places[other]), min(places[one], places[other])) for one, other in pairs
    }
    seen: list[int] = []
    for place, others in met:
        assert not {later for later, earlier in met if later in others} - set(seen)
        seen.append(place)
    assert all(others == sorted(others, key=lambda other: (-other[0], other[1])) for _, others in ranked)


@given(st.lists(WORDING, max_size=12, unique=True), st.integers(0, 1))
def test_each_wording_joins_the_leader_that_it_is_most_like_though_not_each_is_asked(
    wordings: list[str], least: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meetings, "MANY", least * len(wordings))
        leaders = group_wordings(wordings, [(0, 1)] * len(wordings))

    keys = [Key.of(wording) for wording in wordings]
    pairs = candidate_pairs(keys)
    letters = [key.letters for key in keys]
    order = place_leaders(letters, [(0, 1)] * len(keys), pairs, measure_letters(letters, pairs)).argsort().tolist()
    met = set(zip(*(side.tolist() for side in pairs), strict=True))
    expected = list(range(len(wordings)))
    for rank, place in enumerate(order):
        known = [other for other in order[:rank] if (max(place, other), min(place, other)) in met]
        likeness = {
            other: likeness_under(DEFAULT)(wordings[other], wordings[place])
            for other in known
            if expected[other] == other
        }
        same = {other: score for other, score in likeness.items() if score is not None}
        expected[place] = max(same, key=lambda other: same[other], default=place)

    assert list(leaders) == expected


def test_nothing_to_group_is_no_group() -> None:
    assert group_wordings([], []) == ()
