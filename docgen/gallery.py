"""The kinds' starters → docs/gallery, a picture of every kind: `python -m docgen.gallery`.

Run it after a starter, a layout or the drawing was changed, and look at what changed.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from docgen.build import load, to_pdf, typeset
from docgen.decree.kinds import kind_slugs, load_kind
from docgen.decree.model import Kind
from docgen.output import make_cleared_folder

FOLDER = Path(__file__).parents[1] / "docs" / "gallery"
STARTER_MARK = "Starter"

_DPI = 75  # an A4 page is 621 pixels wide
_COLORS = 32
_MOST_PAGES = 2  # a document of no more pages than these is shown whole
_INDEX_HEAD = """\
# Mẫu các tên loại văn bản · A picture of every kind

Mỗi hình là mẫu khởi đầu mà `docgen new` viết cho tên loại đó, dựng thành trang; chỗ `[[…]]` là
chỗ phải điền.

Each picture is the starter that `docgen new` writes for the kind, built as it is; what must be
filled in stands as `[[…]]`. Made by `python -m docgen.gallery`.

| Tên loại · Kind | Viết tắt · Abbreviation | Dùng khi · Used for | Mẫu · Form | Trang · Page |
| --- | --- | --- | --- | --- |
"""


def main() -> None:
    """Read the command line and make the gallery."""
    parser = argparse.ArgumentParser(prog="python -m docgen.gallery", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER, help=f"default: {FOLDER}")
    make_gallery(parser.parse_args().folder)


def make_gallery(folder: Path) -> None:
    """Write the pictures of every kind and their index, README.md; old pictures go."""
    make_cleared_folder(folder, "*.png")
    for kind in map(load_kind, kind_slugs()):
        for number, picture in enumerate(pictures(kind), 1):
            (folder / _file_name(kind, number)).write_bytes(picture)
    (folder / "README.md").write_text(index(folder), encoding="utf-8", newline="\n")


def pictures(kind: Kind) -> Iterator[bytes]:
    """Yield small PNG pictures of a kind's starter: its first page, or all pages of a short one.

    Each is marked with its starter's digest, by which a test tells whether it is current.
    """
    from docgen.picture import page_pictures

    with TemporaryDirectory() as folder:
        source = Path(folder) / f"{kind.slug}.yaml"
        source.write_text(kind.starter, encoding="utf-8")
        pages = list(page_pictures(to_pdf(typeset(load(source))), _DPI))
    shown = pages if len(pages) <= _MOST_PAGES else pages[:1]
    yield from (_small(page, digest(kind)) for page in shown)


def digest(kind: Kind) -> str:
    """Return the digest of a kind's starter, SHA-256 in hexadecimal."""
    return hashlib.sha256(kind.starter.encode()).hexdigest()


def index(folder: Path) -> str:
    """Return the index, in Markdown, of the pictures that lie in a folder."""
    return _INDEX_HEAD + "".join(_row(load_kind(slug), folder) for slug in kind_slugs())


def _row(kind: Kind, folder: Path) -> str:
    names = (_file_name(kind, number) for number in range(1, _MOST_PAGES + 1))
    shown = " ".join(_thumbnail(kind, name) for name in names if (folder / name).is_file())
    cells = (f"**{kind.name}**<br>`{kind.slug}`", kind.abbreviation, kind.use, kind.source, shown)
    return f"| {' | '.join(cells)} |\n"


def _thumbnail(kind: Kind, name: str) -> str:
    return f'<a href="{name}"><img src="{name}" width="240" alt="{kind.name}"></a>'


def _file_name(kind: Kind, number: int) -> str:
    return f"{kind.slug}.png" if number == 1 else f"{kind.slug}-{number}.png"


def _small(png: bytes, mark: str) -> bytes:
    """Return a picture with few colours, and its mark."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    marks = PngInfo()
    marks.add_text(STARTER_MARK, mark)
    file = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        small = picture.convert("RGB").quantize(_COLORS)
        small.save(file, "PNG", optimize=True, pnginfo=marks)
    return file.getvalue()


if __name__ == "__main__":
    main()
