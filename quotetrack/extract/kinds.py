"""Tell what stands between marks: a decision list of small rules, each named, in the order they are asked."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from quotetrack.extract.lexicon import alternatives, letters, words
from quotetrack.model import Kind
from quotetrack.text.marks import TITLE_OPENERS

_NUMERAL = "〇零一二三四五六七八九十百千万亿两双"
_NOT_LETTERS = re.compile(r"[^\w+＋%％]|_")
_SEPARATORS = re.compile(r"[，,、；;：:！!？?。…]+|——+|--+|(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")
_SENTENCE_MARKS = re.compile(r"[。！!？?…]\s*\Z")
_INNER_SENTENCE = re.compile(r"[。！？；]")
# Clauses set side by side as a list (管得住、放得开), not one after another.
_LISTED = re.compile(r"[、 \N{IDEOGRAPHIC SPACE}]")
_PLACEHOLDER = re.compile(r"[\sxX×*＊＿_?？某○〇Ｘ.…·\-]+\Z")
# A clause of a slogan is not longer than this; longer ones are prose.
_LONGEST_CLAUSE = 16
# So few letters that end in the head of a noun phrase are a name, even where they open with a verb (创新驱动力).
_SHORT_NAME = 6
# Shares of letters that clauses have in common: above it they are built alike (管行业必须管安全、管业务必须管安全).
_ALIKE = 0.4


@dataclass(frozen=True)
class Wording:
    """What a rule may look at: the letters between the marks and how they are introduced.

    `saying` is true where a cue introduces them as said, `proposing` where a cue introduces a formula.
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
        return _NOT_LETTERS.sub("", self.text)

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """Return the letters clause by clause."""
        return tuple(letters for part in _SEPARATORS.split(self.text) if (letters := _NOT_LETTERS.sub("", part)))

    @cached_property
    def predicates(self) -> tuple[str, ...]:
        """Return the words that make a sentence of it."""
        return tuple(found for found in _predicate().findall(self.text) if found)


@cache
def _words(key: str) -> re.Pattern[str]:
    return re.compile(alternatives(words("kinds", key)))


@cache
def _predicate() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('kinds', 'solid'))})|({alternatives(words('kinds', 'predicates'))})")


@cache
def _around(key: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(words("kinds", key)) + ")")


@cache
def _formula_kinds() -> dict[str, Kind]:
    kinds = {_NOT_LETTERS.sub("", term): Kind.TERM for term in words("formulas", "terms")}
    kinds.update({_NOT_LETTERS.sub("", slogan): Kind.SLOGAN for slogan in words("formulas", "slogans")})
    return kinds


@cache
def _numbered() -> dict[str, re.Pattern[str]]:
    measures = letters("formulas", "measures")
    things = letters("formulas", "counted_things")
    demands = alternatives(words("formulas", "numbered_demands"))
    return {
        "count": re.compile(f"[{_NUMERAL}0-9]+"),
        "set": re.compile(f"(?!一个)[{_NUMERAL}]{{1,3}}[{measures}].{{2,8}}"),
        "pairs": re.compile(f"(?:[{_NUMERAL}][^{_NUMERAL}]){{2,4}}"),
        "things": re.compile(f"(?:[{_NUMERAL}].)*[{_NUMERAL}][{things}]"),
        "demand": re.compile(f"[{_NUMERAL}]{{1,2}}(?:{demands})"),
    }


Rule = Callable[[Wording], Kind | None]


def title_marks(wording: Wording) -> Kind | None:
    """《…》 and 〈…〉 hold titles."""
    return Kind.TITLE if wording.opener in TITLE_OPENERS else None


def redaction(wording: Wording) -> Kind | None:
    """“XXX” stands for words that were taken out."""
    return Kind.PLACEHOLDER if _PLACEHOLDER.match(wording.text) else None


def known_formula(wording: Wording) -> Kind | None:
    """The table of formulas says it (一国两制 is a slogan, 三农 a term)."""
    return _formula_kinds().get(wording.letters)


def bare_number(wording: Wording) -> Kind | None:
    """“113” and “十二五” are names."""
    return Kind.TERM if _numbered()["count"].fullmatch(wording.letters) else None


def numbered_set(wording: Wording) -> Kind | None:
    """“四个意识”, “六项机制”: a numeral, a measure word and what is counted."""
    return Kind.SLOGAN if len(wording.clauses) == 1 and _numbered()["set"].fullmatch(wording.letters) else None


