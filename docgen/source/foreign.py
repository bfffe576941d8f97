"""First bytes of a file → what it is, when it is not text in UTF-8 but Word, PDF or UTF-16."""

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
_SAVE_AS = say("save it as UTF-8: in Notepad, Save as, Encoding: UTF-8")
_WORD = ForeignFormat("not-text", say("this is a Word, Excel or Zip file, not text"), _COPY_OUT)
_PDF = ForeignFormat("not-text", say("this is a PDF, not text"), _COPY_OUT)
_UTF_16 = ForeignFormat("encoding", say("the text is UTF-16 (“Unicode”), not UTF-8"), _SAVE_AS)
_SIGNATURES = {
    b"PK\x03\x04": _WORD,
    b"\xd0\xcf\x11\xe0": _WORD,
    b"%PDF-": _PDF,
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
