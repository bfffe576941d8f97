"""Annex III's forms beside ours, for the eye: `python -m tests.forms.report ANNEX.pdf OUT.html`.

ANNEX.pdf is Phụ lục III of Nghị định 30/2020/NĐ-CP as the Government's gazette prints it, in 18
pages; it does not ship with docgen. OUT.html holds its pictures and needs nothing else.
"""

from __future__ import annotations

import argparse
import base64
import html
from collections.abc import Iterable, Sequence
from pathlib import Path

from docgen.picture import page_pictures
from tests.forms.samples import SAMPLES, Sample

_DPI = 80
_LAST_PAGE = max(page for sample in SAMPLES for page in sample.annex_pages)
_HEAD = """\
<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Phụ lục III và docgen</title>
<style>
body { font-family: sans-serif; margin: 1em; background: #ddd }
div { display: flex; gap: 1em; flex-wrap: wrap; align-items: start }
figure { margin: 0 } img { border: 1px solid #888 }
</style>
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and write the report."""
    parser = argparse.ArgumentParser(prog="python -m tests.forms.report", description=__doc__)
    parser.add_argument("annex", type=Path, help="Phụ lục III as PDF")
    parser.add_argument("out", type=Path, help="the report to write, HTML")
    given = parser.parse_args(arguments)
    annex = [*page_pictures(given.annex.read_bytes(), _DPI)]
    if len(annex) < _LAST_PAGE:
        parser.error(f"{given.annex} has {len(annex)} pages, not the annex's {_LAST_PAGE}")
    given.out.write_text(report(annex), encoding="utf-8")


def report(annex: Sequence[bytes]) -> str:
    """Return the report of the annex's page pictures (PNG): each form with ours beside it."""
    return _HEAD + "".join(_section(sample, annex) for sample in SAMPLES)


def _section(sample: Sample, annex: Sequence[bytes]) -> str:
    theirs = [(f"Phụ lục III, trang {page}", annex[page - 1]) for page in sample.annex_pages]
    made = page_pictures(sample.make(), _DPI)
    ours = [(f"docgen, trang {number}", picture) for number, picture in enumerate(made, 1)]
    title = html.escape(f"Mẫu {sample.form} - {sample.name}")
    return f'<h2 id="mau-{sample.form}">{title}</h2>\n<div>{_figures([*theirs, *ours])}</div>\n'


def _figures(captioned: Iterable[tuple[str, bytes]]) -> str:
    return "".join(
        f'<figure><figcaption>{caption}</figcaption><img alt="{caption}" '
        f'src="data:image/png;base64,{base64.b64encode(picture).decode()}"></figure>'
        for caption, picture in captioned
    )


if __name__ == "__main__":
    main()
