"""Wordings are grouped around leaders in the order given."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.compare.compare import compare_wordings
from quotetrack.match.group.group import group_wordings
from quotetrack.model import Label

WORDING = st.lists(st.text("安全生产发展", min_size=2, max_size=9), min_size=1, max_size=3).map("、".join)


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


def test_nothing_to_group_is_no_group() -> None:
    assert group_wordings([], []) == ()
