"""The pictures of one PDF: each file embedded once, opaque, in grey or RGB."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.pdf.objects import Document, Stream, name

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}


class ImageBook:
    """Names the pictures that pages show, and embeds them at the end."""

    def __init__(self) -> None:
        self._resources: dict[str, str] = {}

    def resource(self, path: str) -> str:
        """Return the name by which a page shows a picture file."""
        return self._resources.setdefault(path, f"Im{len(self._resources) + 1}")

    def embed(self, document: Document) -> dict[str, object]:
        """Put every picture into the document; return references by resource name."""
        return {
            resource: document.Reference(_image_object(Path(path)))
            for path, resource in self._resources.items()
        }


def _image_object(path: Path) -> Stream:
    from PIL import Image

    with Image.open(path) as picture:
        if picture.format == "JPEG" and picture.mode in _SPACES:
            entries = _entries(picture)
            return Stream(
                path.read_bytes(), {**entries, "Filter": name("DCTDecode")}, packed=True
            )
        opaque = _opaque(picture)
    return Stream(opaque.tobytes(), _entries(opaque))


def _entries(picture: Picture) -> dict[str, object]:
    return {
        "Type": name("XObject"),
        "Subtype": name("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": name(_SPACES[picture.mode]),
        "BitsPerComponent": 8,
    }


def _opaque(picture: Picture) -> Picture:
    """Return a picture without transparency, laid on white; CMYK and palettes become RGB."""
    from PIL import Image

    if picture.mode in ("L", "1"):
        return picture.convert("L")
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(ground, layer).convert("RGB")
