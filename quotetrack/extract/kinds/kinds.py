"""Tell what stands between marks: a decision list of small rules, each named, in the order they are asked."""

from collections.abc import Callable

from quotetrack.extract.kinds.evidence import Evidence
from quotetrack.extract.kinds.formulas import (
    clauses_built_alike,
    demand,
    list_of_names,
    name,
    otherwise,
    parallel_clauses,
    proposed,
    set_phrase,
    several_clauses,
)
from quotetrack.extract.kinds.introduced import introduced_as_name, introduced_as_saying, introduced_as_theme
from quotetrack.extract.kinds.known import known_formula, redaction, short_word, title_marks
from quotetrack.extract.kinds.numbered import bare_number, numbered_demand, numbered_pairs, numbered_set
from quotetrack.extract.kinds.sentences import (
    asks,
    classical_saying,
    ends_as_sentence,
    first_or_second_person,
    long_clause,
    said_at_length,
    said_with_predicate,
    several_sentences,
)
from quotetrack.extract.kinds.shapes import above_all, done_first, joined_by_a_sign, three_beats, warning
from quotetrack.model import Kind

Rule = Callable[[Evidence], Kind | None]

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
    done_first,
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
