"""The values of numerals."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotetrack.text import find_numerals, fold, numeral_value

DIGITS = "零一二三四五六七八九"


def spelled(number: int) -> str:
    """Write a number below a hundred million in Chinese: the slow obvious reference, four places at a time."""
    if number >= 10**4:
        high, low = divmod(number, 10**4)
        joint = "零" if 0 < low < 1000 else ""
        return spelled(high) + "万" + joint + (spelled(low) if low else "")
    places = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]
    written, skipped = "", False
    for unit, name in places:
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if skipped and written else "") + DIGITS[digit] + name
            skipped = False
        else:
            skipped = True
    return written


@given(st.integers(min_value=1, max_value=10**8 - 1))
def test_a_number_has_the_same_value_however_it_is_written(number: int):
    assert numeral_value(spelled(number)) == numeral_value(str(number)) == Decimal(number)


@given(st.integers(min_value=1000, max_value=2999))
def test_a_year_is_read_digit_by_digit(year: int):
    assert numeral_value("".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))) == year


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("十五", "15"),
        ("3亿", "三亿"),
        ("两万五千", "2.5万"),
        ("百分之三十", "30%"),
        ("百分之三点五", "3.5%"),
        ("二〇二一", "2021"),
        ("两", "二"),
        ("一百零五", "105"),
        ("三千", "3000"),
        ("1.5万亿", "一万五千亿"),
        ("廿三", "二十三"),
        ("叁佰", "300"),
        ("三万五", "35000"),
        ("百万", "1000000"),
    ],
)
def test_two_writings_of_one_number_are_equal(left: str, right: str):
    assert numeral_value(fold(left)) == numeral_value(fold(right)) is not None


@pytest.mark.parametrize("letters", ["万一", "百千", "十十", "亿万", "安全", "", "一安"])
def test_words_and_odd_rows_of_units_have_no_value(letters: str):
    assert numeral_value(letters) is None


def test_numerals_are_found_where_they_stand():
    found = [(numeral.span.start, numeral.span.end, numeral.value) for numeral in find_numerals("第20个月到十五年")]

    assert found == [(1, 3, Decimal(20)), (6, 8, Decimal(15))]


def test_a_code_too_long_to_be_counted_has_no_value():
    assert [numeral.value for numeral in find_numerals("1" * 5000)] == [None]


@given(st.text(alphabet="一二三十百千万亿〇零两点分之0123456789.%", max_size=30))
def test_any_row_of_numerals_is_read_without_complaint(letters: str):
    spans = [numeral.span for numeral in find_numerals(letters)]

    assert all(earlier.end <= later.start for earlier, later in itertools.pairwise(spans))