def numbered_pairs(wording: Wording) -> Kind | None:
    """“三严三实” demands, “五险一金” counts things."""
    if len(wording.clauses) == 1 and _numbered()["pairs"].fullmatch(wording.letters):
        return Kind.TERM if _numbered()["things"].fullmatch(wording.letters) else Kind.SLOGAN
    return None


def numbered_demand(wording: Wording) -> Kind | None:
    """“五落实”, “五进”: a numeral and a predicate."""
    return Kind.SLOGAN if _numbered()["demand"].fullmatch(wording.letters) else None


def short_word(wording: Wording) -> Kind | None:
    """One word of up to four letters is a term, unless a cue gives it as a sentence."""
    if len(wording.clauses) == 1 and len(wording.letters) <= 4 and not _SENTENCE_MARKS.search(wording.text):
        return Kind.TERM
    return None


def introduced_as_theme(wording: Wording) -> Kind | None:
    """以“…”为主题, “…”的方针: the words around say that it is a formula."""
    if len(wording.letters) < 5 or wording.saying:
        return None
    if _around("theme_before").search(wording.before) or _around("theme_after").match(wording.after):
        return Kind.SLOGAN
    return None


def introduced_as_name(wording: Wording) -> Kind | None:
    """题为“…”, “…”座谈会: the words around say that it is a name."""
    if wording.saying:
        return None
    if _around("name_before").search(wording.before) or _around("name_after").match(wording.after):
        return Kind.TERM
    return None


def ends_as_sentence(wording: Wording) -> Kind | None:
    """A full stop, question or exclamation mark stands inside: the words are a sentence of their own."""
    if not _SENTENCE_MARKS.search(wording.text):
        return None
    short_cry = (
        wording.text.endswith(("！", "!"))
        and len(wording.letters) <= 12
        and not wording.saying
        and _is_parallel(wording)
    )
    return Kind.SLOGAN if short_cry else Kind.STATEMENT


def proposed(wording: Wording) -> Kind | None:
    """A cue of proposing (提出, 倡导) introduces a demand."""
    if wording.proposing and len(wording.letters) >= 5 and _words("opening_verbs").match(wording.letters):
        return Kind.SLOGAN
    return None


def several_sentences(wording: Wording) -> Kind | None:
    """Words with a full stop in the middle are somebody's speech."""
    return Kind.STATEMENT if _INNER_SENTENCE.search(wording.text) and len(wording.letters) > 12 else None


def first_or_second_person(wording: Wording) -> Kind | None:
    """我, 你, 大家, 吗: somebody speaks."""
    if len(wording.letters) <= 4 or (_is_parallel(wording) and max(map(len, wording.clauses)) <= 6):
        return None
    return Kind.STATEMENT if _words("persons").search(wording.text) else None


def classical_saying(wording: Wording) -> Kind | None:
    """Particles of the classical language (之, 其, 勿) in one sentence: a saying of old, given as said."""
    found = set(_words("classical").findall(wording.text))
    return Kind.STATEMENT if len(found) > 1 and 5 <= len(wording.letters) <= 40 and not wording.proposing else None


def asks(wording: Wording) -> Kind | None:
    """A question is somebody's, with or without its mark."""
    return Kind.STATEMENT if len(wording.letters) >= 8 and _words("questions").search(wording.text) else None


def clauses_built_alike(wording: Wording) -> Kind | None:
    """Parallel clauses that share letters are a formula, even where they are attributed; one that follows is none."""
    if not _is_parallel(wording) or not _share_letters(wording.clauses):
        return None
    return Kind.STATEMENT if _concludes(wording.clauses) else Kind.SLOGAN


def said_with_predicate(wording: Wording) -> Kind | None:
    """A cue introduces a clause that says something."""
    if wording.saying and len(wording.letters) >= 5 and wording.predicates:
        return Kind.STATEMENT
    return None


def said_at_length(wording: Wording) -> Kind | None:
    """A cue introduces several clauses or a long one."""
    several = len(wording.clauses) > 1 and not _is_parallel(wording)
    if wording.saying and (several or (len(wording.letters) >= 13 and not _is_name(wording))):
        return Kind.STATEMENT
    return None


def list_of_names(wording: Wording) -> Kind | None:
    """A list that ends in the head of a noun phrase is one name (长城、大运河国家文化公园建设方案)."""
    return Kind.TERM if len(wording.clauses) > 1 and _is_name(wording) and not _is_parallel(wording) else None


