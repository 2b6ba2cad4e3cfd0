"""Passing over seeds loses nothing: what is found is what is found where every seed is looked at."""

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.occurrences.around import Around, Texts, Window
from quotetrack.match.occurrences.layout import Layout, lay_out
from quotetrack.match.occurrences.occurrences import Occurrence, find_occurrences
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.settings import DEFAULT, Settings

# Three of the letters are idle words: they may be left out of a wording, or put in.
CLAUSE = st.text("甲乙丙丁戊己庚的和要", min_size=1, max_size=10)
CLAUSES = st.lists(CLAUSE, min_size=1, max_size=4)


def all_of(_layout: Layout, seeds: Seeds, _texts: Texts) -> np.ndarray:
    return np.ones(len(seeds.text), bool)


def found_with_every_seed(patterns: list[Pattern], texts: list[str]) -> tuple[Occurrence, ...]:
    with (
        patch.object(Layout, "are_worth", all_of),
        patch("quotetrack.match.occurrences.assemble._may_be_enough", always),
    ):
        return find_occurrences(patterns, texts, {})


def always(_pattern: Pattern, _window: str, _settings: Settings) -> bool:
    return True


@st.composite
def worded(draw: st.DrawFn) -> tuple[list[Pattern], list[str]]:
    """Return patterns, and texts made of their clauses, some dropped, moved or changed, and of other letters."""
    wordings = draw(st.lists(CLAUSES, min_size=1, max_size=3))
    clauses = [clause for wording in wordings for clause in wording]
    texts = []
    for _ in range(draw(st.integers(1, 3))):
        parts = draw(st.lists(st.sampled_from(clauses) | st.text("甲乙丙丁子丑的和要", max_size=4), max_size=8))
        text = "".join(parts)
        for place in draw(st.lists(st.integers(0, max(0, len(text) - 1)), max_size=3)):
            text = text[:place] + draw(st.sampled_from(["", "子", "丑寅", "的"])) + text[place + 1 :]
        texts.append(text)
    return [Pattern.of(place, "、".join(wording)) for place, wording in enumerate(wordings)], texts


@given(worded())
def test_what_is_passed_over_is_found_nowhere(drawn: tuple[list[Pattern], list[str]]) -> None:
    patterns, texts = drawn

    assert find_occurrences(patterns, texts, {}) == found_with_every_seed(patterns, texts)


def test_a_clause_by_itself_is_passed_over() -> None:
    pattern = Pattern.of(0, "坚守安全底线、压实各方责任、强化源头治理")
    texts = ["会议要求压实各方责任"]
    seeds = Seeds(*(np.array([number]) for number in (0, 0, 4, 6)))

    assert not lay_out((pattern,), DEFAULT).are_worth(seeds, Texts.of(texts))
    assert find_occurrences([pattern], texts, {}) == ()


@given(
    st.lists(st.text("甲乙丙", max_size=40), min_size=1, max_size=3),
    st.text("甲乙丙丁", min_size=1, max_size=6),
    st.data(),
)
def test_letters_that_stand_in_a_window_are_never_lacking(texts: list[str], letters: str, data: st.DataObject) -> None:
    windows = [Window(letters, before, width) for before in (0, 5) for width in (8, 40)]
    rows = [
        (text, window, data.draw(st.integers(0, len(texts[text]))))
        for text in range(len(texts))
        for window in range(len(windows))
    ]
    seeds = Seeds(*(np.array(column) for column in (*zip(*rows, strict=True), [0] * len(rows))))
    lacking = Around.of(windows).lacking(seeds, Texts.of(texts))

    for (text, window, start), missing in zip(rows, lacking.tolist(), strict=True):
        _, before, width = windows[window]
        begin = start - before
        there = texts[text][max(0, begin) : max(0, begin + width)]
        assert missing <= len(set(letters) - set(there))
