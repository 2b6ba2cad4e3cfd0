"""Print how fast files are read and divided into regions: real text, then hostile text of growing size."""

import sys
import time
from pathlib import Path

from quotetrack.model import FileReading
from quotetrack.read import read_paths
from quotetrack.read.documents import make_documents
from quotetrack.read.furniture.notices import read_notice
from quotetrack.read.heads.facts import Known

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
ROUNDS = 5
SENTENCE = "要坚持人民至上、生命至上，把责任扛在肩上、落到实处。"
HOSTILE = {
    "prose, a line a sentence": SENTENCE + "\n",
    "one line": SENTENCE,
    "short lines": "安全\n",
    "blank lines": "\n",
    "heads of lists": "相关阅读\n",
    "dated links": "- 11-07区委书记在推进会上的发言\n",
    "addresses": "http://a.b/",
    "page numbers": "— 3 —\n",
    "titles and addresses": f"在春耕会上的讲话\n同志们：\n{SENTENCE}\n",
    "brackets": "（",
    "glosses": "產(chǎn)",
    "strewn signs": "安※",
}


def read_corpora() -> tuple[float, int]:
    """Return the seconds and the letters of one reading of the shared corpora, nothing remembered from before."""
    read_notice.cache_clear()
    start = time.perf_counter()
    letters = sum(len(found.source.text) for found in read_paths([CORPORA]) if isinstance(found, FileReading))
    return time.perf_counter() - start, letters


def divide(piece: str, letters: int) -> float:
    """Return the nanoseconds a letter that it takes to divide a text of repeated pieces."""
    text = piece * (letters // len(piece))
    start = time.perf_counter()
    make_documents("x.txt", text, Known("x.txt"))
    return (time.perf_counter() - start) / len(text) * 1e9


def main() -> None:
    """Print one line a measure."""
    if CORPORA.exists():
        seconds, letters = min(read_corpora() for _ in range(ROUNDS))
        print(f"{'shared corpora':28} {letters / seconds / 1e6:6.1f} M characters/s ({letters:,} characters)")
    else:
        print("shared corpora: not here, skipped")
    sizes = (100_000, 1_000_000, 10_000_000) if "--large" in sys.argv else (100_000, 1_000_000)
    for name, piece in HOSTILE.items():
        figures = "  ".join(f"{size / 1e6:5.1f} M: {divide(piece, size):6.0f} ns" for size in sizes)
        print(f"{name:28} {figures} a character")


if __name__ == "__main__":
    main()