def parallel_clauses(wording: Wording) -> Kind | None:
    """Clauses of equal length without a predicate of their own are a formula."""
    if not _is_parallel(wording):
        return None
    return Kind.STATEMENT if _is_argument(wording) and not _LISTED.search(wording.text) else Kind.SLOGAN


def several_clauses(wording: Wording) -> Kind | None:
    """Several clauses: a statement where they say something or run long, else a formula."""
    if len(wording.clauses) < 2:
        return None
    if wording.proposing and not _is_argument(wording):
        return Kind.SLOGAN
    return Kind.STATEMENT if _is_argument(wording) or len(wording.letters) > 24 else Kind.SLOGAN


def name(wording: Wording) -> Kind | None:
    """One clause that ends in the head of a noun phrase is a name."""
    return Kind.TERM if _is_name(wording) else None


def demand(wording: Wording) -> Kind | None:
    """One clause that opens with a verb or a negation and is no longer than a slogan."""
    if len(wording.letters) <= _SHORT_NAME and _is_name(wording):
        return None
    if _words("opening_verbs").match(wording.letters) and 5 <= len(wording.letters) <= _LONGEST_CLAUSE:
        return Kind.SLOGAN
    return None


def long_clause(wording: Wording) -> Kind | None:
    """One long clause with a predicate stands as a sentence."""
    if len(wording.letters) >= 10 and wording.predicates:
        return Kind.STATEMENT
    return None


def set_phrase(wording: Wording) -> Kind | None:
    """A short clause with a predicate is repeated as a formula (新官不理旧账)."""
    return Kind.SLOGAN if len(wording.letters) >= 5 and wording.predicates else None


def otherwise(wording: Wording) -> Kind | None:
    """What nothing else tells is a term; at length it is a statement."""
    return Kind.TERM if len(wording.letters) < 20 else Kind.STATEMENT


RULES: tuple[Rule, ...] = (
    title_marks,
    redaction,
    known_formula,
    bare_number,
    numbered_set,
    numbered_pairs,
    numbered_demand,
    short_word,
    introduced_as_theme,
    introduced_as_name,
    ends_as_sentence,
    several_sentences,
    proposed,
    first_or_second_person,
    classical_saying,
    asks,
    clauses_built_alike,
    said_with_predicate,
    said_at_length,
    list_of_names,
    parallel_clauses,
    several_clauses,
    demand,
    name,
    long_clause,
    set_phrase,
    otherwise,
)


def tell_kind(wording: Wording) -> tuple[Kind, str]:
    """Return the kind of `wording` and the name of the rule that told it.

    >>> tell_kind(Wording("六项机制", "“", "健全", "", saying=False, proposing=False))
    (<Kind.SLOGAN: 'slogan'>, 'numbered set')
    """
    for rule in RULES:
        kind = rule(wording)
        if kind is not None:
            return kind, rule.__name__.replace("_", " ")
    raise AssertionError("the last rule always answers")


def _is_parallel(wording: Wording) -> bool:
    lengths = [len(clause) for clause in wording.clauses]
    if len(lengths) < 2 or max(lengths) > _LONGEST_CLAUSE:
        return False
    return max(lengths) - min(lengths) <= 1 or _share_letters(wording.clauses)


def _share_letters(clauses: tuple[str, ...]) -> bool:
    """Tell whether each clause shares enough letters with the next."""
    if len(clauses) < 2:
        return False
    shares = [len(set(left) & set(right)) / max(len(set(left)), len(set(right))) for left, right in pairwise(clauses)]
    return sum(shares) / len(shares) >= _ALIKE


def _concludes(clauses: tuple[str, ...]) -> bool:
    """Tell whether one clause follows from another: 企业不消灭事故，事故就可能消灭企业."""
    leading = [_words("conclusions").search(clause) is not None for clause in clauses]
    return not leading[0] and any(leading)


def _is_argument(wording: Wording) -> bool:
    """Tell whether the clauses say something of one another, not one thing each."""
    return bool(wording.predicates) and not _share_letters(wording.clauses)


def _is_name(wording: Wording) -> bool:
    return _noun_at_end().search(wording.letters) is not None and not wording.predicates


@cache
def _noun_at_end() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('kinds', 'noun_heads'))})\\Z")
