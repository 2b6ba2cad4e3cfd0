"""Leaders that are kept up are those that grouping everything anew would give."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.group.group import group_wordings
from quotetrack.match.group.keys import Key
from quotetrack.match.group.placed import Placed
from quotetrack.match.group.renewal import renew_leaders
from quotetrack.settings import DEFAULT

LETTERS = "安全生产发展"
WORDING = st.lists(st.text(LETTERS, min_size=2, max_size=9), min_size=1, max_size=3).map("、".join)
STANDING = st.tuples(WORDING, st.integers(0, 1), st.integers(1, 4), st.integers(0, 9))
CHANGES = st.dictionaries(st.integers(0, 11), st.none() | STANDING, max_size=12)


def place(number: int, standing: tuple[str, int, int, int] | None) -> Placed | None:
    if standing is None:
        return None
    text, rank, attested, first = standing
    return Placed(text, Key.of(text), rank, attested, f"{first}{number:02}")


def group_anew(placed: dict[int, Placed]) -> dict[int, int]:
    numbers = sorted(placed, key=lambda number: placed[number].place)
    rows = [placed[number] for number in numbers]
    leaders = group_wordings([row.text for row in rows], [(row.rank, row.attested) for row in rows])
    return {number: numbers[leader] for number, leader in zip(numbers, leaders, strict=True)}


@given(st.lists(CHANGES, min_size=1, max_size=4))
def test_leaders_kept_up_are_those_of_grouping_everything_anew(
    rounds: list[dict[int, tuple[str, int, int, int] | None]],
) -> None:
    placed: dict[int, Placed] = {}
    for changes in rounds:
        keys = {number: row.key for number, row in placed.items()}
        stirred = {number: place(number, row) for number, row in changes.items()}
        renewed = renew_leaders(placed, keys, stirred, DEFAULT)
        for number, row in renewed.items():
            if row is None:
                del placed[number]
            else:
                placed[number] = row

        assert {number: row.leader for number, row in placed.items()} == group_anew(placed)
