"""Write small corpora whose documents quote and echo one another, and hold a library against a fresh build."""

from collections.abc import Mapping
from pathlib import Path

from factories import quoted

from quotetrack import Library, build_catalog
from quotetrack.settings import DEFAULT, Settings

SAYINGS = (
    "党政同责、一岗双责",
    "党政同责、一岗双责、齐抓共管",
    "党政同责、一岗三责",
    "人命关天，发展决不能以牺牲人的生命为代价",
    "人命关天，发展绝不能以牺牲人的生命为代价",
    "發展絕不能以犧牲人的生命為代價",
    "责任、措施、资金、时限和预案",
    "五落实",
    "四个意识",
    "打铁还需自身硬",
    "打铁必须自身硬",
    "安全生产",
    "XX",
)
DATES = ("2013年6月6日", "2015年9月1日", "2019年", "")
Recipe = tuple[int, tuple[tuple[int, bool], ...]]


def write_speech(path: Path, recipe: Recipe) -> None:
    """Write a speech of a date and some sayings, each between marks or not."""
    date, sayings = recipe
    lines = [f"在安全生产会议上的讲话\n（{DATES[date]}）\n" if DATES[date] else "", "同志们：\n"]
    for place, marked in sayings:
        saying = SAYINGS[place]
        lines.append(f"我们要坚持{quoted(saying) if marked else saying}，把各项工作抓实抓细。\n")
    lines.append("谢谢大家！\n")
    path.write_text("".join(lines), encoding="utf-8")


def write_corpus(folder: Path, recipes: Mapping[str, Recipe]) -> None:
    """Write a folder of speeches."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, recipe in recipes.items():
        write_speech(folder / name, recipe)


def assert_as_built(library: Library, folder: Path, settings: Settings = DEFAULT) -> None:
    """Hold everything that a library says against a catalog built of the folder's files."""
    built = build_catalog([folder], settings)
    assert library.catalog() == built
    assert tuple(library.quotes()) == built.quotes
    assert tuple(library.mentions()) == built.mentions
    assert tuple(library.documents()) == built.documents
