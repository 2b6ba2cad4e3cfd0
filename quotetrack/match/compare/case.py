"""Put together what is asked about the edits between two wordings."""

from typing import NamedTuple

from quotetrack.match.compare.alignment import Edit
from quotetrack.match.compare.frame import Frame
from quotetrack.match.compare.harmless import all_sound_alike
from quotetrack.match.compare.particles import is_adverb
from quotetrack.match.compare.wording import Wording
from quotetrack.settings import Settings


class Case(NamedTuple):
    """Two wordings as they lie over each other, and the edits inside that no table calls harmless."""

    frame: Frame
    shorter: Wording
    longer: Wording
    unknown: tuple[Edit, ...]
    settings: Settings

    @property
    def heavy(self) -> tuple[Edit, ...]:
        """Return the unknown edits that neither only stress nor only misspell."""
        return tuple(
            edit
            for edit in self.unknown
            if not (edit.pure and is_adverb(edit.left or edit.right)) and not all_sound_alike(edit.left, edit.right)
        )
