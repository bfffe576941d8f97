"""Options of the test run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from docgen.pdf.objects import Objects
from tests.every_pdf import faults


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="Write the golden pages anew, to be looked at."
    )


@pytest.fixture(scope="session", autouse=True)
def every_pdf_is_sound() -> Iterator[None]:
    """Let no test make a PDF that is not PDF/A-3a, PDF/UA-1 and sound."""
    to_bytes = Objects.to_bytes

    def looked_at(self: Objects, *, catalog: str, info: str) -> bytes:
        pdf = to_bytes(self, catalog=catalog, info=info)
        assert faults(pdf) == []
        return pdf

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Objects, "to_bytes", looked_at)
        yield
