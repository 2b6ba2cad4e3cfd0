"""The numbers that a person could argue about, each with the reason it has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides where a decision is a matter of degree. Scores and cutoffs are 0–100."""


DEFAULT = Settings()
