"""Find the lines of the record that a site keeps of a page: labels with their values, beside those that are known."""

import re
from functools import cache
from itertools import groupby, takewhile

from quotetrack.read.furniture.draft import Draft
from quotetrack.read.furniture.notices import Role
from quotetrack.read.lines.rows import read_rows, read_text
from quotetrack.read.lines.series import has_genre

_FIELD = re.compile(r"[\[【]?(?P<label>[^\s，。；：:（(]{2,6}?)[\]】]?\s*[:：]\s*[^，。；]{1,80}")
_LABEL = re.compile(r"\s*[\[【]?[^\s，。；：:（(\d]{2,6}[\]】]?\s*[:：]")
_RECORDS = (Role.NOTICE, Role.WEAK)
_LEAST_FIELDS = 2


def add_records(draft: Draft) -> None:
    """Count the fields of the head that stand beside a field that only sites have."""
    head = takewhile(lambda number: not draft.is_prose(number), draft.speaking)
    for is_record, group in groupby(head, key=lambda number: _is_known(draft, number) or _is_field(draft, number)):
        run = list(group)
        sure = any(draft.role(number) in _RECORDS and _LABEL.match(draft.page.lines[number]) for number in run)
        if is_record and sure and len(run) >= _LEAST_FIELDS:
            draft.labels.update((number, "record of the page") for number in run if number not in draft.labels)


def _is_known(draft: Draft, number: int) -> bool:
    return number in draft.labels or number in draft.notices


def _is_field(draft: Draft, number: int) -> bool:
    """Tell whether a line is a label with its value, and not what a speech says of itself: 主讲人：林致远."""
    line = draft.page.lines[number].strip()
    match = _FIELD.fullmatch(line)
    return match is not None and match["label"] not in _own_labels() and not has_genre(line)


@cache
def _own_labels() -> frozenset[str]:
    keys = (key for row in read_rows("header", "key") for key in row["keys"].split())
    return frozenset((*keys, *read_text("offices", "labels").split(), *read_text("header", "own").split()))
