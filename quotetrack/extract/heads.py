"""The patterns of who may speak: persons, bodies and documents, at the end of a clause and at its start."""

import re
from functools import cache

from quotetrack.extract.lexicon import alternatives, letters, words

HAN = r"[\u3400-\u9fff]"
_ARTICLE = "(?:第[〇零一二三四五六七八九十百0-9]+条(?:第[一二三四五六七八九十]+款)?)"
_BLANK = r"[ \N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}]?"


@cache
def parts() -> dict[str, str]:
    """Return the building blocks of the patterns, each a regex without groups."""
    plain = f"(?:(?![{letters('speakers', 'no_given_letters')}]){HAN})"
    surname = f"(?:{alternatives(words('speakers', 'compound_surnames'))}|[{letters('speakers', 'surnames')}])"
    name = f"(?:{surname}(?:某{{1,2}}|{plain}{{1,2}}))"
    foreign = f"(?:{HAN}{{1,8}}(?:[·•]{plain}{{1,10}}){{1,4}})"
    named = alternatives(words("speakers", "named_before"))
    nickname = f"(?:[老小阿]{surname})"
    redacted = r"(?:[xX×某]{1,3})"
    return {
        "plain": plain,
        "surname": surname,
        "name": name,
        "foreign": foreign,
        "some": f"(?:(?:{alternatives(words('speakers', 'quantifiers'))}){HAN}{{1,10}})",
        "nickname": nickname,
        "person": (
            f"(?:(?:{name}|{foreign}|{redacted}{_BLANK}|{surname})?"
            f"(?:{alternatives(words('speakers', 'titles'))})[甲乙丙丁]?)"
        ),
        # 村民张卫庞、吕侯生、刘金莲: one office, several names.
        "officer": (
            f"(?:(?:{alternatives(words('speakers', 'offices'))}){_BLANK}"
            f"(?:{name}|{foreign}|{nickname})(?:[、和]{name})*)"
        ),
        # A name of a foreigner without dots is told by the office before it: 印度尼西亚总统佐科.
        "statesman": (
            rf"(?:(?:{alternatives(words('speakers', 'state_offices'))}){_BLANK}"
            rf"(?:(?![{letters('speakers', 'no_name_letters')}]){HAN}){{1,6}})"
        ),
        "sage": f"(?:{alternatives(words('speakers', 'sages'))})",
        "pronoun": f"(?:{alternatives(words('speakers', 'pronouns'))})",
        "side": f"(?:{alternatives(words('speakers', 'sides'))})",
        "crowd": f"(?:{alternatives(words('speakers', 'crowds'))}|{HAN}{{1,3}}(?<![动全满超减裁复])员)",
        "work": rf"(?:《[^《》\n]{{1,60}}》(?:{_ARTICLE})?)",
        # 该法第三条, 第六条: a document or a body that was named before.
        "named_before": rf"(?:[该本此](?:{named})(?:{_ARTICLE})?|{_ARTICLE})",
        "body": f"(?:{alternatives(words('speakers', 'bodies'))})",
        "document": f"(?:{alternatives(words('speakers', 'documents'))})",
        "core": r"(?:以[\u3400-\u9fff]{2,3}同志为核心的党中央)",
    }


@cache
def head_at_end() -> re.Pattern[str]:
    """Return the pattern of a head that ends a clause."""
    part = parts()
    heads = (
        "core",
        "officer",
        "statesman",
        "foreign",
        "person",
        "sage",
        "pronoun",
        "side",
        "crowd",
        "work",
        "named_before",
        "document",
        "body",
    )
    return re.compile("(?:" + "|".join(part[head] for head in heads) + r")\Z")


