"""The first bytes of a CSV file → its encoding and separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
from itertools import islice

from docgen.diagnostics import Message, say
from docgen.immutable import immutable

SAMPLE = 64 * 1024
_SEPARATORS = {",": say("comma"), ";": say("semicolon"), "\t": say("tab"), "|": say("bar")}
_NEWLINE = re.compile(r"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@immutable
class Dialect:
    """How a CSV file is written; `directive` tells that Excel's line `sep=;` leads it."""

    encoding: str
    separator: str
    has_directive: bool = False

    @property
    def shape(self) -> Message:
        """Encoding and separator, as people call them."""
        encoding = self.encoding.removesuffix("-sig").upper()
        separator = _SEPARATORS.get(self.separator, repr(self.separator))
        return say("CSV, {encoding}, {separator}", encoding=encoding, separator=separator)


def sniff(sample: bytes) -> Dialect:
    """Return how the file is written that begins with the sample."""
    encoding = _encoding(sample)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    first = _NEWLINE.split(text.removeprefix("\ufeff"), maxsplit=1)[0]
    if first.lower().startswith("sep=") and len(first) == 5:
        return Dialect(encoding, first[4], has_directive=True)
    return Dialect(encoding, _separator(text))


def _encoding(sample: bytes) -> str:
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    low, high = (sample[start:2000:2].count(0) for start in (0, 1))
    if max(low, high) * 3 > len(sample[:2000]) // 2:
        return "utf-16-le" if high > low else "utf-16-be"
    return "utf-8" if _is_utf_8(sample) else "cp1258"


def _is_utf_8(sample: bytes) -> bool:
    """Tell whether the sample is UTF-8, but for letters here and there: rows tell where those are.

    The last letter of the sample may be cut. Text in another encoding is hardly ever right once.
    """
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    wrong = text.count("\ufffd")
    right = sum(not letter.isascii() for letter in text) - wrong
    return right >= wrong


def _separator(text: str) -> str:
    """Return the separator that cuts the first lines into most columns, all alike.

    That they are as many as the first line's tells more than that most lines have as many: a title
    may stand above the headers, and separators in their texts.
    """
    return max(_SEPARATORS, key=lambda separator: _evenness(text, separator))


def _evenness(text: str, separator: str) -> tuple[bool, bool, int]:
    """Return whether most lines have as many cells as the first, or as each other; how many."""
    lines = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 20))
    widths = [len(line) for line in lines[:-1] or lines if line]
    if not widths:
        return False, False, 0
    usual = max(widths, key=widths.count)
    is_even = usual > 1 and widths.count(usual) * 2 > len(widths)
    is_usual = usual == widths[0]
    return is_even and is_usual, is_even, usual if is_even else widths[0]
