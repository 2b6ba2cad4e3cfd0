"""Packed texts are cut as texts are, and prints tell letters apart mostly, and never the same ones."""

from hypothesis import example, given
from hypothesis import strategies as st

from quotetrack.text.packed import PackedText, pack_text, print_letters, unpack_text

# Letters of one byte, of two, of more, and halves of letters.
_texts = st.text(
    alphabet=st.one_of(st.characters(codec="latin-1"), st.characters(), st.sampled_from("安全𠮷\ud842\udfb7"))
)


@given(_texts, st.integers(0, 12), st.integers(0, 12))
@example("\ud842\udfb7", 1, 2)
@example("", 0, 0)
def test_what_is_packed_is_unpacked_and_cut_as_it_was(text: str, start: int, end: int) -> None:
    packed = PackedText(pack_text(text))

    assert unpack_text(pack_text(text)) == text
    assert (len(packed), packed[start:end], packed[start:], packed[:end]) == (
        len(text),
        text[start:end],
        text[start:],
        text[:end],
    )


@given(_texts, _texts, _texts)
def test_words_have_their_print_wherever_they_stand(before: str, words: str, after: str) -> None:
    prints = print_letters(before + words + after)

    assert len(prints) == len(before + words + after)
    assert prints[len(before) : len(before + words)] == print_letters(words)
