"""Turn the bytes of a file into text: byte-order mark, strict UTF-8, then the encoding that gives common letters."""

import codecs
import re
from dataclasses import dataclass

from quotetrack.read.lines.letters import common_share
from quotetrack.settings import DEFAULT, Settings

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
# Codecs by standard name, the one that covers more tried after the plain one: Windows' Big5, then Hong Kong's letters.
_CODECS = (
    ("UTF-8", ("utf-8",)),
    ("GB18030", ("gb18030",)),
    ("Big5", ("cp950", "big5hkscs")),
    ("UTF-16LE", ("utf-16-le",)),
    ("UTF-16BE", ("utf-16-be",)),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DAMAGE = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with line ends as `\\n`, and the standard name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, settings: Settings = DEFAULT) -> Decoded | None:
    """Return the text of some bytes, or nothing where they are no text or in no encoding that can be told.

    >>> decode("安全第一，预防为主".encode("gb18030"))
    Decoded(text='安全第一，预防为主', encoding='GB18030')
    """
    for way in (_by_mark, _by_strict_utf8, _by_letters, _by_statistics):
        found = way(data, settings)
        if found and not looks_binary(found.text, settings):
            return Decoded(_with_plain_line_ends(found.text), found.encoding)
    return None


def looks_binary(text: str, settings: Settings = DEFAULT) -> bool:
    """Tell whether a text holds a NUL, or too many control characters to be one."""
    return "\0" in text or len(_CONTROLS.findall(text)) * 100 > len(text) * settings.decoding_control_share


def _by_mark(data: bytes, _: Settings) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, encoding)
    return None


def _by_strict_utf8(data: bytes, _: Settings) -> Decoded | None:
    return None if b"\0" in data else _strict(data, "utf-8", "UTF-8")


def _strict(data: bytes, codec: str, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), encoding)
    except UnicodeDecodeError:
        return None


def _by_letters(data: bytes, settings: Settings) -> Decoded | None:
    """Return the reading whose letters are the most common ones: GB18030 alone reads nearly any bytes as something."""
    sample = data[: settings.decoding_sample]
    # A NUL is half a letter of UTF-16 and nothing else that is text.
    candidates = _CODECS[-2:] if b"\0" in data else _CODECS
    scored = [(common_share(sample.decode(codecs[-1], "replace")), encoding) for encoding, codecs in candidates]
    share, best = max(scored, key=lambda pair: pair[0])
    if share < settings.decoding_common_share:
        return None
    codecs_of = dict(candidates)[best]
    strict = [found for codec in codecs_of if (found := _strict(data, codec, best))]
    return strict[0] if strict else _damaged(data, codecs_of[-1], best, settings)


def _damaged(data: bytes, codec: str, encoding: str, settings: Settings) -> Decoded | None:
    """Return a text with a few bytes broken, saying so; what cannot be read stands as U+FFFD."""
    text = data.decode(codec, "replace")
    broken = text.count(_DAMAGE)
    if broken * 100 > len(text) * settings.decoding_damage_share:
        return None
    return Decoded(text, f"{encoding}, {broken} damaged")


def _by_statistics(data: bytes, _: Settings) -> Decoded | None:
    if b"\0" in data:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return _strict(data, best.encoding, codecs.lookup(best.encoding).name) if best else None


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
