"""Know the edits that leave a wording the same: slips of the pen, synonyms, words without a sense of their own."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from quotetrack.match.compare.alignment import CONTEXT, Edit
from quotetrack.match.compare.lexicon import breaks_phrase, breaks_word
from quotetrack.match.compare.particles import is_particle, is_stress
from quotetrack.match.compare.strokes import look_near
from quotetrack.match.compare.vocabulary import vocabulary
from quotetrack.match.compare.wording import PLACEHOLDER, is_numeral
from quotetrack.text.pinyin import sound_alike
from quotetrack.text.rare import is_rare

# A placeholder stands for a name, an office or a date: for this many letters at most.
_REDACTED = 8
# A slip changes a word of two letters at most (布署, 的士高 for 的士高 no more).
_SLIP = 2
# Two words side by side have so many letters at most.
_WORDS = 6
# They may follow a word or not.
_ASPECTS = "的地得了着过者"


@lru_cache(maxsize=1 << 14)
def harmless_rule(edit: Edit) -> str | None:
    """Return what makes an edit harmless in a wording of any length, else None."""
    if PLACEHOLDER in edit.left + edit.right:
        return "placeholder" if stands_for_letters(edit) else None
    if edit.pure and not edit.cut and is_particle(edit.left or edit.right):
        return "particle"
    if _doubles(edit):
        return "doubled letter"
    if is_slip(edit.left, edit.right):
        return "usual slip"
    if _counts_alike(edit):
        return "measure word"
    if are_synonyms(edit):
        return "synonym"
    if _only_stress(edit):
        return "stress"
    return "slip in a set phrase" if breaks_phrase(edit) and all_sound_alike(edit.left, edit.right) else None


def _doubles(edit: Edit) -> bool:
    """Tell whether one letter more only doubles the one beside it (红脸、出汗 / 红红脸、出出汗)."""
    letter = edit.left or edit.right
    if not edit.pure or len(letter) > 1 or is_numeral(letter):
        return False
    return letter in (edit.before[-1:], edit.after[:1])


def _counts_alike(edit: Edit) -> bool:
    """Tell whether behind a numeral one measure word stands for another (四个能力 / 四种能力)."""
    measures = vocabulary().measures
    return edit.left in measures and edit.right in measures and is_numeral(edit.before[-1:] or " ")


def _only_stress(edit: Edit) -> bool:
    """Tell whether an edit, with some of the letters beside it, puts words of stress for others (必须 / 要坚持)."""
    if edit.pure or max(len(edit.left), len(edit.right)) > _WORDS:
        return False
    return any(is_stress(left) and is_stress(right) for left, right in _with_context(edit, 1))


def _with_context(edit: Edit, reach: int) -> Iterator[tuple[str, str]]:
    """Yield both sides of an edit with up to so many of the letters that stand before and after it."""
    for before in range(min(reach, len(edit.before)) + 1):
        lead = edit.before[len(edit.before) - before :]
        for after in range(min(reach, len(edit.after)) + 1):
            yield lead + edit.left + edit.after[:after], lead + edit.right + edit.after[:after]


def stands_for_letters(edit: Edit) -> bool:
    """Tell whether one side of an edit is a placeholder and the other what it may stand for."""
    return any(
        PLACEHOLDER in one
        and all(letter == PLACEHOLDER or is_numeral(letter) for letter in one)
        and len(other) <= _REDACTED
        for one, other in ((edit.left, edit.right), (edit.right, edit.left))
    )


def is_slip(left: str, right: str) -> bool:
    """Tell whether each letter is one that is written for the other by mistake, whatever the wording.

    >>> is_slip("决", "绝"), is_slip("己", "已"), is_slip("新", "换")
    (True, True, False)
    """
    words = vocabulary()
    return len(left) == len(right) <= _SLIP and all(
        one == other or _share(words.slips, one, other) or _share(words.lookalikes, one, other)
        for one, other in zip(left, right, strict=True)
    )


def look_alike(left: str, right: str) -> bool:
    """Tell whether two letters are taken for one another by the eye and none is a word put for the other."""
    words = vocabulary()
    if _share(words.lookalikes, left, right) or _share(words.families, left, right):
        return True
    return not _say_the_same(left, right) and look_near(left, right)


@lru_cache(maxsize=1 << 14)
def is_misread(edit: Edit) -> bool:
    """Tell whether a single letter is misread for another: no word put for a word.

    One of them is a rare one, or they look alike and only one makes a word with its neighbours.

    >>> is_misread(Edit("睿", "容", "明智", "达", False, False, False))
    True
    >>> is_misread(Edit("扶", "其", "精准", "贫", False, False, False))
    True
    """
    if not len(edit.left) == len(edit.right) == 1:
        return False
    return is_rare(edit.left) or is_rare(edit.right) or (breaks_word(edit) and look_near(edit.left, edit.right))


def all_sound_alike(left: str, right: str) -> bool:
    """Tell whether letter answers letter in sound, as in a word typed by its sound."""
    return 0 < len(left) == len(right) <= _SLIP and all(
        sound_alike(one, other) for one, other in zip(left, right, strict=True)
    )


@lru_cache(maxsize=1 << 14)
def are_synonyms(edit: Edit) -> bool:
    """Tell whether an edit, with some of the letters beside it, puts one word for another of the same sense."""
    words = vocabulary()
    if edit.cut and edit.pure:
        return False
    if all(letter in words.glue for letter in edit.left + edit.right):
        return True
    if edit.before and edit.left in words.complements and edit.right in words.complements:
        return True
    if not words.letters.issuperset(edit.left + edit.right):
        return False
    if any(_say_the_same(left, right) for left, right in _with_context(edit, CONTEXT)):
        return True
    if _core(edit.left) == _core(edit.right):
        return True
    bare = edit._replace(left=_bare(edit.left), right=_bare(edit.right))
    if bare != edit and bare.left and bare.right:
        # 取得了伟大成就 / 取得巨大成就, 至今一切 / 到目前为止的一切: a particle stands before the word or behind it.
        return are_synonyms(bare)
    return _word_for_word(edit)


def _bare(side: str) -> str:
    """Return what is replaced without the particles around it."""
    return side.lstrip(_ASPECTS).rstrip(_ASPECTS)


def _core(side: str) -> str:
    """Return a verb without what says that it can be done, before it, and that it is, behind it (能顶, 顶起)."""
    words = vocabulary()
    verb = side[1:] if len(side) > 1 and side[0] in words.particles else side
    return verb[:-1] if len(verb) > 1 and verb[-1] in words.complements else verb


def _say_the_same(left: str, right: str) -> bool:
    words = vocabulary()
    if left in words.synonyms and right in words.synonyms and _share(words.synonyms, left, right):
        return True
    return left in words.contrasts and right in words.contrasts and _same_side(left, right)


def _word_for_word(edit: Edit) -> bool:
    """Tell whether two words side by side are each put for another (组织或者 / 单位和)."""
    if not 1 < min(len(edit.left), len(edit.right)) <= max(len(edit.left), len(edit.right)) <= _WORDS:
        return False
    return any(
        _say_the_same(edit.left[:one], edit.right[:other]) and _say_the_same(edit.left[one:], edit.right[other:])
        for one in range(1, len(edit.left))
        for other in range(1, len(edit.right))
    )


def _same_side(left: str, right: str) -> bool:
    """Tell whether two words are names of one thing (上半/前半, 北京/北京市)."""
    contrasts = vocabulary().contrasts
    sides = {(group.name, group.side) for group in contrasts.get(left, ())}
    return any((group.name, group.side) in sides for group in contrasts.get(right, ()))


def _share(rows: Mapping[str, frozenset[int]], left: str, right: str) -> bool:
    none: frozenset[int] = frozenset()
    return not rows.get(left, none).isdisjoint(rows.get(right, none))
