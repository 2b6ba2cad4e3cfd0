"""Write the path of a file as text, whatever bytes its name has, and find the way back."""

import re

# What stands for a byte that is no UTF-8; a backslash that only looks as if it began one stands as its own code.
_CODE = r"x(5c|[89a-f][0-9a-f])"
_LOOKS_LIKE_CODE = re.compile(rf"\\(?={_CODE})")
_CODED = re.compile(rf"\\{_CODE}".encode())


def spell_path(path: str) -> str:
    r"""Return a path as text: a byte of a name that is no UTF-8 stands as its code, and no two paths look the same.

    >>> spell_path("讲话\udcff.txt"), spell_path("讲话.txt")
    ('讲话\\xff.txt', '讲话.txt')
    """
    plain = _LOOKS_LIKE_CODE.sub(lambda _: r"\x5c", path)
    return plain.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def unspell_path(spelled: str) -> str:
    r"""Return the path that is spelled so.

    >>> unspell_path(spell_path(r"讲话\xff.txt")), ascii(unspell_path(r"\xff.txt"))
    ('讲话\\xff.txt', "'\\udcff.txt'")
    """
    path = _CODED.sub(lambda code: bytes.fromhex(code.group(1).decode()), spelled.encode())
    return path.decode("utf-8", "surrogateescape")
