"""Find a bare name that opens a clause, where the text makes its bearer known elsewhere (村民张大山…, 张大山说)."""

from quotetrack.extract.lexicon import shape, words
from quotetrack.extract.speakers.phrases import opening_length
from quotetrack.model import Span

# A surname and one letter are a word as often as a name: only an office makes them one.
_LONG, _SHORT = 3, 2


def find_known_name(text: str, start: int, end: int) -> Span | None:
    """Return the bare name that the clause from `start` to `end` opens with, None where nothing makes it one.

    >>> text = "村民张大山很高兴。张大山接过话筒"
    >>> find_known_name(text, 9, len(text)).slice(text)
    '张大山'
    """
    at = start + opening_length(text[start:end])
    for length in (_LONG, _SHORT):
        name = text[at : at + length]
        if at + length <= end and shape("speakers", "name").fullmatch(name) and _is_known(text, name):
            return Span(at, at + length)
    return None


def _is_known(text: str, name: str) -> bool:
    at = text.find(name)
    while at >= 0:
        if text.endswith(words("speakers", "known_behind"), 0, at):
            return True
        if len(name) == _LONG and text.startswith(words("speakers", "known_before"), at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False
