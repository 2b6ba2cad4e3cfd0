"""The law of the library: it says what a build from nothing says, however it came about."""

from pathlib import Path
from tempfile import TemporaryDirectory

from factories import ROOT
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shelf import DATES, SAYINGS, assert_as_built, write_corpus, write_speech

from quotetrack import Library
from quotetrack.settings import DEFAULT, Settings

NAMES = tuple(f"{letter}.txt" for letter in "abcdef")
_sayings = st.lists(st.tuples(st.integers(0, len(SAYINGS) - 1), st.booleans()), max_size=5).map(tuple)
_recipes = st.tuples(st.integers(0, len(DATES) - 1), _sayings)
_portions = st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), min_size=1, max_size=4)
# A wording that stands no more often than its leader, and hardly differs from it, is the leader misspelt.
_ALL_SELDOM = Settings(echo_seldom_share=1)
_patient = settings(max_examples=25)


@_patient
@given(
    st.dictionaries(st.sampled_from(NAMES), _recipes, min_size=1),
    st.randoms(use_true_random=False),
    _portions,
    st.sampled_from((DEFAULT, _ALL_SELDOM)),
)
def test_any_order_and_any_split_of_additions_gives_the_same_rows(recipes, dice, portions, chosen):
    with TemporaryDirectory() as place, Library.open(Path(place, "library.db"), chosen) as library:
        folder = Path(place, "speeches")
        write_corpus(folder, recipes)
        for portion in portions:
            library.add([folder / name for name in portion if name in recipes])
        names = sorted(recipes)
        dice.shuffle(names)
        for name in names:
            library.add([folder / name])

        assert_as_built(library, folder, chosen)


@_patient
@given(
    st.dictionaries(st.sampled_from(NAMES), _recipes, min_size=1),
    st.lists(st.tuples(st.sampled_from(NAMES), st.one_of(st.none(), _recipes)), max_size=4),
    st.sampled_from((DEFAULT, _ALL_SELDOM)),
)
def test_changed_and_removed_files_leave_no_trace(recipes, changes, chosen):
    with TemporaryDirectory() as place, Library.open(Path(place, "library.db"), chosen) as library:
        folder = Path(place, "speeches")
        write_corpus(folder, recipes)
        library.add([folder])
        for name, recipe in changes:
            if recipe is None:
                (folder / name).unlink(missing_ok=True)
                library.remove([folder / name])
            else:
                write_speech(folder / name, recipe)
                library.add([folder])
        # A folder without files is named as one that was not read; a library without files has nothing to name.
        assume(any(folder.iterdir()))

        assert_as_built(library, folder, chosen)


def test_the_corpus_of_the_project_comes_out_as_built(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        for path in sorted((ROOT / "corpus").glob("*.txt"), key=lambda path: path.name[::-1]):
            library.add([path])

        assert_as_built(library, ROOT / "corpus")


def test_many_hands_match_what_one_does(tmp_path):
    few = Settings(match_block=2)
    said = {
        f"{at}.txt": (at % len(DATES), ((at % len(SAYINGS), at % 3 > 0), (at * 5 % len(SAYINGS), at % 2 > 0)))
        for at in range(9)
    }
    write_corpus(tmp_path / "speeches", said)
    with Library.open(tmp_path / "library.db", few) as library:
        library.add([tmp_path / "speeches"], jobs=2)
        assert_as_built(library, tmp_path / "speeches", few)
        for name in ("1.txt", "4.txt", "8.txt"):
            write_speech(tmp_path / "speeches" / name, said["2.txt"])
        (tmp_path / "speeches" / "9.txt").write_text(
            "同志们：要坚持“责任、措施、资金、时限和预案”五落实。", encoding="utf-8"
        )
        library.add([tmp_path / "speeches"], jobs=2)

        assert_as_built(library, tmp_path / "speeches", few)
