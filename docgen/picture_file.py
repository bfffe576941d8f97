"""A picture's file → Pillow's image of it, without Pillow's own word on how large it is."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import PIL.Image


def open_picture(path: Path) -> PIL.Image.Image:
    """Return a picture's file opened, to be used in a `with`; raises what Pillow raises.

    Pillow warns, in its own words, of pictures that are not yet too large for docgen.
    """
    import PIL.Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PIL.Image.DecompressionBombWarning)
        return PIL.Image.open(path)
