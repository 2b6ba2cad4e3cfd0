"""Tell how much a text looks like Chinese: the share of its letters that running Chinese is made of."""

from functools import cache

from quotetrack.read.lines.rows import read_text


def common_share(text: str) -> float:
    """Return the share, 0–100, of common Chinese letters among those that are not ASCII.

    >>> common_share("各位代表：现在，我代表国务院"), common_share("¸÷Î»´ú±í")
    (100.0, 0.0)
    """
    foreign = [letter for letter in text if letter > "\x7f"]
    if not foreign:
        return 0.0
    return 100 * sum(map(_common().__contains__, foreign)) / len(foreign)


def rareness(letter: str) -> int:
    """Return how rare a letter is in running Chinese: its rank by frequency, beyond all ranks if it is not common.

    >>> rareness("的") < rareness("员") < rareness("辑")
    True
    """
    return _ranks().get(letter, len(_ranks()))


@cache
def _ranks() -> dict[str, int]:
    # Digits and stops are more frequent than any letter.
    return {letter: rank for rank, letter in enumerate("0123456789，。：、:" + read_text("letters", "simplified"))}


@cache
def _common() -> frozenset[str]:
    return frozenset("".join(read_text("letters", key) for key in ("simplified", "traditional", "punctuation")))
