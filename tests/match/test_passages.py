"""Passages are what documents share beside the quotes."""

from hypothesis import given
from hypothesis import strategies as st
from marked_pages import marked_page

from quotetrack.match.passages.passages import Passages, find_passages
from quotetrack.match.passages.seeds import BETWEEN, find_chains
from quotetrack.match.quotes.quotes import match_mentions

WORDS = "坚持人民至上守住安全生产的底线不动摇"
FILLER = {
    "a": "春天来了，花园里的桃树开了花，孩子们在草地上放风筝。",
    "b": "这条河从山谷里流出来，绕过三个村庄，最后汇入大湖。",
    "c": "图书馆昨天收到一批旧报纸，管理员正在逐页修补整理。",
}


def passages_of(*texts: str) -> Passages:
    pages = [marked_page(name, text) for name, text in zip("abcdefgh", texts, strict=False)]
    documents = [page for page, _ in pages]
    return find_passages(documents, match_mentions(documents, [extraction for _, extraction in pages]))


def texts_of(passages: Passages) -> list[list[str]]:
    return [[witness.text for witness in passage.witnesses] for passage in passages.shared]


def test_shared_wording_is_a_passage_of_all_that_have_it() -> None:
    passages = passages_of(*(f"{filler}{WORDS}。{filler[::-1]}" for filler in FILLER.values()))

    assert texts_of(passages) == [[WORDS, WORDS, WORDS]]
    assert [witness.document for witness in passages.shared[0].witnesses] == ["a", "b", "c"]


def test_a_passage_goes_on_over_small_differences() -> None:
    changed = WORDS.replace("守住", "坚决守住")

    passages = passages_of(f"{FILLER['a']}{WORDS}。", f"{FILLER['b']}{changed}。")

    assert texts_of(passages) == [[WORDS, changed]]
    assert [witness.score for witness in passages.shared[0].witnesses] == [100.0, 94.7]


def test_what_a_quote_claims_is_no_passage() -> None:
    assert texts_of(passages_of(f"{FILLER['a']}“{WORDS}”", f"{FILLER['b']}{WORDS}。")) == []


def test_a_few_letters_are_no_passage() -> None:
    assert texts_of(passages_of(f"{FILLER['a']}安全生产责任制", f"{FILLER['b']}安全生产责任制")) == []


def test_near_copies_are_named_and_leave_no_passages() -> None:
    passages = passages_of(f"{FILLER['a']}{FILLER['b']}{WORDS}", f"{FILLER['a']}{FILLER['b']}另有一句结尾")

    assert passages.shared == ()
    assert [(copy.left, copy.right) for copy in passages.copies] == [("a", "b")]


def test_a_dateline_parts_what_stands_on_either_side_of_it() -> None:
    shared = "国家主席会见来访的客人\n央视网消息（新闻联播）：国家主席在人民大会堂会见来访的客人一行"

    passages = passages_of(f"{FILLER['a'] * 3}\n{shared}，", f"{FILLER['b'] * 3}\n{shared}。")

    assert texts_of(passages) == [["国家主席在人民大会堂会见来访的客人一行"] * 2]


def test_the_wording_of_a_passage_is_that_of_its_leader() -> None:
    longer = f"{WORDS}绝不放松"

    (passage,) = passages_of(f"{FILLER['a']}{WORDS}。", f"{FILLER['b']}{longer}，", f"{FILLER['c']}{longer}。").shared

    assert passage.wording == longer
    assert [(one.text, one.score) for one in passage.witnesses] == [(WORDS, 90.0), (longer, 100.0), (longer, 100.0)]


def test_words_that_a_text_says_twice_begin_where_the_other_text_has_them() -> None:
    twice = "履行安全生产保障责任，不得将安全生产保障责任转移给劳务派遣单位"
    once = "第四十条　生产经营单位不得将安全生产保障责任转移给劳务派遣单位"

    passages = passages_of(f"{FILLER['a']}{twice}。", f"{FILLER['b']}\n{once}。")

    assert texts_of(passages) == [["不得将安全生产保障责任转移给劳务派遣单位"] * 2]


def test_spans_lead_to_the_words() -> None:
    texts = [f"{FILLER['a']}{WORDS}。", f"{FILLER['b']}{WORDS}，"]
    (passage,) = passages_of(*texts).shared

    assert [witness.span.slice(text) for witness, text in zip(passage.witnesses, texts, strict=True)] == [WORDS, WORDS]


def test_nothing_is_shared_by_nobody() -> None:
    assert passages_of() == Passages((), ())
    assert passages_of("", WORDS) == Passages((), ())


@given(st.text("甲乙丙丁戊己庚辛壬癸", min_size=11, max_size=40), st.data())
def test_any_run_of_eleven_letters_is_chained(run: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(run) - 11))
    texts = ["子丑寅卯" + run, run[start : start + 11] + BETWEEN + "辰巳午未"]

    chains = list(find_chains(texts).rows())

    assert any(left_end - left_start >= 11 for _, left_start, left_end, *_ in chains) or _repeats(run)


def _repeats(run: str) -> bool:
    """Tell whether a gram stands more than once in the run: then its neighbours are in one text."""
    grams = [run[start : start + 6] for start in range(len(run) - 5)]
    return len(set(grams)) < len(grams)
