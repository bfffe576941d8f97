"""Form, agency and moment of a copy → the line of an electronic copy in ô 14 (mẫu 3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from docgen.copying.figures import load_copies
from docgen.document.model import Document
from docgen.layout.fields import Fields, fill
from docgen.layout.pages import Element, Run
from docgen.layout.setting import Setting
from docgen.layout.strips import Strip, moved, placed
from docgen.layout.text.ragged import flush_left
from docgen.layout.text.words import StyledText
from docgen.vietnam_time import VIETNAM


def set_mark(setting: Setting, document: Document, moment: datetime) -> tuple[Element, ...]:
    """Return the line at the right of the first page's top margin (I.3); a long one has two."""
    fields = {
        "form": document.title.text.upper(),
        "agency": " ".join(document.agency.name.text.split()),
        **moment_fields(moment),
    }
    return set_line(setting, "copy-mark", fields, document.agency.name.place.line)


def set_line(setting: Setting, name: str, fields: Fields, line: int = 0) -> tuple[Element, ...]:
    """Return a component's text, from a source line, where the mark of a copy stands."""
    component = setting.component(name)
    filled = fill(component, fields)
    assert filled is not None, "the line's fields are all given"
    style = setting.styles[component.style]
    # One fragment, so that it is measured with the kerns between its fields.
    text = StyledText("".join(map(str, filled.parts)), style)
    origin = setting.origin(component.name, line)
    strips = flush_left(setting, [text], setting.column, style, origin)
    top = load_copies().mark["top"].value
    return tuple(placed((_flush_right(strip, setting.column.right) for strip in strips), top))


def moment_fields(moment: datetime) -> dict[str, str]:
    """Return a moment's date, time and zone in Vietnam, as a mark says them."""
    moment = moment.astimezone(VIETNAM)
    return {
        "date": f"{moment:%d/%m/%Y}",
        "time": f"{moment:%H:%M:%S}",
        "zone": moment.isoformat()[-6:],
    }


def _flush_right(strip: Strip, right: float) -> Strip:
    end = max(run.x + run.width for run in strip.elements if isinstance(run, Run))
    return Strip(strip.height, tuple(_shifted(strip, right - end)))


def _shifted(strip: Strip, dx: float) -> Iterator[Element]:
    return (moved(element, dx, 0.0) for element in strip.elements)
