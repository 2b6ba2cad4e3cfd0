"""Time reading and extraction a character: on real files, on made-up prose of three sizes, on hostile input.

usage: python benchmarks/extract_speed.py [files] [prose] [hostile] [--folder FOLDER] [--sizes 1 10 100] [--profile]

Everything runs on one core. `growth` is the exponent between a size and the one before it: 1.0 is linear.
"""

import argparse
import cProfile
import math
import pstats
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from quotetrack.extract import extract_mentions
from quotetrack.model import Document, DocumentId, Extraction, FileReading, Region, RegionKind, Span
from quotetrack.text.marks import MarkFamily
from quotetrack.text.reading import read_pieces

SHARED = Path(__file__).parents[2] / "shared" / "corpora"
MILLION = 1_000_000
OPENER, CLOSER = (marks[0] for marks in (MarkFamily.DOUBLE.openers, MarkFamily.DOUBLE.closers))
INNER_OPENER, INNER_CLOSER = (marks[0] for marks in (MarkFamily.SINGLE.openers, MarkFamily.SINGLE.closers))
TITLE_OPENER, TITLE_CLOSER = (marks[0] for marks in (MarkFamily.TITLE.openers, MarkFamily.TITLE.closers))

# About as thick with marks as a speech: one mention in sixty letters, one in five attributed.
FILLER = (
    "各地区各部门要认真贯彻落实党中央决策部署，扎实做好各项工作，确保完成全年目标任务。",
    "今年以来，全县经济运行总体平稳、稳中有进，城乡居民收入持续增长，民生保障水平不断提高。",
    "同志们，做好这项工作意义重大、任务艰巨，我们要进一步统一思想、提高认识、压实责任。",
    "一要抓重点，二要补短板，三要强弱项，把各项措施落实到每一个村组、每一个岗位、每一个环节。",
)
MARKED = (
    "习近平总书记指出：[人民对美好生活的向往，就是我们的奋斗目标。]我们要牢记在心。",
    "要坚持[党政同责、一岗双责]，落实[三管三必须]要求，增强[四个意识]。",
    "县委书记在动员会上多次强调[要把(第一责任人)的担子挑起来]，要求[失职必追责]。",
    "按照<关于开展[安全生产月]活动的通知>要求，解决好[三农]问题，打通[最后一公里]。",
)


def main() -> None:
    """Run the parts that are named, or all of them."""
    parts: dict[str, Callable[[argparse.Namespace], None]] = {
        "files": measure_files,
        "prose": measure_prose,
        "hostile": measure_hostile,
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*parts, []], metavar="PART")
    parser.add_argument("--folder", type=Path, default=SHARED)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100], help="megabytes of made-up prose")
    parser.add_argument("--profile", action="store_true", help="show where the time goes, for files and prose")
    chosen = parser.parse_args()
    for part in chosen.parts or parts:
        parts[part](chosen)


def measure_files(chosen: argparse.Namespace) -> None:
    """Read a folder and extract from every document in it."""
    if not chosen.folder.is_dir():
        print(f"files: no folder {chosen.folder.name}")
        return
    from quotetrack.read import read_paths

    for title in ("cold", "warm"):
        start = time.process_time()
        found = [reading for reading in read_paths([chosen.folder]) if isinstance(reading, FileReading)]
        read = time.process_time()
        letters = sum(len(reading.source.text) for reading in found)
        for reading in found:
            for document in reading.documents:
                extract_mentions(document, read_pieces(reading.source.text, document.pieces))
        done = time.process_time()
        print(
            f"files, {title}: {len(found)} files, {letters / MILLION:.2f} M letters; "
            f"read {rate(letters, read - start)}, extract {rate(letters, done - read)}, "
            f"both {rate(letters, done - start)}"
        )
    if chosen.profile:
        profile(lambda: list(read_paths([chosen.folder])), "reading")
        profile(lambda: [extract_all(reading) for reading in found], "extraction")


