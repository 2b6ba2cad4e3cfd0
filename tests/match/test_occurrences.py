"""Scanning and seeding find the nearest stretches of a text."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from quotetrack.match.pages.scan import nearest_stretch, scan_distances

PATTERN = st.text("安全生产", min_size=1, max_size=12)
LETTERS = st.text("安全生产", max_size=12)


@given(PATTERN, LETTERS)
def test_a_scan_knows_the_nearest_stretch_that_ends_at_each_offset(pattern: str, text: str) -> None:
    nearest = [
        min(Levenshtein.distance(pattern, text[start:end]) for start in range(end + 1)) for end in range(len(text) + 1)
    ]

    assert scan_distances(pattern, text) == nearest


@given(PATTERN, LETTERS)
def test_an_anchored_scan_knows_how_far_each_beginning_is(pattern: str, text: str) -> None:
    beginnings = [Levenshtein.distance(pattern, text[:end]) for end in range(len(text) + 1)]

    assert scan_distances(pattern, text, anchored=True) == beginnings


@given(PATTERN, LETTERS, st.integers(0, 4))
def test_the_nearest_stretch_has_the_fewest_edits(pattern: str, text: str, edits: int) -> None:
    fewest = min(
        Levenshtein.distance(pattern, text[start:end]) for end in range(len(text) + 1) for start in range(end + 1)
    )
    stretch = nearest_stretch(pattern, text, edits)

    if stretch is None:
        assert fewest > edits
    else:
        assert stretch.edits == fewest == Levenshtein.distance(pattern, text[stretch.start : stretch.end])
