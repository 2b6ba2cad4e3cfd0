"""Know the words that carry no sense of their own, and those that only stress one."""

from quotetrack.match.compare.vocabulary import vocabulary


def is_particle(letters: str) -> bool:
    """Tell whether letters carry no sense of their own.

    >>> is_particle("的"), is_particle("之"), is_particle("人民")
    (True, True, False)
    """
    return letters in vocabulary().particles or is_glue(letters)


def is_glue(letters: str) -> bool:
    """Tell whether letters only join others."""
    glue = vocabulary().glue
    return all(letter in glue for letter in letters)


def is_adverb(letters: str) -> bool:
    """Tell whether letters only stress what is said."""
    return letters in vocabulary().adverbs
