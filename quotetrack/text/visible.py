"""Show text so that it can neither drive a terminal nor turn the reading order of the line it stands in."""

import re

# Controls, bidi marks and overrides, invisible letters, line separators, tags, halves of pairs, noncharacters: what a
# terminal, an XML reader or an eye would take for something else than a letter. Joiners stay: they shape real letters.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
_NEW_LINE = "\N{RETURN SYMBOL}"


def visible(text: str) -> str:
    r"""Return `text` on one line, with whatever cannot be seen written as its code.

    >>> visible("红线\n\x1b[31m意识")
    '红线⏎\\u001b[31m意识'
    """
    return UNSAFE.sub(_write_out, text)


def _write_out(found: re.Match[str]) -> str:
    letter = found.group()
    return _NEW_LINE if letter == "\n" else escape_code(letter)


def escape_code(letter: str) -> str:
    r"""Return the code of a letter as JSON writes it.

    >>> escape_code("\u202e"), escape_code("\U000e0001")
    ('\\u202e', '\\udb40\\udc01')
    """
    code = ord(letter)
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
