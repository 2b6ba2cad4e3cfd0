"""Lists that cannot spell out an abbreviation are passed over, and no other."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from quotetrack.match.abbrev.abbreviations import Abbreviation, read_abbreviation
from quotetrack.match.abbrev.enumerations import find_lists, read_list
from quotetrack.match.abbrev.index import WordedIndex
from quotetrack.match.abbrev.shared import spoken_for
from quotetrack.match.abbrev.worded import Worded
from quotetrack.text.fold import fold_with_origins

WORDS = (
    "落实",
    "到位",
    "意识",
    "进",
    "管",
    "責任",
    "责任",
    "资金",
    "必须",
    "的",
    "和",
    "等",
    "_",
    "①",
    "安",
    "全",
    "会",
    "课",
)
ABBREVIATIONS = (
    *("五进", "四个意识", "三落实", "五到位", "三管三必须", "六稳", "两个必须", "四责任"),
    *("三会一课", "两会两课一进", "两个资金到位"),
)
KNOWN = st.dictionaries(
    st.integers(0, len(ABBREVIATIONS) - 1),
    st.lists(
        st.lists(st.sampled_from(WORDS[:8]), min_size=2, max_size=5, unique=True).map(tuple), min_size=1, max_size=2
    ),
)
ITEM = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join)
# Items of one list are often made alike: without that few lists spell anything out.
ALIKE = st.tuples(st.sampled_from(WORDS), st.booleans(), st.lists(ITEM, min_size=2, max_size=7)).map(
    lambda row: [row[0] + item if row[1] else item + row[0] for item in row[2]]
)
LIST = st.tuples(ALIKE | st.lists(ITEM, min_size=2, max_size=7), st.sampled_from("、，")).map(
    lambda row: row[1].join(row[0])
)
TEXT = st.lists(LIST, min_size=1, max_size=3).map("。".join)


def found_in_every_list(text, counted, known):
    by_stem, by_item = defaultdict(list), defaultdict(list)
    for quote, abbreviation in counted.items():
        for stem in spoken_for(abbreviation):
            by_stem[stem].append(quote)
        for item in {item for items in known.get(quote, ()) for item in items}:
            by_item[item].append(quote)
    patient = Worded.of(counted, known, by_stem, by_item)
    for listed in find_lists(text):
        for enumeration in read_list(listed, mixed=True):
            for quote, span in patient.find(text, enumeration):
                yield enumeration, quote, span


@given(TEXT, KNOWN)
def test_no_list_is_passed_over_that_spells_out_an_abbreviation(text, known):
    counted = {quote: counts for quote, one in enumerate(ABBREVIATIONS) if (counts := read_abbreviation(one))}
    known = {quote: lists for quote, lists in known.items() if quote in counted}

    found = [*WordedIndex.make(counted, known).find(text, fold_with_origins(text))]

    assert found == [*found_in_every_list(text, counted, known)]


def test_a_list_that_shares_its_letters_is_found():
    text = "推动进企业、进农村、进社区、进学校、进家庭活动"
    index = WordedIndex.make({0: Abbreviation(5, ("进",))}, {})

    assert [span.slice(text) for _, _, span in index.find(text, fold_with_origins(text))] == [
        "进企业、进农村、进社区、进学校、进家庭"
    ]
