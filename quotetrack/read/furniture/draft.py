"""A page on the way to its regions: which lines say something, what rules say of them, what they are counted as."""

from dataclasses import dataclass

from quotetrack.read.furniture.notices import Notice, Role
from quotetrack.read.lines.page import Page
from quotetrack.read.lines.sentences import is_address, is_sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """A page on the way: the lines that say something, what the rules said of some, and the labels given so far."""

    page: Page
    speaking: tuple[int, ...]
    notices: dict[int, Notice]
    labels: dict[int, str]

    def is_prose(self, number: int) -> bool:
        """Tell whether a line is speech beyond doubt."""
        line = self.page.lines[number]
        return number not in self.labels and (is_sentence(line, self.page.settings) or is_address(line))

    def role(self, number: int) -> Role | None:
        """Return the role that a rule gave a line, if one did."""
        return self.notices[number].role if number in self.notices else None

    def says(self, number: int, role: Role) -> bool:
        """Tell whether a rule gave a line this role."""
        return self.role(number) == role
