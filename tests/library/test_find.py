"""Find in a library what a scan of all files finds."""

import random
from pathlib import Path

import pytest
from factories import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from quotetrack import Kind, Library, Narrowing, QueryError, Settings, extract_catalog, find_wording
from quotetrack.library.asking import searching
from quotetrack.library.store.cutting import plan_need
from quotetrack.library.store.grams import spell_pairs
from quotetrack.match import search_letters

CORPUS = ROOT / "corpus"
_letters = st.text(alphabet="安全生产人命", max_size=24)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Return a library of the project's corpus."""
    with Library.open(tmp_path_factory.mktemp("shelf") / "library.db") as library:
        library.add([CORPUS])
        yield library


def answer(find, *question):
    """Return what is found, or why the question is none."""
    try:
        return find(*question)
    except QueryError as error:
        return error.problem


@given(_letters.filter(bool), _letters, st.integers(0, 4), st.randoms(use_true_random=False))
@settings(max_examples=400)
def test_no_document_that_has_a_wording_within_the_edits_is_lost(query, text, edits, dice):
    held = set(spell_pairs(text).split())
    singles = {letter for pair in held for letter in pair[:1]}

    need = plan_need(query, edits, lambda pair: dice.random())

    if search_letters(query, text, edits):
        kept = [way for way in need.ways if all(gram in held or gram in singles for gram in way)]
        assert len(kept) >= need.least


def _queries():
    """Return wordings of two letters to a paragraph, as they stand in the corpus and misspelt."""
    dice = random.Random(11)  # noqa: S311 (the same dice every time, no secret)
    texts = [source.text for source in extract_catalog([CORPUS]).sources]
    for length in (2, 2, 3, 4, 5, 7, 9, 12, 15, 20, 26, 40, 160):
        text = dice.choice(texts)
        start = dice.randrange(len(text) // 3, len(text) - length)
        wording = text[start : start + length]
        yield wording
        place = dice.randrange(len(wording))
        yield wording[:place] + dice.choice(("", "红", "线路")) + wording[place + 1 :]


@pytest.mark.parametrize("edits", [None, 0, 1, 3])
@pytest.mark.parametrize("text", [text for text in _queries() if text.strip()])
def test_a_library_finds_what_a_scan_finds(library, text, edits):
    assert answer(library.find, text, edits) == answer(find_wording, text, [CORPUS], edits)


@pytest.mark.parametrize("text", ["安全", "安全生产责任制", "坚决遏制重特大安全事故发生"])
def test_a_library_asked_often_goes_through_many_documents_at_once(library, monkeypatch, text):
    asked = library.find(text, 1)
    monkeypatch.setattr(searching, "_OFTEN", 0)

    assert Library.open(library.path).find(text, 1) == asked


@pytest.mark.parametrize("text", ["。", "……", "的", "%", "黨政同責", "第１９次", "没有哪里有这一句话的影子吧"])
def test_signs_single_letters_and_what_stands_nowhere_are_found_alike(library, text):
    assert library.find(text) == find_wording(text, [CORPUS])


@pytest.mark.parametrize("text", ["没有哪里有这一句话的影子吧", "安金", "鑫", "党的基本路线一点也不能动摇吧" * 9])
@pytest.mark.parametrize("documents", [1, 5, 18])
def test_the_nearest_are_those_of_a_scan_however_few_documents_are_looked_at(library, text, documents):
    few = Settings(search_nearest_documents=documents)

    nearest = Library.open(library.path, few).find(text, 0).nearest

    assert nearest == find_wording(text, [CORPUS], 0, few).nearest


def test_a_limit_shows_fewer_places_and_counts_them_all(library):
    everything, few = library.find("安全"), library.find("安全", limit=2)

    assert few.places == everything.places[:2]
    assert few.total == everything.total == len(everything.places) > 2


@pytest.mark.parametrize("limit", [0, 1, 3, 30, 1000])
@pytest.mark.parametrize("text", ["安全", "黨政同責", "党政同责、一岗双责", "人命关天，发展不能", "。", "“", "的"])
def test_the_places_shown_are_the_first_of_all_ranked(library, text, limit):
    everything, few = library.find(text), library.find(text, limit=limit)

    assert few.places == everything.places[:limit]
    assert few.total == everything.total
    assert few == find_wording(text, [CORPUS], limit=limit)


@pytest.mark.parametrize(
    "text", ["安" * 5000, "安全" * 60, "红", "　\n。", "安" * 3, "\N{CJK UNIFIED IDEOGRAPH-20000}"]
)
@pytest.mark.parametrize("edits", [None, 0, 2, 10**9])
def test_hostile_wordings_are_answered_as_by_a_scan(library, text, edits):
    assert answer(library.find, text, edits) == answer(find_wording, text, [CORPUS], edits)


@pytest.mark.parametrize(
    "narrowing",
    [
        Narrowing(since="2015"),
        Narrowing(since="2014-04"),
        Narrowing(speaker="林致远"),
        Narrowing(speaker="习近平"),
        Narrowing(kind=Kind.SLOGAN),
        Narrowing(since="2013-12-05", speaker="习近平", kind=Kind.STATEMENT),
    ],
)
def test_a_narrowed_search_gives_the_same_from_a_library_as_from_files(library, narrowing):
    wide, narrow = library.find("安全"), library.find("安全", narrowing=narrowing)

    assert set(narrow.places) < set(wide.places)
    assert narrow == find_wording("安全", [CORPUS], narrowing=narrowing)


def test_since_leaves_out_the_earlier_and_the_undated(library):
    dates = {document.path: document.date for document in library.documents()}

    found = {place.doc for place in library.find("同志", narrowing=Narrowing(since="2015")).places}

    assert found
    assert all(dates[path] and dates[path].value >= "2015" for path in found)


def test_a_changed_file_is_found_by_its_new_letters_only(tmp_path):
    speech = tmp_path / "a.txt"
    with Library.open(tmp_path / "library.db") as library:
        for text in ("同志们：要守住安全红线。", "同志们：要坚持底线思维。"):
            speech.write_text(text, encoding="utf-8")
            library.add([speech])

        assert not library.find("安全红线", edits=0).total
        assert library.find("底线思维", edits=0).total == 1


def test_quotes_with_a_wording_are_named(library):
    named = [quote.canonical for quote in library.variants("打铁必须自身硬")]

    assert named
    assert all("打铁" in canonical for canonical in named)
    assert all(len(quote.variants) > 1 for quote in library.variants())


def test_what_is_iterated_is_of_one_moment(tmp_path):
    for name in "ab":
        Path(tmp_path, f"{name}.txt").write_text(f"同志们：要守住“{name}条红线”。", encoding="utf-8")
    with Library.open(tmp_path / "library.db") as library:
        library.add([tmp_path / "a.txt"])
        documents = library.documents()
        first = next(documents)
        library.add([tmp_path / "b.txt"])

        assert [first.path, *(document.path for document in documents)] == [str(tmp_path / "a.txt")]
        assert len(list(library.documents())) == 2
