"""A PDF's fields that are filled in or signed → part of its pages, for a copy of it.

A signature covers the bytes of the file in which it was made: in another file every reader calls it
broken, and what it closed would stay closed to the copy's own signature.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Page, Pdf, String

_STAMP_KEYS = {"/Type", "/Subtype", "/Rect", "/P", "/F", "/AP", "/AS", "/StructParent", "/OC"}
# Printed, read-only, locked, and so are its contents (ISO 32000-1, 12.5.3).
_FLAGS = 4 | 64 | 128 | 512
_NOTHING = Dictionary()


def settle_fields(pdf: Pdf) -> None:
    """Make what is filled in and signed part of the pages, as it looks; what is blank stays so."""
    form = pdf.Root.get("/AcroForm", _NOTHING)
    if form.get("/NeedAppearances"):
        pdf.generate_appearance_streams()
    fields = list(form.get("/Fields", Array()))
    filled = [any("/V" in member for member in _family(field)) for field in fields]
    if not any(filled):
        return
    settled = [field for field, is_filled in zip(fields, filled, strict=True) if is_filled]
    widgets = {member.objgen for field in settled for member in _family(field)}
    for page in pdf.pages:
        _settle(pdf, page, widgets)
    form["/Fields"] = Array(
        [it for it, is_filled in zip(fields, filled, strict=True) if not is_filled]
    )
    for holder, key in ((form, "/SigFlags"), (form, "/CO"), (pdf.Root, "/Perms")):
        if key in holder:
            del holder[key]


def _family(field: Object) -> Iterator[Object]:
    """Yield a field and all below it, each once, whatever a file makes of its tree."""
    seen, waiting = set(), [field]
    while waiting:
        member = waiting.pop()
        if isinstance(member, Dictionary) and member.objgen not in seen:
            seen.add(member.objgen)
            yield member
            waiting.extend(member.get("/Kids", Array()))


def _settle(pdf: Pdf, page: Page, widgets: set[tuple[int, int]]) -> None:
    """Turn a page's widgets into stamps; one without a look has nothing to show, and goes."""
    annotations = page.get("/Annots", Array())
    found = [it for it in annotations if it.is_indirect and it.objgen in widgets]
    if not found:
        return
    for widget in found:
        _become_stamp(widget)
        _retag(pdf, widget)
    page["/Annots"] = Array([it for it in annotations if it not in found or "/AP" in it])


def _become_stamp(widget: Object) -> None:
    text, title = _inherited(widget, "/V"), _inherited(widget, "/TU")
    for key in set(widget.keys()) - _STAMP_KEYS:
        del widget[key]
    widget["/Subtype"] = Name.Stamp
    widget["/F"] = _FLAGS
    widget["/Contents"] = next((it for it in (text, title) if isinstance(it, String)), String(""))


def _inherited(field: Object, key: str) -> Object | None:
    return next((member[key] for member in _lineage(field) if key in member), None)


def _lineage(field: Object | None) -> Iterator[Object]:
    seen = set()
    while isinstance(field, Dictionary) and field.objgen not in seen:
        seen.add(field.objgen)
        yield field
        field = field.get("/Parent")


def _retag(pdf: Pdf, stamp: Object) -> None:
    """Call a stamp's element in the structure what it is now: an annotation, no form's field."""
    tree = pdf.Root.get("/StructTreeRoot", _NOTHING).get("/ParentTree")
    number = stamp.get("/StructParent")
    if tree is None or number is None:
        return
    element = NumberTree(tree).get(int(number))
    if isinstance(element, Dictionary) and element.get("/S") == Name.Form:
        element["/S"] = Name.Annot
