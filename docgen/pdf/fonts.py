"""The fonts of one PDF: which resource sets which letters, and the embedded subsets at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import PDFArrayCompact, PDFDictionary

from docgen.fonts.encoding import BASE, Encodings, encode
from docgen.fonts.face import Face
from docgen.fonts.faces import Faces
from docgen.fonts.subset import subset, to_unicode
from docgen.pdf.objects import Document, Stream, name

_SYMBOLIC, _ITALIC, _SERIF = 4, 64, 2
_SHOWN: dict[tuple[int, str], bytes] = {}
_REMEMBERED_WORDS = 50_000


@dataclass(slots=True)
class Font:
    """A face with one of the document's 8-bit encodings, and the codes that its text uses."""

    face: Face
    encoding: int
    resource: str
    used: set[int] = field(default_factory=set)


class FontBook:
    """Turns text into strings to show, and collects the fonts that a document needs."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._encodings = Encodings()
        self._fonts: dict[tuple[str, int], Font] = {}

    def font(self, style: str, encoding: int = BASE) -> Font:
        """Return the font of a face and an encoding, the same object each time."""
        key = (style, encoding)
        if key not in self._fonts:
            resource = f"F{len(self._fonts) + 1}"
            self._fonts[key] = Font(self._faces.face(style), encoding, resource)
        return self._fonts[key]

    def shown(self, style: str, text: str) -> list[tuple[Font, bytes]]:
        """Return a text as operands of TJ, kerned word by word, each with the font that sets it."""
        font = self.font(style)
        try:
            font.used.update(encode(text))
        except UnicodeEncodeError:
            return list(self._mixed(style, text))
        return [(font, b"[(" + b" ".join([_word(font.face, w) for w in text.split(" ")]) + b")]")]

    def _mixed(self, style: str, text: str) -> list[tuple[Font, bytes]]:
        """Return a text with letters outside the base encoding, piece by piece."""
        shown = []
        for index, word in enumerate(text.split(" ")):
            pieces = [(" ", 0)] if index else []
            pieces += self._faces.face(style).pieces(word)
            for piece, kern in pieces:
                for number, part in self._encodings.split(piece):
                    font = self.font(style, number)
                    data = self._encodings.encode(number, part)
                    font.used.update(data)
                    shown.append((font, b"[(" + _escaped(data) + b")]"))
                if kern:
                    font, operand = shown[-1]
                    shown[-1] = (font, operand[:-1] + _adjustment(font.face, kern) + b"]")
        return shown

    def embed(self, document: Document) -> None:
        """Put every font into the document, as a subset of the letters that were shown."""
        for font in self._fonts.values():
            document.add_font(font.resource, self._object(document, font))

    def _object(self, document: Document, font: Font) -> PDFDictionary:
        codes = self._encodings.characters(font.encoding, font.used)
        face = font.face
        first, last = min(codes), max(codes)
        widths = [
            _thousandths(face, face.advance(codes[code])) if code in codes else 0
            for code in range(first, last + 1)
        ]
        base_font = name(f"{_tag(face, codes)}+{face.name}")
        return PDFDictionary(
            {
                "Type": name("Font"),
                "Subtype": name("TrueType"),
                "BaseFont": base_font,
                "FirstChar": first,
                "LastChar": last,
                "Widths": PDFArrayCompact(widths),
                "FontDescriptor": document.Reference(self._descriptor(document, font, codes)),
                "ToUnicode": document.Reference(Stream(to_unicode(codes), {})),
            }
        )

    def _descriptor(self, document: Document, font: Font, codes: dict[int, str]) -> PDFDictionary:
        face = font.face
        program = subset(face, codes)
        slanted = _ITALIC if face.italic_angle else 0
        return PDFDictionary(
            {
                "Type": name("FontDescriptor"),
                "FontName": name(f"{_tag(face, codes)}+{face.name}"),
                "Flags": _SYMBOLIC | _SERIF | slanted,
                "FontBBox": PDFArrayCompact([_thousandths(face, edge) for edge in face.bbox]),
                "ItalicAngle": face.italic_angle,
                "Ascent": _thousandths(face, face.ascent),
                "Descent": _thousandths(face, face.descent),
                "CapHeight": _thousandths(face, face.cap_height),
                "StemV": _thousandths(face, face.stem_v),
                "FontFile2": document.Reference(Stream(program, {"Length1": len(program)})),
            }
        )


def _word(face: Face, word: str) -> bytes:
    """Return a word's string with its kerns inside, without the outer parentheses."""
    key = (id(face), word)
    shown = _SHOWN.get(key)
    if shown is None:
        shown = b"".join(
            _escaped(encode(piece))
            + (b")" + _adjustment(face, kern) + b"(" if kern else b"")
            for piece, kern in face.pieces(word)
        )
        if len(_SHOWN) >= _REMEMBERED_WORDS:
            _SHOWN.clear()
        _SHOWN[key] = shown
    return shown


def _adjustment(face: Face, kern: int) -> bytes:
    return f"{-1000 * kern / face.units_per_em:.4g}".encode("ascii")


def _escaped(data: bytes) -> bytes:
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _thousandths(face: Face, units: float) -> float:
    return round(1000 * units / face.units_per_em, 3)


def _tag(face: Face, codes: dict[int, str]) -> str:
    """Return the six capitals that mark a subset (ISO 32000, 9.6.4), made from its letters."""
    digest = sha256(f"{face.digest}{codes}".encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])
