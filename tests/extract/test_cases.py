"""Small texts by origin, labelled by reading: every mention, its kind, who is quoted, every mark that is wrong."""

import pytest
from cases import KEYS, Case, Expected, load_cases

from quotetrack.extract import extract_mentions
from quotetrack.model import Kind, ProblemKind

CASES = load_cases()


def as_parameter(case: Case) -> object:
    """Return the case under a readable name; a known failure has to fail until it is mended."""
    marks = [pytest.mark.xfail(reason=case.row["known_failure"], strict=True)] if "known_failure" in case.row else []
    return pytest.param(case, id=f"{case.origin}: {case.name}", marks=marks)


@pytest.mark.parametrize("case", [as_parameter(case) for case in CASES])
def test_a_case_is_read_as_a_person_reads_it(case: Case) -> None:
    extraction = extract_mentions(*case.read())

    found = [Expected.of(mention) for mention in extraction.mentions]
    problems = sorted((problem.span.start, str(problem.kind)) for problem in extraction.problems)
    assert found == case.expected_mentions()
    assert problems == case.expected_problems()


def test_a_case_is_named_once() -> None:
    names = [(case.origin, case.name) for case in CASES]

    assert len(set(names)) == len(names)


def test_a_case_says_nothing_that_nobody_reads() -> None:
    assert {key for case in CASES for key in case.row} <= KEYS


def test_labels_are_words_of_the_model() -> None:
    assert {said.kind for case in CASES for said in case.expected_mentions()} == {str(kind) for kind in Kind}
    assert {kind for case in CASES for _, kind in case.expected_problems()} == {str(kind) for kind in ProblemKind}
