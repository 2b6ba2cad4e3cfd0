"""What the letters between marks, and the letters around them, say of their kind: the evidence that rules ask for."""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from quotetrack.extract.lexicon import alternatives, letters, words

# A clause of a slogan is not longer than this; longer ones are prose.
LONGEST_CLAUSE = 16
# Shares of letters that clauses have in common: above it they are built alike (管行业必须管安全、管业务必须管安全).
_ALIKE = 0.4
LIST_ONLY = re.compile(r"[^，,；;。：:！？]*、[^，,；;。：:！？]*")
_NOT_LETTERS = re.compile(r"[^\w+＋%％]|_")
_SEPARATORS = re.compile(r"[，,、；;：:！!？?。…]+|——+|--+|(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")


@dataclass(frozen=True)
class Evidence:
    """What a rule may look at: the text between the marks, the opening mark, and a few letters before and behind.

    `saying` is true where a cue introduces the words as said, `proposing` where a cue introduces a formula.
    """

    text: str
    opener: str
    before: str
    after: str
    saying: bool
    proposing: bool

    @cached_property
    def letters(self) -> str:
        """Return the letters alone."""
        return letters_of(self.text)

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """Return the letters clause by clause."""
        return tuple(letters for part in _SEPARATORS.split(self.text) if (letters := letters_of(part)))

    @cached_property
    def says_something(self) -> bool:
        """Tell whether a word makes a sentence of it."""
        return any(found[0] not in _solid() for found in _predicate().finditer(self.text))

    @property
    def asserts(self) -> bool:
        """Tell whether it says what something is."""
        return any(found[0] == letters("kinds", "copula") for found in _predicate().finditer(self.text))

    @property
    def is_parallel(self) -> bool:
        """Tell whether there are several short clauses, equally long or built alike."""
        lengths = [len(clause) for clause in self._beats]
        if len(lengths) < 2 or max(lengths) > LONGEST_CLAUSE:
            return False
        return max(lengths) - min(lengths) <= 1 or self.shares_letters

    @property
    def opens_alike(self) -> bool:
        """Tell whether three clauses and more open with one letter: 进校园、进企业、进社区."""
        return len(self._beats) > 2 and len({clause[0] for clause in self._beats}) == 1

    @cached_property
    def _beats(self) -> tuple[str, ...]:
        """Return the clauses, without the words before a list that opens alike: 劳模|进校园、进企业、进社区."""
        first, *others = self.clauses or ("",)
        at = first.find(others[0][0]) if len(others) > 1 and len({clause[0] for clause in others}) == 1 else -1
        spoken = _is_spoken(first[: max(0, at)])
        return (first[at:] if at > 0 and not spoken else first, *others) if self.clauses else ()

    @cached_property
    def shares_letters(self) -> bool:
        """Tell whether each clause shares enough letters with the next."""
        if self.opens_alike and len({clause[-1] for clause in self._beats}) == 1:
            return True
        pairs = [(set(left), set(right)) for left, right in pairwise(self._beats)]
        shares = [len(left & right) / max(len(left), len(right)) for left, right in pairs]
        return bool(shares) and sum(shares) / len(shares) >= _ALIKE

    @property
    def concludes(self) -> bool:
        """Tell whether one clause follows from another: 企业不消灭事故，事故就可能消灭企业."""
        leading = [word_pattern("conclusions").search(clause) is not None for clause in self.clauses]
        return not leading[0] and any(leading)

    @property
    def is_argument(self) -> bool:
        """Tell whether the clauses say something of one another, not one thing each."""
        return self.says_something and not self.shares_letters

    @property
    def is_name(self) -> bool:
        """Tell whether it ends in the head of a noun phrase and says nothing."""
        return _ends_in_noun(self.letters) and not self.says_something

    def holds(self, key: str) -> bool:
        """Tell whether a word listed under `key` of the table of kinds stands in it."""
        return word_pattern(key).search(self.text) is not None

    def opens_with(self, key: str) -> bool:
        """Tell whether it begins with a word listed under `key`."""
        return word_pattern(key).match(self.letters) is not None

    @property
    def demands(self) -> bool:
        """Tell whether it opens with a verb of a demand, be it behind an adverb: 全方位夯实粮食安全根基."""
        return _demand().match(self.letters) is not None

    @property
    def is_spoken(self) -> bool:
        """Tell whether a person speaks in it: 我, 你, 大家; the 我 of 自我革命 is nobody's."""
        return _is_spoken(self.text)

    def is_introduced(self, before: str, after: str | None = None) -> bool:
        """Tell whether the letters around the marks fit a pattern listed under the keys `before` or `after`."""
        if _around(before).search(self.before):
            return True
        # What follows a full stop is the next sentence.
        return after is not None and not self.text.endswith("。") and _around(after).match(self.after) is not None


def letters_of(text: str) -> str:
    """Return the letters of `text`, without punctuation and blanks; ＋ and % are letters.

    >>> letters_of("双随机、一公开")
    '双随机一公开'
    """
    return text if text.isalnum() else _NOT_LETTERS.sub("", text)


@cache
def word_pattern(key: str) -> re.Pattern[str]:
    """Return the pattern of the words listed under `key` of the table of kinds."""
    return re.compile(alternatives(words("kinds", key)))


@cache
def _around(key: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(words("kinds", key)) + ")")


# Words that only hold the letters of a predicate or a person are tried first; all stand in one row, so that a search
# may step from one of their first letters to the next.
@cache
def _predicate() -> re.Pattern[str]:
    return re.compile(f"{word_pattern('solid').pattern}|{word_pattern('predicates').pattern}")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(f"{word_pattern('solid').pattern}|{word_pattern('persons').pattern}")


@cache
def _solid() -> frozenset[str]:
    return frozenset(words("kinds", "solid"))


def _is_spoken(text: str) -> bool:
    return any(found[0] not in _solid() for found in _person().finditer(text))


@cache
def _demand() -> re.Pattern[str]:
    adverbs = alternatives(words("kinds", "opening_adverbs"))
    verbs = alternatives(tuple(verb for verb in words("kinds", "opening_verbs") if len(verb) > 1))
    short = alternatives(tuple(verb for verb in words("kinds", "opening_verbs") if len(verb) == 1))
    subjects = alternatives(words("kinds", "verbs_of_a_subject"))
    return re.compile(f"(?:{adverbs})?(?:(?:{verbs})(?!{subjects})|(?:{short}))")


@cache
def _nouns() -> tuple[frozenset[str], tuple[int, ...]]:
    """Return the heads of noun phrases, and how long they are."""
    heads = frozenset(words("kinds", "noun_heads"))
    return heads, tuple(sorted({len(head) for head in heads}))


def _ends_in_noun(text: str) -> bool:
    heads, lengths = _nouns()
    return any(text[-length:] in heads for length in lengths)
