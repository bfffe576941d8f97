"""However an original is damaged, it is copied or refused in words; nothing else comes of it."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.diagnostics import DocgenError
from tests.copying.conftest import Copier
from tests.copying.originals import scan_pdf, signed_pdf, text_pdf

ORIGINALS = [text_pdf(400), text_pdf(300, 310), signed_pdf(), scan_pdf(20, ink_to=300)]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    original=st.sampled_from(ORIGINALS),
    damage=st.lists(st.tuples(st.floats(0, 0.9999), st.binary(min_size=0, max_size=4)), max_size=6),
    length=st.floats(0.5, 1),
)
def test_damaged_original_is_copied_or_refused(
    on_paper: Copier, original: bytes, damage: list[tuple[float, bytes]], length: float
) -> None:
    data = bytearray(original)
    for place, noise in damage:
        start = int(place * len(data))
        data[start : start + len(noise)] = noise
    with suppress(DocgenError):
        assert on_paper(bytes(data[: int(length * len(data))])).startswith(b"%PDF-")
