"""Read files into speeches: find them, decode them, tell speech from furniture, and gather what is known of each."""

from quotetrack.read.files.canon import read_table
from quotetrack.read.files.finding import FoundFile, find_files
from quotetrack.read.files.manifest import Manifests
from quotetrack.read.files.names import spell_path, unspell_path
from quotetrack.read.reader import read_file, read_files, read_paths

__all__ = [
    "FoundFile",
    "Manifests",
    "find_files",
    "read_file",
    "read_files",
    "read_paths",
    "read_table",
    "spell_path",
    "unspell_path",
]
