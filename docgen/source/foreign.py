"""First bytes of a file → what it is, when it is no text in UTF-8 but Word, PDF, UTF-16 …."""

from __future__ import annotations

from docgen.diagnostics import Message, say
from docgen.immutable import immutable

_SAMPLE = 400


@immutable
class ForeignFormat:
    """A format that is no source text: the problem's code, what to say, and how to mend it."""

    code: str
    message: Message
    help: Message


_COPY_OUT = say("copy its text into a plain text file saved as UTF-8")
_TYPE = say("write the text in a plain text file saved as UTF-8; a picture goes into it by name")
_OPEN_PDF = say(
    "copy its text into a plain text file saved as UTF-8; `docgen extract FILE.pdf` gives back the "
    "source of a PDF that docgen made, `docgen check FILE.pdf` checks any"
)
_SAVE_AS = say("save it as UTF-8: in Notepad, Save as, Encoding: UTF-8")
_WORD = ForeignFormat("not-text", say("this is a Word, Excel or Zip file, not text"), _COPY_OUT)
_RTF = ForeignFormat("not-text", say("this is a WordPad or Word file (RTF), not text"), _COPY_OUT)
_PDF = ForeignFormat("not-text", say("this is a PDF, not text"), _OPEN_PDF)
_PICTURE = ForeignFormat("not-text", say("this is a picture, not text"), _TYPE)
_UTF_16 = ForeignFormat("encoding", say("the text is UTF-16 (“Unicode”), not UTF-8"), _SAVE_AS)
_SIGNATURES = {
    b"PK\x03\x04": _WORD,
    b"\xd0\xcf\x11\xe0": _WORD,
    b"{\\rtf": _RTF,
    b"%PDF-": _PDF,
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"\xff\xfe": _UTF_16,
    b"\xfe\xff": _UTF_16,
}


def foreign_format(data: bytes) -> ForeignFormat | None:
    """Return what the bytes are if they are certainly not UTF-8 text."""
    for signature, foreign in _SIGNATURES.items():
        if data.startswith(signature):
            return foreign
    return _UTF_16 if _every_other_byte_is_zero(data[:_SAMPLE]) else None


def _every_other_byte_is_zero(sample: bytes) -> bool:
    """Tell UTF-16 without a mark: most Vietnamese letters are ASCII and leave a zero byte."""
    return max(sample[::2].count(0), sample[1::2].count(0)) * 3 > len(sample) // 2 > 0