@cache
def head_at_start() -> re.Pattern[str]:
    """Return the pattern of a head that opens a clause: what it does follows."""
    part = parts()
    named = f"(?:(?:{part['name']}|{part['foreign']}|{part['surname']})(?:{alternatives(words('speakers', 'titles'))}))"
    document = alternatives(tuple(noun for noun in words("speakers", "documents") if len(noun) > 1))
    paper = f"(?:(?:(?!在){HAN}){{0,14}}(?:{document})(?=[在把将从以]|{alternatives(words('cues', 'adverbs'))}))"
    long_body = alternatives(tuple(body for body in words("speakers", "bodies") if len(body) > 1))
    offices = alternatives(words("speakers", "offices") + words("speakers", "titles"))
    acts_of_bodies = alternatives(words("speakers", "acts_of_bodies"))
    office = f"(?:{HAN}{{2,14}}(?:{alternatives(words('speakers', 'bodies'))})(?={acts_of_bodies}))"
    leaders = "总书记|党中央|会议|大会|全会|报告(?![会团人厅文])"
    # An office alone opens a clause that tells what its holder does (镇党委书记找我谈话, 青工小王听得入神).
    does = alternatives(words("speakers", "doings") + words("cues", "adverbs"))
    doing = f"(?={does}|{HAN}{{1,2}}[着了过完起]|(?P<twice>{HAN})(?P=twice))"  # 吐吐舌头
    chief = f"(?:(?:{alternatives(words('speakers', 'chiefs'))})(?![期远足达久城江征效处短大春们热办级助]))"
    holder = f"(?:(?:{alternatives(words('speakers', 'titles'))}|{part['nickname']}|{part['crowd']}){doing})"
    some_of = f"(?:{alternatives(words('speakers', 'quantifiers'))})(?:{part['crowd']}|同志|干部|企业|单位|地方|部门)"
    heads = (
        part["core"],
        some_of,
        part["officer"],
        named,
        part["work"],
        paper,
        f"(?:{leaders})",
        holder,
        chief,
        f"(?:{long_body})+",
        office,
        part["sage"],
    )
    # 董事长韩磊|介绍: a name of two letters does not take in the verb behind it.
    verbs = alternatives(words("cues", "after_quotation") + words("speakers", "doings"))
    short = f"(?:(?:{alternatives(words('speakers', 'offices'))}){part['surname']}{HAN}(?={verbs}))"
    named_on = f"{part['surname']}{HAN}{{1,2}}(?:{verbs})"  # 省农科院专家|田野现场: the name is a part of it
    other = f"的|[、和与及]|以来|期间|[一两几]?[位名]|{named_on}|{offices}"
    return re.compile(f"(?:{short}|" + "|".join(heads) + rf")(?!{other})")


@cache
def pronoun_at_start() -> re.Pattern[str]:
    """Return the pattern of a pronoun that opens a clause; 有的 before whom it counts is none."""
    some_of = f"{parts()['crowd']}|{alternatives(words('speakers', 'titles'))}"
    return re.compile(f"(?:{parts()['pronoun']})(?![们的党国]|和|{some_of})")


@cache
def name_at_start() -> re.Pattern[str]:
    """Return the pattern of a bare name of three letters that opens a clause by what its bearer does: 张明远听后."""
    doings = alternatives(tuple(doing for doing in words("speakers", "doings") if len(doing) > 1))
    return re.compile(f"[{letters('speakers', 'surnames')}]{parts()['plain']}{{2}}(?={doings})")


@cache
def teller_at_start() -> re.Pattern[str]:
    """Return the pattern of a clause that leads to words by what somebody does, with the group `teller`."""
    part = parts()
    acts = alternatives(words("speakers", "acts"))
    one = "|".join(part[head] for head in ("crowd", "nickname", "pronoun", "name", "sage", "foreign"))
    # 清平镇党委书记李春生, 明代于谦: an office has the body before it, an old name its dynasty.
    before = f"(?:{HAN}|、){{0,24}}?"
    office = f"(?:{before}{part['officer']}|{before}{part['person']})"
    dynasty = "(?:(?:[东西南北]?[汉宋周晋]|战国|春秋|先秦|[秦魏隋唐元明清])(?:代|朝|末|初)?)?"
    occasion = rf"(?:{alternatives(words('speakers', 'occasions'))})(?:时|前|后)"
    at = rf"(?:在{HAN}{{1,14}}[上中里时]|{occasion})?(?:曾|曾经|还|也|更|就)?"
    # 爱因斯坦有一个著名的论断：“…”; 于谦有诗：“…”.
    given = r"(?:有|留下|说|写|送|留|讲)过?(?:[给与]?(?:我们?|他们?|她|大家|后人|世人))?"
    left = rf"{at}{given}(?:(?:这样|这么)?一?[个句段首番条席]{HAN}{{1,8}}|诗|词|遗言)"
    return re.compile(rf"(?P<teller>{office}|{dynasty}(?:{one}))(?!的)(?:{HAN}{{0,8}}(?:{acts}){HAN}{{0,8}}|{left})\Z")


@cache
def pronoun_or_side() -> re.Pattern[str]:
    """Return the pattern of speakers that stand alone, whatever is before them."""
    return re.compile(parts()["pronoun"] + "|" + parts()["side"])
