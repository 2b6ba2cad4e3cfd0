"""The laws of folding."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.text import fold, fold_with_origins

# Letters of every kind that a page may hold, the joints that fold by their neighbours among them.
ODD = (
    "产產乾干著着後后里裡裏發髮ＡａéÜ①⑩㎡㈠½〇○零一十3５.．,，、。-–—－~"
    "（）()【】《》“”‘’ \t\n　\0·…+＋%％℃￥$〔〕⺠⻓뷁がｶﾞ\u0301\ue000\ud7ff𠮷"
)
texts = st.text(alphabet=st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), max_size=40)
plain = st.text(alphabet="发展决不能以牺牲安全为代价，。、“” ", max_size=20)


@given(texts)
def test_folding_twice_is_folding_once(text: str):
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_both_ways_of_folding_give_the_same_letters(text: str):
    assert fold_with_origins(text).letters == fold(text)


@given(texts)
def test_origins_never_fall_and_lie_in_the_text(text: str):
    origins = list(fold_with_origins(text).origins)

    assert origins == sorted(origins)
    assert all(0 <= origin < len(text) for origin in origins)
    assert len(origins) == len(fold(text))


@given(texts)
def test_each_folded_letter_stems_from_the_letter_at_its_origin(text: str):
    folded = fold_with_origins(text)

    for letter, origin in zip(folded.letters, folded.origins, strict=True):
        if letter in ".-〇":
            assert fold(f"1{text[origin]}1") == f"1{letter}1" or fold(f"一{text[origin]}一") == f"一{letter}一"
        else:
            assert letter in fold(text[origin])


@given(texts)
def test_only_letters_numerals_and_signs_of_sense_remain(text: str):
    assert not [
        letter
        for letter in fold(text)
        if unicodedata.category(letter)[0] in "MPZC" and letter not in ".-%‰" and letter < "\U00020000"
    ]


@given(plain, plain)
def test_where_no_joint_folds_by_its_neighbours_folding_is_letter_by_letter(left: str, right: str):
    assert fold(left + right) == fold(left) + fold(right)


@given(texts)
def test_marks_and_blanks_around_letters_change_nothing(text: str):
    assert fold(f"“{text}”") == fold(text)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("發展決不能以犧牲人的生命為代價", "发展决不能以牺牲人的生命为代价"),
        ("乾部", "干部"),
        ("乾坤", "乾坤"),
        ("堅持著", "坚持着"),
        ("著作", "著作"),
        ("皇后", "皇后"),
        ("後來", "后来"),
        ("麵包", "面包"),
        ("方面", "方面"),
        ("頭髮", "头发"),
        ("裡面", "里面"),
        ("裏面", "里面"),
        ("覆蓋", "覆盖"),
        ("反覆", "反复"),
        ("瞭望", "了望"),
        ("餘地", "余地"),
        ("徵收", "征收"),
        ("羣衆", "群众"),
        ("爲人民服務", "为人民服务"),
        ("台灣", "臺灣"),
        ("⻓期", "长期"),
        ("人⺠", "人民"),
        ("互联网＋", "互联网+"),
        ("增长３．５％", "增长3.5%"),
        ("1,000万", "1000万"),
        ("二○二一年", "二〇二一年"),
        ("1921－2026", "1921—2026"),
        ("產(chǎn)業", "产业"),
        ("產（产）業", "产业"),
        ("全覆蓋、 零容忍", "全覆盖，零容忍"),
        ("WTO", "wto"),
    ],
)
def test_two_writings_of_one_text_fold_alike(left: str, right: str):
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("决不能", "绝不能"),
        ("人工智能+", "人工智能"),
        ("3.5", "35"),
        ("3-5年", "35年"),
        ("30%", "30"),
        ("企业（产业）", "企业"),
        ("中国(China)", "中国"),
        ("第（四）项", "第项"),
        ("己", "已"),
        ("作", "做"),
    ],
)
def test_letters_that_carry_sense_are_kept_apart(left: str, right: str):
    assert fold(left) != fold(right)


def test_a_letter_that_folds_to_several_is_the_origin_of_each():
    folded = fold_with_origins("共⑩㎡、有")

    assert folded.letters == "共10m2有"
    assert list(folded.origins) == [0, 1, 1, 2, 2, 4]
