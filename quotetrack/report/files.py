"""Write files whole or not at all: what stood there before stays until the new one is complete."""

import errno
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from quotetrack.errors import OutputError

_HINTS = {
    errno.ENOSPC: "make room on the disk or name another place with -o",
    errno.EDQUOT: "make room on the disk or name another place with -o",
    errno.EACCES: "name a place that you may write to with -o",
    errno.EPERM: "name a place that you may write to with -o",
    errno.EROFS: "name a place that you may write to with -o",
}
_HINT = "name another place with -o"


def write_parts(path: Path, parts: Iterable[str]) -> None:
    """Write one file, part after part as they come.

    Its folder is made where it is missing; a device or a pipe is written straight.
    """
    try:
        straight = path.exists() and not path.is_file() and not path.is_dir()
        if straight:
            with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
                out.writelines(parts)
    except OSError as error:
        raise _output_error(path, error) from error
    if not straight:
        _write_all(path.parent, {path.name: parts})


def write_files(folder: Path, contents: Mapping[str, str]) -> None:
    """Write several files into a folder, made where it is missing: all of them or none."""
    _write_all(folder, {name: (content,) for name, content in contents.items()})


def _write_all(folder: Path, contents: Mapping[str, Iterable[str]]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # A link stays a link: what it leads to is replaced.
        targets = {Path(os.path.realpath(folder / name)): content for name, content in contents.items()}
        taken = [target for target in targets if target.is_dir()]
    except OSError as error:
        raise _output_error(folder, error) from error
    if taken:
        raise OutputError(f"{taken[0]}: is a folder, no file", _HINT)
    _replace(targets)


def _replace(targets: Mapping[Path, Iterable[str]]) -> None:
    parts = {target: target.with_name(f".{target.name}.{os.getpid()}.part") for target in targets}
    try:
        for target, content in targets.items():
            _stage(parts[target], content)
        for target, part in parts.items():
            part.replace(target)
    except OSError as error:
        raise _output_error(target, error) from error
    finally:
        # Also on Ctrl-C: nothing half-written is left behind.
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _stage(part: Path, content: Iterable[str]) -> None:
    with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        out.writelines(content)
        out.flush()
        os.fsync(out.fileno())


def _output_error(path: Path, error: OSError) -> OutputError:
    hint = _HINTS.get(error.errno or 0, _HINT)
    return OutputError(f"{path}: cannot be written ({error.strerror or error})", hint)
