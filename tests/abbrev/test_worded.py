"""Lists that cannot spell out an abbreviation are passed over, and no other."""

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.abbrev.abbreviations import Abbreviation, read_abbreviation
from quotetrack.match.abbrev.enumerations import find_enumerations
from quotetrack.match.abbrev.worded import WordedIndex
from quotetrack.text.fold import fold

WORDS = ("落实", "到位", "意识", "进", "管", "責任", "责任", "资金", "必须", "的", "等", "_", "①", "安", "全")
ABBREVIATIONS = ("五进", "四个意识", "三落实", "五到位", "三管三必须", "六稳", "两个必须", "四责任")
KNOWN = st.dictionaries(
    st.integers(0, len(ABBREVIATIONS) - 1),
    st.lists(st.lists(st.sampled_from(WORDS[:8]), min_size=2, max_size=5).map(tuple), min_size=1, max_size=2),
)
ITEM = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join)
TEXT = st.tuples(st.lists(ITEM, min_size=2, max_size=7), st.sampled_from("、，")).map(lambda row: row[1].join(row[0]))


@given(TEXT, KNOWN)
def test_no_list_is_passed_over_that_spells_out_an_abbreviation(text, known):
    counted = {quote: counts for quote, one in enumerate(ABBREVIATIONS) if (counts := read_abbreviation(one))}
    index = WordedIndex.make(counted, {quote: lists for quote, lists in known.items() if quote in counted})
    likely = index.within(fold(text))

    class Thorough(WordedIndex):
        def _may_spell_out(self, *_: object) -> bool:
            return True

    if likely:
        patient = Thorough(
            likely.counted, likely.known, likely.by_stem, likely.by_item, likely.least, likely.edges, likely.heads
        )
        for one in find_enumerations(text, mixed=True):
            assert list(likely.find_worded(text, one)) == list(patient.find_worded(text, one))


def test_a_list_that_shares_its_letters_is_found():
    text = "推动进企业、进农村、进社区、进学校、进家庭活动"
    index = WordedIndex.make({0: Abbreviation(5, ("进",))}, {}).within(fold(text))

    assert index
    assert [span.slice(text) for one in find_enumerations(text) for _, span in index.find_worded(text, one)] == [
        "进企业、进农村、进社区、进学校、进家庭"
    ]
