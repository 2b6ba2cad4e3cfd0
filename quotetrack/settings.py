"""The numbers that a person could argue about, each with the reason it has."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, repr=False)
class Settings:
    """What decides where a decision is a matter of degree. Scores and cutoffs are 0–100."""

    # Wordings this like (of 100) stand near each other: one that has much near it leads its quote before another that
    # is attested as often, or a little more.
    group_near: int = 75
    # Unmarked, a formula or name is itself from three letters on (一岗双责, 店小二), where no letter beside it makes a
    # word with one of it (大安全 in 重大安全生产). Of 430 places where marked words of two to four letters and names of
    # laws of five stand in 937 real documents, some five were other words. Of two letters only what counts is itself
    # (四风): 绿色 and 教师 are any words.
    echo_short_letters: int = 3
    echo_counting_letters: int = 2
    # The names of laws and charters begin with five letters (安全生产法); of four they are words (总体方案, 政治监督).
    echo_title_letters: int = 5
    # A name of so many letters may be misspelt and still be the name.
    echo_long_term_letters: int = 10
    echo_statement_letters: int = 6
    # One letter in five may differ (发展不能/决不能以牺牲人的生命为代价), from a line of verse on, of seven letters
    # (一张蓝图绘到底/干到底); among words of fewer the nearest ones are other words. A clause has the others of its
    # wording to speak for it.
    echo_fuzzy_letters: int = 7
    echo_fuzzy_clause_letters: int = 5
    echo_letters_per_edit: int = 5
    # What is left of a long one still says which it is, as in comparing: two copies misspelt twice each differ in four
    # letters, and 传承和弘扬优秀传统文化 is 传承弘扬中华优秀传统文化.
    echo_long_letters: int = 12
    echo_letters_per_edit_long: int = 4
    # At its ends an echo keeps the letters of the wording, but for one in eight: 弘扬中华优秀传统文化 is no echo of
    # 传承中华优秀传统文化.
    echo_letters_per_lost: int = 8
    # Two clauses of one echo stand this far apart at most: an inserted clause is seldom longer.
    echo_gap: int = 12
    # What is left of a wording whose first or last clause is missing is an echo where it is two thirds of the wording
    # and eight letters long. LABELS.md says half, and so it is where nothing in it is changed and it is no set phrase
    # (以习近平新时代中国特色社会主义思想为指导 is in every report).
    echo_cut_share: int = 66
    echo_cut_least: int = 50
    echo_half_letters: int = 8
    # A wording that hardly differs from its leader is the leader misspelt where that is marked ten times as often.
    echo_seldom_share: int = 10
    # Between the clauses of an echo stand a third as many letters as in them at most; as many, where it has the first
    # clause, the last one and their order.
    echo_letters_per_inserted: int = 3

    # Comparing. Of two to eight letters (most terms and formulas of four are) each letter carries a sense of its own:
    # such wordings differ by any word that no table calls harmless.
    compare_short: int = 8
    # LABELS.md: cut short, a wording covers half of the longer one and is two clauses or eight letters long.
    compare_half: int = 50
    compare_alone: int = 8
    # Where each has an end of its own they are one saying if three letters in four are shared: with half, any two
    # sentences about one thing would be (深化预算绩效管理改革 / 预算绩效管理改革全面启动).
    compare_overlap: int = 75
    # A formula of six letters is itself with a word before it that only stresses it (坚决打好三大攻坚战).
    compare_stressed: int = 6
    # Where letters are shared twice over the letters of both, same wordings stand above this and different ones, once
    # the rules have parted what they can, below (half of wording-pairs.tsv and our own pairs).
    compare_cutoff: int = 66
    # A short wording is carried by one more than twice its length if nine letters in ten of it stand there.
    compare_carried: int = 90
    # One letter in four may be replaced by others that no table knows.
    compare_replaced: int = 25
    # Of three clauses and more, a saying may have one replaced and be itself.
    compare_replaced_list: int = 40
    # A line of verse has seven letters, and one of them may be another (一张蓝图绘到底/干到底); in a term it may not.
    compare_verse: int = 7
    # In five letters a word typed by its sound is a slip (神舟十三号/神州十三号); in fewer it may be another word.
    compare_typed: int = 5
    # In four letters one that looks alike and makes no word is misread (精准扶贫/精准其贫).
    compare_misread: int = 4
    # Cut short and changed, a wording keeps eight letters in ten.
    compare_kept: int = 80
    # It has one letter in seven of its own at most: with two of ten it is another sentence about the same thing.
    compare_own: int = 15
    # Shorter than this, one clause behind a long lead is the object of that (…争取一省数省首先胜利).
    compare_sentence: int = 12
    # Lists of three items and more keep their saying through more (the reworded 四不放过 is at 65).
    compare_cutoff_list: int = 60
    # With fewer letters of the shorter one in common, in whatever order, no rule can make two wordings one.
    compare_common: int = 50
    # Two clauses answer each other in another order if their letters are alike by this much.
    compare_clause: int = 60

    # Reading: of a text decoded rightly more than half of the letters are common ones (speeches 92 in a hundred, the
    # classics about 60); decoded wrongly, fewer than 20. The first 64 KiB tell.
    decoding_common_share: int = 45
    decoding_sample: int = 65536
    # A clipped or mended file has a broken byte here and there; where one letter in a hundred is broken, it is no text.
    decoding_damage_share: int = 1
    decoding_control_share: int = 1
    # A line is prose from this length on if it has clauses (titles of articles are shorter), and at any length of a
    # sentence if it ends as one. A line that stops without a stop is broken off only if it is longer than a heading.
    prose_letters: int = 80
    sentence_letters: int = 8
    unfinished_letters: int = 20
    # Notices are short; the longest disclaimers have some 200 letters.
    notice_letters: int = 300
    # Two dated lines may be a chronicle; three in a row that end without a stop are a list of links.
    listing_lines: int = 3
    # Menus and names of sites are short words; above a path of pages they go with it.
    menu_letters: int = 10
    # A site cuts a text into chunks of one length, give or take a blank; three breaks in a row are no chance. A line
    # that stops without a stop and is longer than this was cut even where its last word is whole.
    even_chunks: int = 3
    even_letters: int = 2
    chunk_letters: int = 150
    # Readings without tones, (men), and odd signs between letters, ※, may be meant; several in one text are not.
    gloss_count: int = 5
    junk_count: int = 3
    # A line that returns three times in the middle of sentences is the head of a page.
    running_heads: int = 3
    # A printed page has more lines than this.
    shortest_leaf: int = 3
    # Text is wrapped by hand where six lines in ten, and a dozen at least, fill the same width; wider than this nobody
    # wraps, narrower are verses. A line is full when at most two letters more would fit.
    wrap_lines: int = 12
    wrap_share: int = 60
    wrap_widest: int = 100
    wrap_narrowest: int = 24
    wrap_slack: int = 4
    # So many letters of a line are shown as the evidence for what it is.
    evidence_letters: int = 24
    # Titles of speeches are seldom longer (the longest of 900 news titles has 64 letters).
    title_letters: int = 70
    # A dozen lines stand between a title and the text at most (a law that was amended ten times); a date below, three.
    head_lines: int = 14
    foot_lines: int = 3
    # Between the title of one speech among several and its address stand a date and a speaker.
    title_lines: int = 5

    # Files that one process reads at a time: enough that handing them over costs little, few enough to show progress.
    batch_files: int = 64
    # Below so many files (2 million letters, 2 s) a second process costs more than it saves.
    parallel_files: int = 1500
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

    # A library matches so many documents at a time: enough that laying out what is looked for costs little, few enough
    # that two such blocks take some 200 MB. The more documents, the more is looked for: of very many, a block is one
    # part in so many, so that laying out takes no larger share of the time.
    match_block: int = 500
    match_blocks: int = 64

    # A question may be asked from memory: one letter in six otherwise; of three letters and fewer each one counts.
    search_fuzzy_letters: int = 4
    search_letters_per_edit: int = 6
    # Where nothing is found, so many of the nearest places are shown.
    search_nearest: int = 3
    # They are looked for in so many documents, those that share the most pairs of letters with the query: to look
    # closely at one takes a sixth of a millisecond.
    search_nearest_documents: int = 200

    # A wording is compared with so many of the canon: those that share the most pairs of letters with it. A word of
    # three letters and fewer is a part of too many formulas to say so.
    canon_candidates: int = 8
    canon_part_letters: int = 4
    # The longest formulation has some 120 letters, the longest quotations some hundreds; what is longer is a text.
    canon_longest_letters: int = 2000
    # Without marks an abbreviation of three letters is itself (三同时); one of two is a part of any word (五定, 三违).
    abbrev_unmarked_letters: int = 3

    # Two documents share a passage from a dozen letters on: shorter runs are anybody's words. It begins with nearly as
    # many that are equal, and four letters in five agree.
    passage_letters: int = 12
    passage_seed_letters: int = 9
    passage_cutoff: int = 80
    # Two stretches of a document are one passage where they are one for seven letters in ten.
    passage_overlap: int = 70
    # Two documents that share six letters in ten are copies of one text.
    passage_copy_share: int = 60

    # A wording is stock where set phrases make two thirds of its letters (坚持和发展 + 中国特色社会主义), or where one
    # document in five has it: in a handful of documents that is one other, so twenty at least.
    stock_cover: int = 66
    stock_share: int = 20
    stock_documents: int = 20

    def __repr__(self) -> str:
        """Say what is set otherwise: with all its numbers no signature could be read that has settings in it.

        >>> Settings(), Settings(group_near=80)
        (Settings(), Settings(group_near=80))
        """
        otherwise = ((field.name, getattr(self, field.name), field.default) for field in fields(self))
        return f"Settings({', '.join(f'{name}={value!r}' for name, value, usual in otherwise if value != usual)})"

    def search_edits(self, letters: int) -> int:
        """Return how many letters may be otherwise in a place that is found for a query that long."""
        return max(1, letters // self.search_letters_per_edit) if letters >= self.search_fuzzy_letters else 0

    def documents_at_a_time(self, documents: int) -> int:
        """Return how many of so many documents a library matches at a time."""
        return max(self.match_block, documents // self.match_blocks)

    def echo_edits(self, letters: int) -> int:
        """Return how many letters may be changed, dropped or added in an echo of a wording that long."""
        each = self.echo_letters_per_edit_long if letters >= self.echo_long_letters else self.echo_letters_per_edit
        return letters // each if letters >= self.echo_fuzzy_letters else 0

    def echo_clause_edits(self, letters: int) -> int:
        """Return the same of one clause that long beside others of its wording."""
        return letters // self.echo_letters_per_edit if letters >= self.echo_fuzzy_clause_letters else 0


DEFAULT = Settings()