def extract_all(reading: FileReading) -> None:
    """Extract from every document of a file."""
    for document in reading.documents:
        extract_mentions(document, read_pieces(reading.source.text, document.pieces))


def measure_prose(chosen: argparse.Namespace) -> None:
    """Extract from made-up speeches of several sizes, in paragraphs of some 400 letters."""
    before: tuple[int, float] | None = None
    for size in chosen.sizes:
        text = make_prose(size * MILLION // 3)
        took, found = timed(text)
        print(f"prose, {size} MB: {report(len(text), took, found)}{growth(before, (len(text), took))}")
        before = (len(text), took)
    if chosen.profile:
        text = make_prose(MILLION)
        profile(lambda: extract(text), "extraction of prose")


def measure_hostile(chosen: argparse.Namespace) -> None:
    """Extract from texts made to hurt, each at a tenth of its size and at its whole size."""
    del chosen
    for name, make in hostile_texts():
        before: tuple[int, float] | None = None
        for share in (10, 1):
            text = make(share)
            took, found = timed(text)
            print(f"{name}, 1/{share}: {report(len(text), took, found)}{growth(before, (len(text), took))}")
            before = (len(text), took)


def hostile_texts() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Yield the name of each hostile text, and what makes a share of it."""
    yield "a million openers on one line", lambda share: OPENER * (MILLION // share)
    yield "a million closers on one line", lambda share: CLOSER * (MILLION // share)
    yield "a million titles never closed", lambda share: f"{TITLE_OPENER}关于" * (MILLION // share)
    yield "a million openers on as many lines", lambda share: f"{OPENER}安\n" * (MILLION // share)
    yield "ten megabytes on one line", lambda share: make_prose(10 * MILLION // 3 // share).replace("\n", "")
    yield "a hundred thousand nested marks", lambda share: nested(100_000 // share)
    yield "a hundred thousand nested marks of two kinds", lambda share: nested_in_turn(50_000 // share)
    yield "a million cues", lambda share: "指出" * (MILLION // share) + f"{OPENER}安全是大事{CLOSER}"
    yield "a million cues with their quotations", lambda share: f"指出{OPENER}抓好安全{CLOSER}，" * (MILLION // share)
    yield "a million adjacent quotations", lambda share: f"{OPENER}安全{CLOSER}" * (MILLION // share)
    yield (
        "a clause of a megabyte before a cue",
        lambda share: "县委书记" + "安全生产工作" * (MILLION // 18 // share) + f"指出{OPENER}安全是大事{CLOSER}。",
    )
    yield "a clause of a megabyte in marks", lambda share: f"他说{OPENER}" + "安全" * (MILLION // 6 // share) + CLOSER
    yield (
        "a hundred thousand crossings",
        lambda share: f"{OPENER}甲{TITLE_OPENER}乙{CLOSER}丙{TITLE_CLOSER}" * (100_000 // share),
    )
    yield (
        "a hundred thousand paragraphs of one quotation",
        lambda share: "他说：" + f"{OPENER}第一要抓安全。\n" * (100_000 // share) + f"{OPENER}完。{CLOSER}",
    )
    yield (
        "a hundred thousand paragraphs that never close",
        lambda share: "他说：" + f"{OPENER}第一要抓安全。\n" * (100_000 // share),
    )
    yield (
        "a hundred thousand quotations in one clause",
        lambda share: "县长" + f"和{OPENER}安全{CLOSER}" * (100_000 // share) + f"的同志指出{OPENER}要抓落实{CLOSER}。",
    )
    yield (
        "a hundred thousand places in one clause",
        lambda share: "在会议上" * (100_000 // share) + f"指出{OPENER}要抓落实{CLOSER}。",
    )
    yield (
        "a hundred thousand dots in a name",
        lambda share: "库恩·" * (100_000 // share) + f"库恩说{OPENER}要抓落实{CLOSER}。",
    )
    yield (
        "two thousand quotations in one reported clause",
        lambda share: f"和某某指出{OPENER}抓好安全。{CLOSER}" * (2_000 // share),
    )
    yield (
        "ten thousand letters with dots before a cue",
        lambda share: "安·" * (10_000 // share) + f"指出{OPENER}要抓落实{CLOSER}。",
    )
    yield (
        "twenty thousand digits before a cue",
        lambda share: "1" * (20_000 // share) + f"指出{OPENER}要抓落实{CLOSER}。",
    )
    yield (
        "a megabyte of blanks before a mark",
        lambda share: "他说" + " " * (MILLION // share) + f"{OPENER}要抓落实{CLOSER}。",
    )
    yield "a megabyte of blanks in marks", lambda share: f"{OPENER}{' ' * (MILLION // share)}{CLOSER}" * 2
    yield "a million straight marks", lambda share: '"安全' * (MILLION // share)
    yield "a million apostrophes", lambda share: "it's " * (MILLION // 5 // share)
    yield "a megabyte of digits before inches", lambda share: "1" * (MILLION // share) + '"安全"'
    yield "a hundred thousand inches on one line", lambda share: '12"' * (100_000 // share)


def nested(depth: int) -> str:
    """Return marks of one kind within one another."""
    return OPENER * depth + "安全" + CLOSER * depth


def nested_in_turn(depth: int) -> str:
    """Return marks of two kinds within one another, by turns."""
    return f"{OPENER}安{INNER_OPENER}" * depth + "安全" + f"{INNER_CLOSER}{CLOSER}" * depth


def make_prose(letters: int) -> str:
    """Return a made-up speech of about that many letters, always the same one."""
    dice = random.Random(7)
    marks = str.maketrans("[]()<>", OPENER + CLOSER + INNER_OPENER + INNER_CLOSER + TITLE_OPENER + TITLE_CLOSER)
    marked = [sentence.translate(marks) for sentence in MARKED]
    parts: list[str] = []
    length = 0
    while length < letters:
        sentences = [dice.choice(FILLER if dice.random() < 0.7 else marked) for _ in range(10)]
        paragraph = "".join(sentences) + "\n"
        parts.append(paragraph)
        length += len(paragraph)
    return "".join(parts)


def extract(text: str) -> Extraction:
    """Extract from a text that is one document."""
    whole = Span(0, len(text))
    regions = (Region(RegionKind.SPEECH, whole, "the whole text"),)
    document = Document(DocumentId("made up"), "made up", whole, (whole,), regions)
    return extract_mentions(document, read_pieces(text, [whole]))


def timed(text: str) -> tuple[float, Extraction]:
    """Return the seconds that one core worked, and what was found."""
    start = time.process_time()
    found = extract(text)
    return time.process_time() - start, found


def report(letters: int, took: float, found: Extraction) -> str:
    """Say in a line how fast it went."""
    return (
        f"{letters:,} letters, {took:.2f} s, {rate(letters, took)}, {1e9 * took / letters:,.0f} ns a letter, "
        f"{len(found.mentions):,} mentions, {len(found.problems):,} problems"
    )


def rate(letters: int, seconds: float) -> str:
    """Say how many letters a second."""
    return f"{letters / max(seconds, 1e-9) / MILLION:.2f} M/s"


def growth(before: tuple[int, float] | None, now: tuple[int, float]) -> str:
    """Say the exponent of growth against the size before; times too short to compare say nothing."""
    if before is None or before[1] < 0.005 or before[0] == now[0]:
        return ""
    return f", growth {math.log(now[1] / before[1]) / math.log(now[0] / before[0]):.2f}"


def profile(work: Callable[[], object], title: str) -> None:
    """Show the functions that cost the most of their own."""
    print(f"-- {title}")
    profiler = cProfile.Profile()
    profiler.runcall(work)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(14)


if __name__ == "__main__":
    main()
