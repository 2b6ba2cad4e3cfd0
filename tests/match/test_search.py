"""A search finds every place within the edits, exactly, and nothing else."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from quotetrack.match.seek.letters import LetterSearch, search_letters
from quotetrack.match.seek.search import Closeness, search, search_nearest
from quotetrack.model import Span
from quotetrack.text.packed import PackedText, pack_text, print_letters
from quotetrack.text.reading import Reading, read_pieces

LETTERS = st.text("安全生产", max_size=30)
# 安 and 悉 have the same print.
_MIXED = st.text("安悉全a𠮷", max_size=16)


def read_whole(text: str) -> Reading:
    return read_pieces(text, [Span(0, len(text))])


@given(st.text("安全生产", min_size=1, max_size=8), LETTERS, st.integers(0, 3))
def test_every_stretch_within_the_edits_overlaps_a_hit_as_close(query: str, letters: str, edits: int) -> None:
    hits = search_letters(query, letters, edits) if edits < len(query) else ()

    for start in range(len(letters) if edits < len(query) else 0):
        for end in range(start + 1, min(len(letters), start + len(query) + edits) + 1):
            distance = Levenshtein.distance(query, letters[start:end])
            if distance <= edits:
                assert any(hit.start < end and start < hit.end and hit.edits <= distance for hit in hits)


@given(st.text("安全生产", min_size=1, max_size=8), LETTERS, st.integers(0, 3))
def test_hits_are_within_the_edits_and_apart(query: str, letters: str, edits: int) -> None:
    hits = search_letters(query, letters, edits)

    assert all(hit.edits == Levenshtein.distance(query, letters[hit.start : hit.end]) <= edits for hit in hits)
    assert all(left.end <= right.start for left, right in pairwise(hits))


@given(st.text("安全生产", min_size=1, max_size=12), LETTERS, st.integers(0, 4))
@example("安全生产安全生产安全", "全安全生产安生产安全安", 2)
def test_the_closest_come_first_then_what_is_apart_from_them(query: str, letters: str, edits: int) -> None:
    near = sorted(
        (distance, abs(end - start - len(query)), start, end)
        for start in range(len(letters))
        for end in range(start + 1, len(letters) + 1)
        if (distance := Levenshtein.distance(query, letters[start:end])) <= edits < len(query)
    )
    kept: list[tuple[int, int, int]] = []
    for distance, _, start, end in near:
        if all(other_end <= start or end <= other for other, other_end, _ in kept):
            kept.append((start, end, distance))

    assert search_letters(query, letters, edits) == tuple(sorted(kept))


@given(_MIXED.filter(bool), st.lists(_MIXED, max_size=5), st.integers(0, 3), st.booleans())
def test_by_its_prints_no_text_is_searched_otherwise(query: str, texts: list[str], edits: int, at_once: bool) -> None:
    search = LetterSearch(query, edits)

    sifted = search.sift(enumerate(map(print_letters, texts)), at_once=at_once)

    for place, text in enumerate(texts):
        looked = search.look_into(PackedText(pack_text(text)), sifted.get(place, ()))
        assert looked == search_letters(query, text, edits)


@pytest.mark.parametrize(
    ("query", "text", "found", "closeness"),
    [
        ("党政同责", "要党政同责、", "党政同责", Closeness.EXACT),
        ("党政同责，一岗双责", "要党政同责、一岗双责。", "党政同责、一岗双责", Closeness.FOLDED),
        ("黨政同責", "要党政同责、", "党政同责", Closeness.FOLDED),
        ("党政同责", "要黨政同責、", "黨政同責", Closeness.FOLDED),
        ("安全", "抓安　全", "安　全", Closeness.FOLDED),
        (
            "发展决不能以牺牲人的生命为代价",
            "发展不能以牺牲人的生命为代价，",
            "发展不能以牺牲人的生命为代价",
            Closeness.FUZZY,
        ),
        ("……", "时时……处处", "……", Closeness.EXACT),
    ],
)
def test_a_wording_is_found_as_it_stands(query: str, text: str, found: str, closeness: Closeness) -> None:
    (hit,) = search(query, read_whole(text))

    assert (hit.text, hit.closeness) == (found, closeness)
    assert hit.span.slice(text) == found


def test_a_hit_is_found_through_an_interruption() -> None:
    text = "严防死\n3、守底线"
    (hit,) = search("严防死守", read_pieces(text, [Span(0, 3), Span(6, 9)]))

    assert (hit.text, hit.span) == ("严防死守", Span(0, 7))


def test_two_letters_are_found_only_as_they_are() -> None:
    assert [hit.text for hit in search("安全", read_whole("安全、安生、完全"))] == ["安全"]


def test_the_nearest_three_readings_are_shown_the_nearest_first() -> None:
    readings = [read_whole(text) for text in ("毫不相干", "一岗双责", "落实党政同责", "党政同心", "党政")]

    assert [place for place, _ in search_nearest("党政齐责", readings)] == [2, 3, 4]


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert search_nearest("党政同责", [read_whole(""), read_whole("……")]) == ()
    assert search("党政同责", read_whole("")) == ()
    assert search("", read_whole("党政同责")) == ()
