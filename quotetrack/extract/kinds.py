"""Tell what stands between marks: a decision list of small rules, each named, in the order they are asked."""

import re
from collections.abc import Callable
from functools import cache

from quotetrack.extract.evidence import LONGEST_CLAUSE, Evidence, letters_of, word_pattern
from quotetrack.extract.lexicon import words
from quotetrack.extract.numbered import bare_number, numbered_demand, numbered_pairs, numbered_set
from quotetrack.extract.shapes import above_all, joined_by_a_sign, three_beats, warning
from quotetrack.model import Kind
from quotetrack.text.marks import TITLE_OPENERS

_SENTENCE_MARKS = re.compile(r"[。！!？?…]\s*\Z")
_INNER_SENTENCE = re.compile(r"[。！？；]")
# Clauses set side by side as a list (管得住、放得开), not one after another.
_LISTED = re.compile(r"[、 \N{IDEOGRAPHIC SPACE}]")
_PLACEHOLDER = re.compile(
    r"[\sxX×*＊＿_?？某○〇Ｘ※△▲□■◆.…·\-]+(?:[年月日时分省市县区乡镇村][\sxX×*＊＿_某○〇Ｘ※△▲□■◆]*)*\Z"
)
# A name with another behind a dash: 意大利之源——古罗马文明展.
_NAME_WITH_A_DASH = re.compile(r"(?:——|--)\w+\Z")
_LIST_ONLY = re.compile(r"[^，,；;。：:！？]*、[^，,；;。：:！？]*")
_A_OR_NOT = re.compile(r"(?<!一)(.{1,2})不\1")
# So few letters that end in the head of a noun phrase are a name, even where they open with a verb (创新驱动力).
_SHORT_NAME = 6
# What is given as said and holds no known predicate is a sentence from this many letters on; clauses built alike need
# more, for a formula is said as well.
_LONG = 7
_LONG_ALIKE = 13


@cache
def _formula_kinds() -> dict[str, Kind]:
    kinds = {letters_of(term): Kind.TERM for term in words("formulas", "terms")}
    kinds.update({letters_of(slogan): Kind.SLOGAN for slogan in words("formulas", "slogans")})
    return kinds


Rule = Callable[[Evidence], Kind | None]


def title_marks(evidence: Evidence) -> Kind | None:
    """《…》 and 〈…〉 hold titles."""
    return Kind.TITLE if evidence.opener in TITLE_OPENERS else None


def redaction(evidence: Evidence) -> Kind | None:
    """“XXX” stands for words that were taken out."""
    return Kind.PLACEHOLDER if _PLACEHOLDER.match(evidence.text) else None


def known_formula(evidence: Evidence) -> Kind | None:
    """The table of formulas says it (一国两制 is a slogan, 三农 a term)."""
    return _formula_kinds().get(evidence.letters)


def short_word(evidence: Evidence) -> Kind | None:
    """One word of up to four letters is a term, unless a cue gives it as a sentence."""
    if evidence.saying and len(evidence.letters) >= 4 and evidence.predicates:
        return None
    if len(evidence.clauses) == 1 and len(evidence.letters) <= 4 and not _SENTENCE_MARKS.search(evidence.text):
        return Kind.TERM
    return None


def introduced_as_saying(evidence: Evidence) -> Kind | None:
    """正所谓“…”, 据说“…”: the words before say that people say so."""
    said = len(evidence.letters) >= 5 and evidence.is_introduced("saying_before")
    return Kind.STATEMENT if said else None


def introduced_as_theme(evidence: Evidence) -> Kind | None:
    """以“…”为主题, “…”的方针: the words around say that it is a formula."""
    if len(evidence.letters) < 4 or evidence.saying or evidence.opens_with("asked"):
        return None
    if "是" in evidence.predicates and len(evidence.letters) > LONGEST_CLAUSE:
        return None  # what is borne in mind may be a sentence
    if evidence.is_introduced("theme_before", "theme_after"):
        return Kind.SLOGAN
    return None


def introduced_as_name(evidence: Evidence) -> Kind | None:
    """题为“…”, “…”座谈会: the words around say that it is a name, or a formula used as one."""
    demanded = len(evidence.clauses) > 1 and (evidence.demands or evidence.is_parallel)
    if evidence.saying or (demanded and (evidence.opens_alike or not evidence.is_name)):
        return None
    if evidence.is_introduced("name_before", "name_after"):
        return Kind.TERM
    return None


def ends_as_sentence(evidence: Evidence) -> Kind | None:
    """A full stop, question or exclamation mark stands inside: the words are a sentence of their own."""
    if not _SENTENCE_MARKS.search(evidence.text):
        return None
    listed = _LIST_ONLY.fullmatch(evidence.text.rstrip("。")) is not None
    if listed and len(evidence.clauses) > 2 and evidence.is_parallel and not evidence.is_spoken:
        return Kind.SLOGAN
    short_cry = (
        evidence.text.endswith(("！", "!"))
        and len(evidence.letters) <= 12
        and not evidence.saying
        and not evidence.is_spoken
        and evidence.is_parallel
    )
    return Kind.SLOGAN if short_cry else Kind.STATEMENT


def proposed(evidence: Evidence) -> Kind | None:
    """A cue of proposing (提出, 倡导) introduces a demand."""
    if evidence.proposing and len(evidence.letters) >= 5 and evidence.opens_with("opening_verbs"):
        return Kind.SLOGAN
    return None


def several_sentences(evidence: Evidence) -> Kind | None:
    """Words with a full stop in the middle are somebody's speech."""
    return Kind.STATEMENT if _INNER_SENTENCE.search(evidence.text) and len(evidence.letters) > 12 else None


