"""How wordings are looked for outside marks: misspelt leaders letter for letter, all others nearly."""

import pytest

from quotetrack.match.echoes.sought import Attested, ways_to_seek
from quotetrack.model import Kind
from quotetrack.settings import DEFAULT

SAYING = "发展决不能以牺牲人的生命为代价"


@pytest.mark.parametrize(
    ("wording", "marked", "exact"),
    [
        ("发展绝不能以牺牲人的生命为代价", 1, True),
        ("发展绝不能以牺牲人的生命为代价", 5, False),
        ("不能以牺牲人的生命为代价去发展", 1, False),
        ("决不", 1, None),
    ],
)
def test_a_seldom_wording_that_hardly_differs_from_its_leader_is_the_leader_misspelt(wording, marked, exact):
    wordings = [Attested(SAYING, 40, False), Attested(wording, marked, False)]

    assert list(ways_to_seek(Kind.STATEMENT, wordings, DEFAULT)) == [False, exact]


def test_what_was_only_heard_is_looked_for_where_it_leads():
    wordings = [Attested(SAYING, 0, True), Attested("发展绝不能以牺牲人的生命为代价", 0, True)]

    assert list(ways_to_seek(Kind.STATEMENT, wordings, DEFAULT)) == [False, None]


def test_titles_are_looked_for_letter_for_letter():
    assert list(ways_to_seek(Kind.TITLE, [Attested("中华人民共和国安全生产法", 3, False)], DEFAULT)) == [True]
