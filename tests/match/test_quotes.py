"""Quotes are assembled from mentions alike whatever the order of the files."""

from itertools import permutations

from marked_pages import echo_texts, marked_page, match_pages

from quotetrack.match.quotes.quotes import match_mentions
from quotetrack.model import Kind

LIFE = "人命关天，发展决不能以牺牲人的生命为代价"


def test_the_most_attested_wording_is_canonical() -> None:
    quotes = match_pages(
        marked_page("a", f"“{LIFE.replace('决', '绝')}”", Kind.STATEMENT),
        marked_page("b", f"“{LIFE}”；“{LIFE}”", Kind.STATEMENT),
    )

    assert list(quotes) == [LIFE]
    assert [variant.count for variant in quotes[LIFE].variants] == [2, 1]


def test_the_earliest_wording_is_canonical_among_equals() -> None:
    quotes = match_pages(
        marked_page("a", "“党政同责、一岗双责、齐抓共管”", date="2015-01-01"),
        marked_page("b", "“党政同责、一岗双责，齐抓共管了”", date="2013-01-01"),
    )

    assert list(quotes) == ["党政同责、一岗双责，齐抓共管了"]


def test_the_order_of_the_documents_changes_nothing() -> None:
    pages = [
        marked_page("a", f"“{LIFE}”，“一岗双责”和《安全生产法》", Kind.STATEMENT, "2014-01-01"),
        marked_page("b", "“发展决不能以牺牲人的生命为代价”，党政同责、一岗双责", Kind.STATEMENT),
        marked_page("c", f"“{LIFE.replace('决', '绝')}”，发展不能以牺牲人的生命为代价", Kind.STATEMENT),
    ]

    results = [tuple(match_pages(*order).values()) for order in permutations(pages)]

    assert len(set(results)) == 1


def test_titles_group_only_with_titles() -> None:
    page, extraction = marked_page("a", "《安全生产月活动方案》和“安全生产月活动方案”")

    quotes = match_mentions([page], [extraction])

    assert sorted(quote.id for quote in quotes) == ["《安全生产月活动方案》", "安全生产月活动方案"]


def test_placeholders_are_no_quotes() -> None:
    assert match_pages(marked_page("a", "主题是“XXX”", Kind.PLACEHOLDER)) == {}


def test_a_formula_inside_a_longer_one_is_part_of_it() -> None:
    quotes = match_pages(marked_page("a", "“党政同责、一岗双责、齐抓共管、失职追责”和“一岗双责”"))

    assert quotes["一岗双责"].part_of == (quotes["党政同责、一岗双责、齐抓共管、失职追责"].id,)
    assert quotes["党政同责、一岗双责、齐抓共管、失职追责"].part_of == ()


def test_an_unmarked_wording_is_a_variant_with_its_own_witness() -> None:
    quotes = match_pages(
        marked_page("a", f"“{LIFE}”", Kind.STATEMENT),
        marked_page("b", "要记住，发展不能以牺牲人的生命为代价,这是一条不可逾越的红线。"),
    )
    canonical, other = quotes[LIFE].variants

    assert (canonical.echoes, canonical.differences) == ((), ())
    assert (other.mentions, other.wording) == ((), "发展不能以牺牲人的生命为代价")
    assert echo_texts(quotes[LIFE]) == ["发展不能以牺牲人的生命为代价"]


def test_a_sign_between_marks_is_a_quote_of_its_own() -> None:
    assert list(match_pages(marked_page("a", "打上“……”和“√”", Kind.TERM))) == ["……", "√"]


def test_a_run_without_documents_has_no_quotes() -> None:
    assert match_pages() == {}
