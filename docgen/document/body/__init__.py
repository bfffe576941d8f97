"""The body's plain text → blocks: the decree's own numbering is the markup."""

from docgen.document.body.parsing import parse_body
from docgen.document.body.pictures import PictureReference

__all__ = ["PictureReference", "parse_body"]
