"""Frames a mark (độ khẩn, độ mật, phạm vi lưu hành) in its single-line rectangle."""

from __future__ import annotations

from docgen.decree.model import Stamp
from docgen.immutable import replace
from docgen.layout.pages import Frame
from docgen.layout.strips import Strip, moved


def stamped(text: Strip, stamp: Stamp, left: float, thickness: float) -> Strip:
    """Return a mark's text in the middle of its frame, which begins at `left` (pt)."""
    runs = text.runs
    start = min(run.x for run in runs)
    end = max(run.x + run.width for run in runs)
    words = " ".join(run.text for run in runs).lower()
    width = stamp.widths.get(words, end - start + 2 * stamp.padding)
    height = max(stamp.height, text.height + 2 * thickness)
    frame = Frame(
        left, 0.0, width, height, thickness, replace(runs[0].origin, tag=None), stamp.color
    )
    right = left + (width - (end - start)) / 2 - start
    down = (height - text.height) / 2
    inked = (moved(run._replace(color=stamp.color), right, down) for run in runs)
    return Strip(height, (frame, *inked))
