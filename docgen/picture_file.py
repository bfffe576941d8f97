"""A picture's file → Pillow's image of it, and how the camera that took it was held."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import PIL.Image

_ORIENTATION = 0x0112  # Exif's tag
_UPRIGHT = 1


def open_picture(path: Path) -> PIL.Image.Image:
    """Return a picture's file opened, to be used in a `with`; raises what Pillow raises.

    Pillow warns, in its own words, of pictures that are not yet too large for docgen.
    """
    import PIL.Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PIL.Image.DecompressionBombWarning)
        return PIL.Image.open(path)


def orientation_of(image: PIL.Image.Image) -> int:
    """Return a picture's orientation by Exif: 1 is upright, from 5 on it lies on its side."""
    found: int = image.getexif().get(_ORIENTATION, _UPRIGHT)
    return found
