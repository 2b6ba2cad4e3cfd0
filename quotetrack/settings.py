"""The numbers that a person could argue about, each with the reason it has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides where a decision is a matter of degree. Scores and cutoffs are 0–100."""

    # Unmarked, a slogan of four letters is still itself (一岗双责), but a word of four is any word; three letters are
    # found inside others (大安全 in 重大安全生产).
    echo_slogan_letters: int = 4
    echo_term_letters: int = 5
    echo_title_letters: int = 6
    echo_statement_letters: int = 6
    # One letter in five may differ (发展不能/决不能以牺牲人的生命为代价); among words of five letters and fewer the
    # nearest ones are other words.
    echo_fuzzy_letters: int = 6
    echo_letters_per_edit: int = 5
    # Two clauses of one echo stand this far apart at most: an inserted clause is seldom longer.
    echo_gap: int = 8
    # A single clause left of several is an echo from this length on: LABELS' rule for wordings cut short.
    echo_half_letters: int = 8

    # Reading: of a text decoded rightly more than half of the letters are common ones (speeches 92 in a hundred, the
    # classics about 60); decoded wrongly, fewer than 20. The first 64 KiB tell.
    decoding_common_share: int = 45
    decoding_sample: int = 65536
    # A clipped or mended file has a broken byte here and there; where one letter in a hundred is broken, it is no text.
    decoding_damage_share: int = 1
    decoding_control_share: int = 1

    # A report is for reading: this many quotes in more than one wording are shown in full, this many rows stand in any
    # other list, this many wordings under one canonical form; the rest is counted and stands in the tables beside it.
    report_quotes: int = 60
    report_rows: int = 100
    report_wordings: int = 12
    # Quotes that one edge of reuse shows as its evidence.
    report_evidence: int = 5
    # A dozen letters on either side find the place in a paragraph of hundreds (DOMAIN.md).
    context_letters: int = 12
    # Forty Han letters a line: a page of a report, a terminal of 80 cells.
    apparatus_cells: int = 80

    # A question may be asked from memory: one letter in six otherwise; of three letters and fewer each one counts.
    search_fuzzy_letters: int = 4
    search_letters_per_edit: int = 6
    # Where nothing is found, so many of the nearest places are shown.
    search_nearest: int = 3

    def search_edits(self, letters: int) -> int:
        """Return how many letters may be otherwise in a place that is found for a query that long."""
        return max(1, letters // self.search_letters_per_edit) if letters >= self.search_fuzzy_letters else 0
    # A line is prose from this length on if it has clauses (titles of articles are shorter), and at any length of a
    # sentence if it ends as one. A line that stops without a stop is broken off only if it is longer than a heading.
    prose_letters: int = 80
    sentence_letters: int = 8
    unfinished_letters: int = 20
    # Notices are short; the longest disclaimers have some 200 letters.
    notice_letters: int = 300

    def echo_edits(self, letters: int) -> int:
        """Return how many letters may be changed, dropped or added in an echo of a wording that long."""
        return letters // self.echo_letters_per_edit if letters >= self.echo_fuzzy_letters else 0


DEFAULT = Settings()
