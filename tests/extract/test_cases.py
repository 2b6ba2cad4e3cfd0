"""Small texts by origin, labelled by reading: every mention, its kind, who is quoted, every mark that is wrong."""

from itertools import zip_longest

import pytest
from cases import KEYS, Case, Expected, load_cases

from quotetrack.extract import extract_mentions
from quotetrack.model import Kind, ProblemKind

CASES = load_cases()


def as_parameter(case: Case) -> object:
    """Return the case under a readable name; a known failure has to fail until it is mended."""
    marks = [pytest.mark.xfail(reason=case.row["known_failure"], strict=True)] if "known_failure" in case.row else []
    return pytest.param(case, id=f"{case.origin}: {case.name}", marks=marks)


def settle(expected: list[Expected], found: list[Expected]) -> list[Expected]:
    """Return what is expected, with each doubtful kind settled as it was found where the label allows that."""
    pairs = zip_longest(expected, found[: len(expected)])
    return [right if right is not None and left.allows(right) else left for left, right in pairs]


@pytest.mark.parametrize("case", [as_parameter(case) for case in CASES])
def test_a_case_is_read_as_a_person_reads_it(case: Case) -> None:
    extraction = extract_mentions(*case.read())

    found = [Expected.of(mention) for mention in extraction.mentions]
    problems = sorted((problem.span.start, str(problem.kind)) for problem in extraction.problems)
    assert found == settle(case.expected_mentions(), found)
    assert problems == case.expected_problems()


def test_a_case_is_named_once() -> None:
    names = [(case.origin, case.name) for case in CASES]

    assert len(set(names)) == len(names)


def test_a_case_says_nothing_that_nobody_reads() -> None:
    assert {key for case in CASES for key in case.row} <= KEYS


def test_labels_are_words_of_the_model() -> None:
    kinds = {kind for case in CASES for said in case.expected_mentions() for kind in said.kind.split("/")}

    assert kinds == {str(kind) for kind in Kind}
    assert {kind for case in CASES for _, kind in case.expected_problems()} <= {str(kind) for kind in ProblemKind}


def test_a_label_that_allows_two_kinds_says_why() -> None:
    doubtful = {case.name for case in CASES for said in case.expected_mentions() if "/" in said.kind}

    assert doubtful <= {case.name for case in CASES if "doubt" in case.row}
