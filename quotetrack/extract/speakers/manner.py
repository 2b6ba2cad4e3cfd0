"""Leave out of a clause before a verb of saying how, when and to whom it is said: what is left ends in its subject."""

from functools import cache

from quotetrack.extract.lexicon import shape, words

# Words that say how something is said run to two dozen letters.
_FARTHEST = 48


def without_adverbs(clause: str) -> str:
    """Return a clause without the words at its end that only say how or how often something is said.

    >>> without_adverbs("这位负责人掷地有声地")
    '这位负责人'
    """
    far, near = clause[:-_FARTHEST], clause[-_FARTHEST:]
    while True:
        shorter = shape("speakers", "adverbs_at_end").sub("", near) if _may_be_adverb(near[-1:]) else near
        if len(shorter) == len(near):
            shorter = shape("speakers", "manner_at_end").sub("", near)
        if len(shorter) == len(near):
            return far + near
        near = shorter


def _may_be_adverb(last: str) -> bool:
    """Tell whether a clause may end in an adverb, from its last letter: that is cheap, and mostly enough."""
    return last in _last_letters() or shape("speakers", "adverb_letter").match(last) is not None


@cache
def _last_letters() -> frozenset[str]:
    return frozenset(word[-1] for word in (*words("cues", "adverbs"), *words("cues", "near"), *words("cues", "direct")))


def without_circumstance(clause: str) -> str:
    """Return a clause without a circumstance at its end (在考察时, 对我, 退休时), and without the adverbs before that.

    >>> without_circumstance("习近平总书记在考察时")
    '习近平总书记'
    """
    return without_adverbs(shape("speakers", "circumstance_at_end").sub("", clause))


def is_manner(words_before: str) -> bool:
    """Tell whether words before a cue only say how it is said (深情地, 并引用古人的话): the subject is further back."""
    left = without_circumstance(without_adverbs(words_before))
    return not shape("speakers", "openings").sub("", left).strip()


def is_passive(words_before: str) -> bool:
    """Tell whether words between a person and a verb of saying make him the one to whom it is said (被暖心|提醒)."""
    return shape("speakers", "passive").search(words_before) is not None
