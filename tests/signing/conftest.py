"""A certification authority for all tests of signing, a document, and pictures to sign with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import PIL.Image
import PIL.ImageDraw
import pytest
from pyhanko.sign.signers import Signer

import docgen
from docgen.build import to_pdf
from docgen.signing.issue import issue
from docgen.signing.judging import Evidence
from docgen.signing.keys import Pkcs12Key
from docgen.signing.levels import Level, LongTerm
from docgen.signing.sign import Shown, Signing, sign_field
from docgen.signing.trust import read_roots
from docgen.signing.unlocking import opened
from docgen.signing.verdicts import Report
from docgen.signing.verify import verify
from tests.signing.pki import PASSPHRASE, Pki, running_pki

EXAMPLE = Path(__file__).parents[2] / "examples" / "thong-bao-binh-dang-gioi.yaml"
BLUE, RED = (20, 40, 190), (215, 25, 35)


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with running_pki(tmp_path_factory.mktemp("pki")) as running:
        yield running


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with `ky.png`, a signature in blue, and `dau.png`, a red seal."""
    folder = tmp_path_factory.mktemp("pictures")
    handwriting((900, 420), BLUE).save(folder / "ky.png")
    seal(900, RED).save(folder / "dau.png")
    return folder


def handwriting(size: tuple[int, int], ink: tuple[int, int, int]) -> PIL.Image.Image:
    image = PIL.Image.new("RGBA", size, (255, 255, 255, 0))
    width, height = size
    points = [(0.02, 0.6), (0.2, 0.1), (0.3, 0.9), (0.5, 0.2), (0.7, 0.8), (0.98, 0.4)]
    line = [(x * width, y * height) for x, y in points]
    PIL.ImageDraw.Draw(image).line(line, fill=(*ink, 255), width=9)
    return image


def seal(size: int, ink: tuple[int, int, int]) -> PIL.Image.Image:
    image = PIL.Image.new("RGBA", (size, size), (0, 0, 0, 0))
    draw = PIL.ImageDraw.Draw(image)
    for share, width in ((0.0, 22), (0.17, 8)):
        inset = share * size
        box = (inset, inset, size - 1 - inset, size - 1 - inset)
        draw.ellipse(box, outline=(*ink, 255), width=width)
    return image


@pytest.fixture(scope="session")
def document() -> bytes:
    """Return the 3-page example, its number and day blank."""
    return to_pdf(docgen.typeset(docgen.load(EXAMPLE)))


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True)
class Office:
    """Signs with the keys of the test's authority, as a person and an agency do."""

    pki: Pki
    pictures: Path

    def signing(self, key: str, term: LongTerm | None = None) -> Signing:
        moment = now()

        def open_key() -> AbstractContextManager[Signer]:
            return opened(Pkcs12Key(self.pki.pkcs12(key)), lambda: PASSPHRASE, moment)

        return Signing(open_key, moment, term or LongTerm())

    def term(self, level: Level) -> LongTerm:
        return LongTerm(level, self.pki.tsa, read_roots([self.pki.root]))

    def signed(self, data: bytes, key: str = "person", level: Level = Level.B) -> bytes:
        term = LongTerm() if level is Level.B else self.term(level)
        shown = Shown(self.pictures / "ky.png")
        return sign_field(data, "a.pdf", "signer", shown, self.signing(key, term))

    def issued(self, data: bytes) -> bytes:

        return issue(data, "a.pdf", "453", date(2022, 10, 29)).data

    def sealed(self, data: bytes, level: Level = Level.B) -> bytes:
        term = LongTerm() if level is Level.B else self.term(level)
        shown = Shown(self.pictures / "dau.png")
        return sign_field(data, "a.pdf", "seal", shown, self.signing("agency", term))

    def verified(
        self, data: bytes, *, online: bool = False, later: timedelta = timedelta()
    ) -> Report:
        evidence = Evidence(read_roots([self.pki.root]), online=online)
        return verify(data, "a.pdf", evidence, now() + later)


@pytest.fixture(scope="session")
def office(pki: Pki, pictures: Path) -> Office:
    return Office(pki, pictures)


@pytest.fixture(scope="session")
def signed(office: Office, document: bytes) -> bytes:
    return office.signed(document)


@pytest.fixture(scope="session")
def issued(office: Office, signed: bytes) -> bytes:
    return office.issued(signed)


@pytest.fixture(scope="session")
def sealed(office: Office, issued: bytes) -> bytes:
    return office.sealed(issued)