def first_or_second_person(evidence: Evidence) -> Kind | None:
    """我, 你, 大家, 吗: somebody speaks."""
    if len(evidence.letters) <= 4 or (evidence.is_parallel and max(map(len, evidence.clauses)) <= 6):
        return None
    return Kind.STATEMENT if evidence.is_spoken else None


def classical_saying(evidence: Evidence) -> Kind | None:
    """Particles of the classical language (之, 其, 勿) in one sentence: a saying of old, given as said."""
    if evidence.proposing or not 5 <= len(evidence.letters) <= 40:
        return None
    found = set(word_pattern("classical").findall(evidence.text))
    return Kind.STATEMENT if len(found) > 1 or evidence.holds("classical_alone") else None


def asks(evidence: Evidence) -> Kind | None:
    """A question is somebody's, with or without its mark."""
    asked = evidence.holds("questions") or _A_OR_NOT.search(evidence.letters) is not None
    return Kind.STATEMENT if len(evidence.letters) >= 8 and asked else None


def clauses_built_alike(evidence: Evidence) -> Kind | None:
    """Parallel clauses that share letters are a formula, even where they are attributed; one that follows is none."""
    short = len(evidence.clauses) > 2 and max(map(len, evidence.clauses)) <= 4 and not evidence.is_spoken
    listed = short and _LIST_ONLY.fullmatch(evidence.text) is not None
    if not evidence.is_parallel or not (evidence.shares_letters or listed):
        return None
    turned = len({frozenset(clause) for clause in evidence.clauses}) == 1  # 江山就是人民，人民就是江山
    told = evidence.saying and (evidence.opens_with("asked") or (evidence.holds("asserted") and not turned))
    return Kind.STATEMENT if evidence.concludes or told else Kind.SLOGAN


def said_with_predicate(evidence: Evidence) -> Kind | None:
    """A cue introduces a clause that says something."""
    if evidence.saying and len(evidence.letters) >= 4 and evidence.predicates:
        return Kind.STATEMENT
    return None


def said_at_length(evidence: Evidence) -> Kind | None:
    """A cue introduces several clauses or a long one; behind a colon a short one is said no less."""
    several = len(evidence.clauses) > 1 and not evidence.is_parallel
    enough = _LONG_ALIKE if evidence.is_parallel else 5 if evidence.before.rstrip().endswith(("：", ":")) else _LONG
    if evidence.saying and (several or (len(evidence.letters) >= enough and not evidence.is_name)):
        return Kind.STATEMENT
    return None


def list_of_names(evidence: Evidence) -> Kind | None:
    """A list that ends in the head of a noun phrase is one name (长城、大运河国家文化公园建设方案)."""
    if len(evidence.clauses) < 2 or not evidence.is_name:
        return None
    if _NAME_WITH_A_DASH.search(evidence.text):
        return Kind.TERM
    return Kind.TERM if not evidence.is_parallel and not evidence.demands else None


def parallel_clauses(evidence: Evidence) -> Kind | None:
    """Clauses of equal length without a predicate of their own are a formula."""
    if not evidence.is_parallel:
        return None
    argued = evidence.is_argument and not evidence.proposing and not _LISTED.search(evidence.text)
    return Kind.STATEMENT if argued else Kind.SLOGAN


def several_clauses(evidence: Evidence) -> Kind | None:
    """Several clauses: a statement where they say something or run long, else a formula."""
    if len(evidence.clauses) < 2:
        return None
    if not evidence.is_argument and (evidence.proposing or _LIST_ONLY.fullmatch(evidence.text)):
        return Kind.SLOGAN
    return Kind.STATEMENT if evidence.is_argument or len(evidence.letters) > 24 else Kind.SLOGAN


def name(evidence: Evidence) -> Kind | None:
    """One clause that ends in the head of a noun phrase is a name."""
    return Kind.TERM if evidence.is_name else None


def demand(evidence: Evidence) -> Kind | None:
    """One clause that opens with a verb or a negation and is no longer than a slogan."""
    if len(evidence.letters) <= _SHORT_NAME and evidence.is_name:
        return None
    if evidence.demands and 5 <= len(evidence.letters) <= LONGEST_CLAUSE:
        return Kind.SLOGAN
    return None


def long_clause(evidence: Evidence) -> Kind | None:
    """One long clause with a predicate stands as a sentence."""
    if len(evidence.letters) >= 10 and evidence.predicates:
        return Kind.STATEMENT
    return None


def set_phrase(evidence: Evidence) -> Kind | None:
    """A short clause with a predicate is repeated as a formula (新官不理旧账)."""
    return Kind.SLOGAN if len(evidence.letters) >= 5 and evidence.predicates else None


def otherwise(evidence: Evidence) -> Kind | None:
    """What nothing else tells is a term; at length it is a statement."""
    return Kind.TERM if len(evidence.letters) < 20 else Kind.STATEMENT


RULES: tuple[Rule, ...] = (
    title_marks,
    redaction,
    known_formula,
    bare_number,
    numbered_set,
    numbered_pairs,
    numbered_demand,
    warning,
    three_beats,
    above_all,
    joined_by_a_sign,
    introduced_as_saying,
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


def tell_kind(evidence: Evidence) -> tuple[Kind, str]:
    """Return the kind of the words and the name of the rule that told it.

    >>> tell_kind(Evidence("六项机制", "“", "健全", "", saying=False, proposing=False))
    (<Kind.SLOGAN: 'slogan'>, 'numbered set')
    """
    for rule in RULES:
        kind = rule(evidence)
        if kind is not None:
            return kind, rule.__name__.replace("_", " ")
    raise AssertionError("the last rule always answers")
