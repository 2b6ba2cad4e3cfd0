"""Tell persons from bodies and documents, and pronouns from names."""

from quotetrack.extract.lexicon import shape


def names_person(phrase: str) -> bool:
    """Tell whether a speaker is a person, not a body or a document."""
    return shape("speakers", "named_person").search(phrase) is not None


def is_pronoun(phrase: str) -> bool:
    """Tell whether a speaker is named by a pronoun only."""
    return shape("speakers", "pronoun").fullmatch(phrase) is not None
