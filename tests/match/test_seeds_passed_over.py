"""Passing over seeds loses nothing: what is found is what is found where every seed is looked at."""

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.occurrences.company import Company
from quotetrack.match.occurrences.likely import Likely
from quotetrack.match.occurrences.occurrences import Occurrence, find_occurrences
from quotetrack.match.occurrences.patterns import Pattern
from quotetrack.match.occurrences.seeds import Seeds
from quotetrack.settings import DEFAULT

CLAUSE = st.text("甲乙丙丁戊己庚辛壬癸", min_size=1, max_size=10)
CLAUSES = st.lists(CLAUSE, min_size=1, max_size=4)


def all_of(_sieve: object, seeds: Seeds, *_settled: np.ndarray) -> np.ndarray:
    return np.ones(len(seeds.text), bool)


def found_with_every_seed(patterns: list[Pattern], texts: list[str]) -> tuple[Occurrence, ...]:
    with patch.object(Company, "have", all_of), patch.object(Likely, "have", all_of):
        return find_occurrences(patterns, texts, {})


@st.composite
def worded(draw: st.DrawFn) -> tuple[list[Pattern], list[str]]:
    """Return patterns, and texts made of their clauses, some dropped, moved or changed, and of other letters."""
    wordings = draw(st.lists(CLAUSES, min_size=1, max_size=3))
    clauses = [clause for wording in wordings for clause in wording]
    texts = []
    for _ in range(draw(st.integers(1, 3))):
        parts = draw(st.lists(st.sampled_from(clauses) | st.text("甲乙丙丁子丑寅卯", max_size=4), max_size=8))
        text = "".join(parts)
        for place in draw(st.lists(st.integers(0, max(0, len(text) - 1)), max_size=3)):
            text = text[:place] + draw(st.sampled_from(["", "子", "丑寅"])) + text[place + 1 :]
        texts.append(text)
    return [Pattern.of(place, "、".join(wording)) for place, wording in enumerate(wordings)], texts


@given(worded())
def test_what_is_passed_over_is_found_nowhere(drawn: tuple[list[Pattern], list[str]]) -> None:
    patterns, texts = drawn

    assert find_occurrences(patterns, texts, {}) == found_with_every_seed(patterns, texts)


def test_a_clause_by_itself_is_passed_over() -> None:
    pattern = Pattern.of(0, "坚守安全底线、压实各方责任、强化源头治理")
    seeds = Seeds(*(np.array([number]) for number in (0, 0, 20, 6)))

    assert not Company.of([[(0, 6, True), (6, 6, True), (12, 6, True)]], [True], DEFAULT).have(seeds, np.zeros(1, bool))
    assert find_occurrences([pattern], ["会议要求压实各方责任"], {}) == ()
