"""Small texts by origin: what is speech, what is around it, which speeches there are, what is known of them."""

import pytest
from reading_cases import FACTS, KINDS, Case, load_cases

CASES = list(load_cases())


def as_parameter(case: Case) -> object:
    """Return the case under a readable name; a known failure has to fail until it is mended."""
    marks = [pytest.mark.xfail(reason=case.known_failure, strict=True)] if case.known_failure else []
    return pytest.param(case, id=f"{case.origin}: {case.name}", marks=marks)


@pytest.mark.parametrize("case", [as_parameter(case) for case in CASES])
def test_a_page_is_divided_as_a_person_divides_it(case: Case) -> None:
    expected = {key: case.expected.get(key, []) for key in KINDS} | case.expected

    assert {key: case.found(key) for key in expected} == expected


def test_a_case_is_named_once() -> None:
    names = [(case.origin, case.name) for case in CASES]

    assert len(set(names)) == len(names)


def test_a_case_says_nothing_that_nobody_reads() -> None:
    assert {key for case in CASES for key in case.expected} <= {*KINDS, *FACTS, "documents"}


def test_there_are_cases_in_which_nothing_may_be_cut() -> None:
    assert sum(not any(case.expected.get(key) for key in KINDS) for case in CASES) >= len(CASES) // 4
