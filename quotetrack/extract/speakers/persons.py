"""Tell persons from bodies and documents, and pronouns from names."""

from quotetrack.extract.lexicon import shape


def names_person(phrase: str) -> bool:
    """Tell whether a speaker is a person, not a body or a document.

    >>> names_person("国务院总理李克强"), names_person("张明远"), names_person("国务院办公厅")
    (True, True, False)
    """
    head = shape("speakers", "head_at_end").search(phrase)
    return bool(head and head["person"]) or shape("speakers", "name").fullmatch(phrase) is not None


def is_pronoun(phrase: str) -> bool:
    """Tell whether a speaker is named by a pronoun only."""
    return shape("speakers", "pronoun").fullmatch(phrase) is not None
