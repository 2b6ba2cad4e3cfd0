"""Keep a text so that words are cut out of it as it is kept, and a print of it in which they are soon looked for."""

from codecs import latin_1_decode, utf_16_le_decode, utf_32_le_decode

# How letters of so many bytes are written: as many as the widest of a text needs, its first byte tells how many. To ask
# for a way by its name takes longer than to read a few words.
_WAYS = {1: "latin-1", 2: "utf-16-le", 4: "utf-32-le"}
_READERS = {1: latin_1_decode, 2: utf_16_le_decode, 4: utf_32_le_decode}
_WIDEST = 4


class PackedText:
    """A packed text; places in it are letters, as in the text itself, and counted from the front alone.

    >>> text = PackedText(pack_text("党政同责，一岗双责"))
    >>> text[5:7], len(text)
    ('一岗', 9)
    """

    __slots__ = ("cell", "width")

    def __init__(self, cell: bytes) -> None:
        """Take what `pack_text` gave."""
        self.cell, self.width = cell, cell[0]

    def __len__(self) -> int:
        return (len(self.cell) - 1) // self.width

    def __getitem__(self, part: slice) -> str:
        width = self.width
        end = None if part.stop is None else 1 + part.stop * width
        return _READERS[width](self.cell[1 + (part.start or 0) * width : end], "surrogatepass")[0]


Letters = str | PackedText


def print_letters(text: str) -> bytes:
    """Return one byte of each letter: the same letters have the same print, others seldom do.

    >>> print_letters("安全") == print_letters("安全"), print_letters("安全") == print_letters("安生")
    (True, False)
    """
    return text.encode(_WAYS[_WIDEST], "surrogatepass")[::_WIDEST]


def pack_text(text: str) -> bytes:
    """Return a text as it is kept.

    >>> len(pack_text("ok")), len(pack_text("安全")), len(pack_text("𠮷"))
    (3, 5, 5)
    """
    tried = ((width, _encode(text, width)) for width in _WAYS)
    return next(bytes([width]) + packed for width, packed in tried if packed is not None)


def unpack_text(cell: bytes) -> str:
    """Return the text that is kept.

    >>> unpack_text(pack_text("安全"))
    '安全'
    """
    return _READERS[cell[0]](cell[1:], "surrogatepass")[0]


def _encode(text: str, width: int) -> bytes | None:
    """Return letters as so many bytes each, or nothing where one of them needs more."""
    try:
        # Halves of letters, which no file should have, are told apart from whole ones only where each has four bytes.
        packed = text.encode(_WAYS[width], "surrogatepass" if width == _WIDEST else "strict")
    except UnicodeEncodeError:
        return None
    return packed if len(packed) == width * len(text) else None
