"""Who reuses whom."""

import pytest
from factories import make_document, make_quote
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.graph import find_copies, find_reuse
from quotetrack.model import DocumentId, Kind

SAYING = "党政同责、一岗双责"
DATES = ("2013", "2013-06", "2013-06-06", "2014-01-15", "2015", None)


def _edges(dates, texts=None, copies=(), kind=Kind.SLOGAN):
    texts = texts or dict.fromkeys(dates, SAYING)
    documents = [make_document(path, text, dates[path]) for path, text in texts.items()]
    reuse = find_reuse(documents, [make_quote(texts, [SAYING], kind)], copies)
    return [(edge.later, edge.earlier, edge.settled) for edge in reuse]


def test_later_documents_point_to_the_earliest_that_has_the_quote():
    edges = _edges({"c.txt": "2016", "a.txt": "2015", "b.txt": "2013-06-06"})

    assert edges == [("c.txt", "b.txt", True), ("a.txt", "b.txt", True)]


def test_an_order_that_dates_leave_open_is_not_settled():
    assert _edges({"a.txt": "2013-06-06", "b.txt": "2013"}) == [("a.txt", "b.txt", False)]
    assert _edges({"a.txt": None, "b.txt": "2013"}) == [("a.txt", "b.txt", False)]
    assert _edges({"a.txt": None, "b.txt": None}) == [("b.txt", "a.txt", False)]


def test_a_document_is_never_its_own_reuse():
    assert _edges({"a.txt": "2013"}, {"a.txt": SAYING * 3}) == []


def test_copies_count_as_one_witness_the_earliest_of_them():
    dates = {"a.txt": "2015", "b.txt": "2013", "c.txt": "2016"}

    edges = _edges(dates, copies=[(DocumentId("a.txt"), DocumentId("b.txt"))])

    assert edges == [("c.txt", "b.txt", True)]


@pytest.mark.parametrize("kind", [Kind.TERM, Kind.TITLE])
def test_labels_and_titles_tell_nothing_about_reuse(kind):
    assert _edges({"a.txt": "2013", "b.txt": "2014"}, kind=kind) == []


def test_a_part_is_not_counted_beside_the_whole_that_the_same_two_share():
    texts = {"a.txt": SAYING, "b.txt": SAYING, "c.txt": "一岗双责"}
    documents = [make_document(path, text) for path, text in texts.items()]
    whole = make_quote(texts, [SAYING])
    part = make_quote(texts, ["一岗双责"], part_of=[SAYING])

    reuse = find_reuse(documents, [whole, part])

    assert [(edge.later, edge.quotes) for edge in reuse] == [("b.txt", (SAYING,)), ("c.txt", ("一岗双责",))]


@given(st.lists(st.sampled_from(DATES), min_size=1, max_size=8))
def test_one_quote_gives_one_edge_a_document_but_its_earliest(dates):
    edges = _edges({f"{place}.txt": date for place, date in enumerate(dates)})

    assert len(edges) == len(dates) - 1
    assert len({earlier for _, earlier, _ in edges}) <= 1
    assert len({later for later, _, _ in edges}) == len(edges)


@given(st.lists(st.text("红线 \n", max_size=4), max_size=8))
def test_copies_are_the_documents_that_differ_in_blanks_alone(texts):
    names = [(DocumentId(str(place)), text) for place, text in enumerate(texts)]

    groups = find_copies(names)

    squeezed = {name: "".join(text.split()) for name, text in names}
    assert all(len({squeezed[name] for name in group}) == 1 for group in groups)
    together = {name for group in groups for name in group}
    many = list(squeezed.values())
    assert all((many.count(text) > 1) is (name in together) for name, text in squeezed.items() if text)
