"""The tables of extraction: every row works in its own example, no row twice, no row against another."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import load_cases
from factories import make_document

from quotetrack.extract import extract_mentions, kinds
from quotetrack.extract.speakers import find_speaker
from quotetrack.model import Extraction, Span
from quotetrack.text.fold import fold
from quotetrack.text.reading import read_pieces

TABLES = Path(kinds.__file__).parent / "tables"
CUES = tomllib.loads((TABLES / "cues.toml").read_text(encoding="utf-8"))
SPEAKERS = tomllib.loads((TABLES / "speakers.toml").read_text(encoding="utf-8"))
KINDS = tomllib.loads((TABLES / "kinds.toml").read_text(encoding="utf-8"))
FORMULAS = tomllib.loads((TABLES / "formulas.toml").read_text(encoding="utf-8"))
# Rows that break a law of their table, until they are mended: shown as failures that have to fail.
UNHEARD = {
    "勉励": "a term a few letters after the cue is not attributed",
    "期望": "a term a few letters after the cue is not attributed",
    "赋予": "a term a few letters after the cue is not attributed",
    "评价": "of 评价说 the last letter is taken for the cue",
}
TWICE = ("cues adverbs", "formulas numbered_demands", "kinds noun_heads", "speakers boundaries")


def known_failure(reason: str | None) -> list[pytest.MarkDecorator]:
    """Return the mark of a test that has to fail for a reason, or none."""
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def extract(text: str) -> Extraction:
    """Return what is extracted from a text that is one piece."""
    return extract_mentions(make_document(text=text), read_pieces(text, [Span(0, len(text))]))


def lists() -> Iterator[object]:
    """Yield every list of words in the tables, under the name of its table and key."""
    for path in sorted(TABLES.glob("*.toml")):
        for key, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if isinstance(rows, list):
                words = [row["word"] if "word" in row else row["text"] for row in rows if isinstance(row, dict)]
                name = f"{path.stem} {key}"
                marks = known_failure("a word stands twice" if name in TWICE else None)
                yield pytest.param(words or rows, id=name, marks=marks)


CUE_ROWS = [
    pytest.param(row, id=row["word"], marks=known_failure(UNHEARD.get(row["word"])))
    for row in CUES["near"] + CUES["direct"]
]


@pytest.mark.parametrize("row", CUE_ROWS)
def test_a_cue_is_found_in_its_example(row: dict[str, str]) -> None:
    cues = [mention.attribution.cue for mention in extract(row["example"]).mentions if mention.attribution]

    assert row["word"] in cues


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"]) for row in SPEAKERS["examples"]])
def test_a_speaker_is_found_in_its_example(row: dict[str, str]) -> None:
    found = find_speaker(row["text"], before_cue=True)

    assert (found.slice(row["text"]) if found else "") == row["speaker"]


def test_every_rule_of_kinds_decides_a_case_rightly() -> None:
    deciding = {
        found.evidence
        for case in load_cases()
        for found, said in zip(extract_mentions(*case.read()).mentions, case.expected_mentions(), strict=False)
        if found.span == said.span and str(found.kind) in said.kind.split("/")
    }

    assert {rule.__name__.replace("_", " ") for rule in kinds.RULES} == deciding


@pytest.mark.parametrize("words", list(lists()))
def test_no_row_stands_twice(words: list[str]) -> None:
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_no_formula_is_a_slogan_and_a_term() -> None:
    assert {fold(word) for word in FORMULAS["slogans"]} & {fold(word) for word in FORMULAS["terms"]} == set()


@pytest.mark.xfail(reason="some terms stand twice", strict=True)
def test_no_formula_stands_twice_in_other_punctuation() -> None:
    assert [word for key in FORMULAS for word, count in Counter(map(fold, FORMULAS[key])).items() if count > 1] == []


def test_no_cue_is_near_and_direct() -> None:
    assert {row["word"] for row in CUES["near"]} & {row["word"] for row in CUES["direct"]} == set()


@pytest.mark.xfail(reason="反对, 要求 and 通过 are in both", strict=True)
def test_no_word_bounds_a_name_and_belongs_to_one() -> None:
    assert set(SPEAKERS["boundaries"]) & set(SPEAKERS["solid"] + SPEAKERS["bodies"]) == set()


@pytest.mark.xfail(reason="孰 is in both", strict=True)
def test_no_word_makes_a_sentence_and_makes_none() -> None:
    assert set(KINDS["predicates"]) & set(KINDS["solid"]) == set()


def test_cues_that_say_and_cues_that_propose_are_cues() -> None:
    known = {row["word"] for row in CUES["near"] + CUES["direct"]} | set(CUES["after_quotation"])

    assert {*KINDS["saying_cues"], *CUES["proposing"]} <= known
