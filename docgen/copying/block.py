"""The copy's particulars → its block on paper (mẫu 3.1), as strips under a rule across the page."""

from __future__ import annotations

from docgen.copying.figures import load_copies
from docgen.decree.kinds import load_form
from docgen.document.model import Document
from docgen.layout.closing import set_closing
from docgen.layout.components import Composer
from docgen.layout.fields import fields
from docgen.layout.head import set_head
from docgen.layout.pages import Rule
from docgen.layout.setting import Setting
from docgen.layout.strips import Strip, joined


def set_block(setting: Setting, document: Document) -> list[Strip]:
    """Return the block as one strip, followed by recipients that a page cannot hold (II.2)."""
    composer = Composer(setting, fields(document))
    head = set_head(composer, load_form(document.kind.form))
    head = head._replace(before=load_copies().block["below_rule"].value)
    closing, *recipients = set_closing(composer, document)
    return [joined([_rule(setting), head, closing]), *recipients]


def _rule(setting: Setting) -> Strip:
    """Return the solid rule across the whole text area (II.2.a)."""
    thickness = setting.rule_thickness
    left, right, y = setting.column.left, setting.column.right, thickness / 2
    rule = Rule(left, y, right, y, thickness, setting.origin("copy-rule"))
    return Strip(thickness, (rule,), before=load_copies().block["before"].value)
