"""Find how far a list of articles, a paywall or the comments reach below their heads."""

import re

from quotetrack.read.furniture.draft import Draft
from quotetrack.read.furniture.notices import Role
from quotetrack.read.lines.rows import alternatives
from quotetrack.read.lines.sentences import is_enumerated
from quotetrack.read.lines.series import is_piece_title

_GENRE = re.compile(alternatives("lines", "genres"))
_BELOW = "below: "
# What is a notice alone as long as nothing was said.
_BELOW_SPEECH = frozenset({Role.PAYWALL, Role.CLOSER})


def add_blocks(draft: Draft) -> None:
    """Count the lines below the head of a list or a paywall, until prose comes again with the headings above it.

    Prose below the head of comments is what others say: there, only the title of another piece ends the block.
    """
    head, has_spoken, is_closed = "", False, False
    for place, number in enumerate(draft.speaking):
        role = draft.role(number)
        if role == Role.OPENER or (has_spoken and role in _BELOW_SPEECH):
            head, is_closed = draft.labels[number], is_closed or role == Role.CLOSER
        elif number not in draft.labels:
            resumes = (draft.is_prose(number) and not is_closed) or is_piece_title(draft.page.lines[number])
            is_closed = is_closed and not resumes
            if head and not resumes:
                draft.labels[number] = _BELOW + head
                continue
            if head:
                _give_back(draft, place, has_spoken=has_spoken)
            head, has_spoken = "", has_spoken or resumes


def _give_back(draft: Draft, place: int, *, has_spoken: bool) -> None:
    """Return to the speech the headings above its next paragraph, or its title if nothing was said before."""
    end = place
    while not has_spoken and end and _is_stamp(draft, draft.speaking[end - 1]):
        end -= 1
    first = end
    while first and draft.labels.get(draft.speaking[first - 1], "").startswith(_BELOW):
        line = draft.page.lines[draft.speaking[first - 1]]
        if has_spoken and not (is_enumerated(line) or _GENRE.search(line)):
            break
        first -= 1
    # Below the head of a list, titles of articles run into the title of the speech; only the last line is surely that.
    if not has_spoken and first and draft.says(draft.speaking[first - 1], Role.OPENER):
        first = max(first, end - 1)
    for number in draft.speaking[first:end]:
        del draft.labels[number]


def _is_stamp(draft: Draft, number: int) -> bool:
    """Tell whether a line is furniture that may stand between a title and its text."""
    label = draft.labels.get(number, "")
    return bool(label) and not label.startswith(_BELOW) and not draft.says(number, Role.OPENER)
