"""Turns a folder of TTF files into one prepared file a face: `python -m docgen.fonts.prepare`."""

from __future__ import annotations

import argparse
from pathlib import Path

from docgen.fonts.names import STYLES, read_names
from docgen.fonts.prepare.face import prepare_face


def main() -> None:
    """Read the command line and prepare the faces."""
    parser = argparse.ArgumentParser(prog="python -m docgen.fonts.prepare", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of the TTF files")
    parser.add_argument("out", type=Path, nargs="?", help="default: FOLDER/prepared")
    arguments = parser.parse_args()
    prepare_folder(arguments.folder, arguments.out or arguments.folder / "prepared")


def prepare_folder(folder: Path, out: Path) -> None:
    """Write `regular.face`, `bold.face` … for the TTF files of a folder that have such a style."""
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.ttf")):
        style = read_names(path).style
        if style in STYLES:
            (out / f"{style}.face").write_bytes(prepare_face(path))


if __name__ == "__main__":
    main()
