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


def is_stress(letters: str) -> bool:
    """Tell whether letters are words that say how firmly or how, one or several.

    >>> is_stress("要坚持"), is_stress("深入扎实"), is_stress("推动")
    (True, True, False)
    """
    stresses = vocabulary().stresses
    return letters in stresses or any(
        letters[:cut] in stresses and is_stress(letters[cut:]) for cut in range(1, len(letters))
    )
