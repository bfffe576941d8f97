"""Sets sheets as DOCX with python-docx, and converts those to PDF with LibreOffice.

LibreOffice's own start is kept out of a warm document's time: several documents are converted in
one process, and what one alone takes is taken off.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench.places import FONTS
from bench.runners.driver import pairs, tell
from bench.runners.writing_docx import write_docx
from bench.sheet import read

# The fonts of this checkout and no others, as the other engines have them.
_FONTS = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{FONTS}</dir><cachedir>{{cache}}</cachedir></fontconfig>"""
_PROFILE = Path(tempfile.gettempdir()) / "docgen-bench-libreoffice"


def main() -> None:
    """Make every PDF; print the times of the first with the start, of the others without."""
    (first, *others) = pairs()
    start = _timed(lambda: _make([first]))
    tell(*start)
    if others:
        alone = _timed(lambda: _make([first]))
        whole = _timed(lambda: _make(others))
        share = max(len(others) - 1, 1)
        for _ in others:
            tell((whole[0] - alone[0]) / share, (whole[1] - alone[1]) / share)


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    wall, processor = time.perf_counter(), _processor()
    work()
    return time.perf_counter() - wall, _processor() - processor


def _processor() -> float:
    children = getrusage(RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _make(tasks: Sequence[tuple[str, str]]) -> None:
    for source, output in tasks:
        write_docx(read(source), str(Path(output).with_suffix(".docx")))
    _convert(tasks)


def _convert(tasks: Sequence[tuple[str, str]]) -> None:
    files = [str(Path(output).with_suffix(".docx")) for _, output in tasks]
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={_PROFILE.as_uri()}",
            "--headless",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            str(Path(tasks[0][1]).parent),
            *files,
        ],
        env=_environment(),
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _environment() -> dict[str, str]:
    _PROFILE.mkdir(exist_ok=True)
    configuration = _PROFILE / "fonts.conf"
    configuration.write_text(_FONTS.format(cache=_PROFILE / "fonts"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(configuration)}


if __name__ == "__main__":
    main()
