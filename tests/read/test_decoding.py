"""Encodings are told without being told: by mark, by strictness, by letters."""

import codecs
import os

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quotetrack.read.files.decoding import decode

SIMPLIFIED = "各位代表现在我代表国务院向大会报告政府工作请予审议并请全国政协委员提出意见安全生产责任重于泰山"
TRADITIONAL = "各位代表現在我代表國務院向大會報告政府工作請予審議並請全國政協委員提出意見安全生產責任重於泰山"
STOPS = "，。、：；！？\n"


def running(letters: str) -> st.SearchStrategy[str]:
    """Return texts of some length, made of the letters of real prose."""
    return st.text(alphabet=letters + STOPS, min_size=20, max_size=200)


@given(running(SIMPLIFIED))
def test_simplified_text_comes_back_from_gb18030(text: str) -> None:
    decoded = decode(text.encode("gb18030"))

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, "GB18030")


@given(running(TRADITIONAL))
def test_traditional_text_comes_back_from_big5(text: str) -> None:
    decoded = decode(text.encode("cp950"))

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, "Big5")


@given(running(SIMPLIFIED), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_utf_16_needs_no_mark(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, {"utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}[codec])


@given(st.text(alphabet=SIMPLIFIED + TRADITIONAL + "abc é" + STOPS, min_size=1, max_size=80))
def test_a_mark_is_believed_and_left_out(text: str) -> None:
    marked = {
        "UTF-8": codecs.BOM_UTF8 + text.encode("utf-8"),
        "UTF-16LE": codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        "UTF-16BE": codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        "UTF-32LE": codecs.BOM_UTF32_LE + text.encode("utf-32-le"),
        "UTF-32BE": codecs.BOM_UTF32_BE + text.encode("utf-32-be"),
    }

    for encoding, data in marked.items():
        decoded = decode(data)
        assert decoded is not None
        assert (decoded.text, decoded.encoding) == (text, encoding)


@given(st.text(max_size=80))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assume(not any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in text))
    decoded = decode(text.encode("utf-8"))

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text.removeprefix("\ufeff"), "UTF-8")


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_are_one_letter(ends: str) -> None:
    decoded = decode(f"同志们：{ends}现在开会。{ends}".encode())

    assert decoded is not None
    assert decoded.text == "同志们：\n现在开会。\n"


@pytest.mark.parametrize(("codec", "encoding"), [("gb18030", "GB18030"), ("cp950", "Big5"), ("utf-8", "UTF-8")])
def test_a_broken_byte_does_not_lose_a_text_and_is_told(codec: str, encoding: str) -> None:
    data = bytearray((TRADITIONAL * 10).encode(codec))
    data[101] = 0xFF
    decoded = decode(bytes(data))

    assert decoded is not None
    assert decoded.encoding.startswith(f"{encoding}, ")
    assert decoded.text.endswith(TRADITIONAL)


@pytest.mark.parametrize(
    "data", [b"\x7fELF\x02\x01\x01\0\0\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 8]
)
def test_what_is_no_text_is_not_read(data: bytes) -> None:
    assert decode(data) is None


@given(st.integers(0, 2**32))
def test_noise_is_hardly_ever_taken_for_chinese(seed: int) -> None:
    noise = b"".join(
        ((seed * 6364136223846793005 + place * 1442695040888963407) % 2**64).to_bytes(8) for place in range(99)
    )
    decoded = decode(noise)

    assert decoded is None or not decoded.encoding.startswith(("GB18030", "Big5", "UTF-16"))


def test_letters_of_hong_kong_are_read_as_big5() -> None:
    decoded = decode((TRADITIONAL + "嘅喺咗").encode("big5hkscs"))

    assert decoded is not None
    assert (decoded.text[-3:], decoded.encoding) == ("嘅喺咗", "Big5")


def test_a_random_file_is_no_text() -> None:
    assert decode(os.urandom(64) + b"\0") is None
