"""The tables of extraction: every row works in its own example, no row twice, no row against another."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import load_cases
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from quotetrack import extract as room
from quotetrack.extract import extract_mentions
from quotetrack.extract.kinds.kinds import RULES
from quotetrack.extract.lexicon import shape
from quotetrack.extract.speakers.manner import without_adverbs
from quotetrack.extract.speakers.speakers import find_speaker
from quotetrack.model import Extraction, Span
from quotetrack.text.fold import fold
from quotetrack.text.reading import read_pieces

TABLES = Path(room.__file__).parent / "tables"
CUES = tomllib.loads((TABLES / "cues.toml").read_text(encoding="utf-8"))
SPEAKERS = tomllib.loads((TABLES / "speakers.toml").read_text(encoding="utf-8"))
KINDS = tomllib.loads((TABLES / "kinds.toml").read_text(encoding="utf-8"))
FORMULAS = tomllib.loads((TABLES / "formulas.toml").read_text(encoding="utf-8"))


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
                yield pytest.param(words or rows, id=name)


def shapes() -> Iterator[object]:
    """Yield every shape of the tables, with what stands beside it."""
    for path in sorted(TABLES.glob("*.toml")):
        for key, row in tomllib.loads(path.read_text(encoding="utf-8")).get("shapes", {}).items():
            yield pytest.param(path.stem, key, row, id=f"{path.stem} {key}")


CUE_ROWS = [pytest.param(row, id=row["word"]) for row in CUES["near"] + CUES["direct"]]


@pytest.mark.parametrize("row", CUE_ROWS)
def test_a_cue_is_found_in_its_example(row: dict[str, str]) -> None:
    cues = [mention.attribution.cue for mention in extract(row["example"]).mentions if mention.attribution]

    assert row["word"] in cues


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"]) for row in SPEAKERS["examples"]])
def test_a_speaker_is_found_in_its_example(row: dict[str, str]) -> None:
    found = find_speaker(row["text"], before_cue=True)

    assert (found.slice(row["text"]) if found else "") == row["speaker"]


@pytest.mark.parametrize(("table", "key", "row"), list(shapes()))
def test_a_shape_fits_what_it_must_and_misses_what_it_must(table: str, key: str, row: dict[str, list[str]]) -> None:
    pattern = shape(table, key)

    assert row["fits"]
    assert [words for words in row["fits"] if not pattern.search(words)] == []
    assert [words for words in row.get("misses", []) if pattern.search(words)] == []


def test_a_shape_says_nothing_that_nobody_reads() -> None:
    rows = [
        row
        for path in TABLES.glob("*.toml")
        for row in tomllib.loads(path.read_text("utf-8")).get("shapes", {}).values()
    ]

    assert {key for row in rows for key in row} == {"is", "fits", "misses"}


@given(st.lists(st.sampled_from([*CUES["adverbs"], "三次", "古语有", "则", " ", "会议", "的", "习近平"]), max_size=4))
def test_no_adverb_is_left_for_its_last_letter(words: list[str]) -> None:
    clause = "".join(words)

    assert shape("speakers", "adverbs_at_end").sub("", without_adverbs(clause)) == without_adverbs(clause)


def test_every_rule_of_kinds_decides_a_case_rightly() -> None:
    deciding = {
        found.evidence
        for case in load_cases()
        for found, said in zip(extract_mentions(*case.read()).mentions, case.expected_mentions(), strict=False)
        if found.span == said.span and str(found.kind) in said.kind.split("/")
    }

    assert {rule.__name__.replace("_", " ") for rule in RULES} == deciding


@pytest.mark.parametrize("words", list(lists()))
def test_no_row_stands_twice(words: list[str]) -> None:
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_no_formula_is_a_slogan_and_a_term() -> None:
    assert {fold(word) for word in FORMULAS["slogans"]} & {fold(word) for word in FORMULAS["terms"]} == set()


def test_no_formula_stands_twice_in_other_punctuation() -> None:
    assert [word for key in FORMULAS for word, count in Counter(map(fold, FORMULAS[key])).items() if count > 1] == []


def test_no_cue_is_near_and_direct() -> None:
    assert {row["word"] for row in CUES["near"]} & {row["word"] for row in CUES["direct"]} == set()


def test_no_word_bounds_a_name_and_belongs_to_one() -> None:
    assert set(SPEAKERS["boundaries"]) & set(SPEAKERS["solid"] + SPEAKERS["bodies"]) == set()


def test_no_word_makes_a_sentence_and_makes_none() -> None:
    assert set(KINDS["predicates"]) & set(KINDS["solid"]) == set()


def test_cues_that_say_and_cues_that_propose_are_cues() -> None:
    known = {row["word"] for row in CUES["near"] + CUES["direct"]} | set(CUES["after_quotation"])

    assert {*KINDS["saying_cues"], *CUES["proposing"]} <= known
