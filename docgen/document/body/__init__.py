"""The body's plain text → blocks: the decree's own numbering is the markup."""

from docgen.document.body.parsing import PictureReference, parse_body

__all__ = ["PictureReference", "parse_body"]
