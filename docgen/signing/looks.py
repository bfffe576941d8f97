"""A picture, or the line of an attachment → what a signature looks like on its page."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    InnerScaling,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import BaseStampStyle, NoOpStampStyle, StaticStampStyle

from docgen.signing.pictures import Picture

NOTHING: BaseStampStyle = NoOpStampStyle()
"""A signature that shows nothing but what stood in its field before."""

_MIDDLE = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID,
    y_align=AxisAlignment.ALIGN_MID,
    margins=Margins(),
    inner_content_scaling=InnerScaling.NO_SCALING,
)


class _Drawing(PdfContent):
    """The first page of a PDF, with the fonts that are embedded in it."""

    def __init__(self, data: bytes, width: float, height: float) -> None:
        super().__init__(box=BoxConstraints(width, height))
        self._data = data

    def render(self) -> bytes:
        """Return what draws it."""
        reader = PdfFileReader(io.BytesIO(self._data))
        self.resources.xobject["/Drawing"] = self._ensure_writer.import_page_as_xobject(reader)
        return b"/Drawing Do"


def shown_picture(picture: Picture) -> BaseStampStyle:
    """Return the look of a signature that shows a picture in the middle of its field."""
    box = BoxConstraints(picture.width, picture.height)
    image = PdfImage(picture.image, name="Picture", box=box)
    return StaticStampStyle(background=image, background_layout=_MIDDLE, border_width=0)


def shown_drawing(data: bytes, width: float, height: float) -> BaseStampStyle:
    """Return the look of a signature that shows a one-page PDF of that size, in points."""
    drawing = _Drawing(data, width, height)
    return StaticStampStyle(background=drawing, background_layout=_MIDDLE, border_width=0)
