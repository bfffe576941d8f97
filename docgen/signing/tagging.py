"""A new field's widget → its place in the structure of a tagged PDF, as PDF/UA wants it."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string

from docgen.signing.files import Update, entry


def tag_widget(writer: Update, widget: generic.IndirectObject, title: str) -> None:
    """Put a widget last in the structure tree, if the file has one of the usual form."""
    root = entry(writer.root, "/StructTreeRoot", {})
    document, numbers = _last_part(root), entry(entry(root, "/ParentTree", {}), "/Nums")
    if document is None or numbers is None:  # numbers in a tree of several levels: left alone
        return
    number = int(entry(root, "/ParentTreeNextKey", _next_key(numbers)))
    home = document.container_ref
    parent = generic.IndirectObject(home.idnum, home.generation, writer)
    element = writer.add_object(_element(parent, widget, title))
    _append(writer, document, element)
    numbers.extend([generic.NumberObject(number), element])
    root["/ParentTreeNextKey"] = generic.NumberObject(number + 1)
    widget.get_object()["/StructParent"] = generic.NumberObject(number)
    for changed in (root, numbers, root["/ParentTree"]):
        writer.update_container(changed)


def _last_part(root: Any) -> Any:
    """Return the element that holds all others, or the last one at the top."""
    top = entry(root, "/K")
    if isinstance(top, generic.ArrayObject):
        top = top[-1] if top else None
    return top if isinstance(top, generic.DictionaryObject) and "/S" in top else None


def _element(parent: generic.IndirectObject, widget: generic.IndirectObject, title: str) -> Any:
    page = widget.get_object().raw_get("/P")
    kid = generic.DictionaryObject(
        {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Pg"): page, pdf_name("/Obj"): widget}
    )
    return generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/P"): parent,
            pdf_name("/Pg"): page,
            pdf_name("/Alt"): pdf_string(title),
            pdf_name("/K"): kid,
        }
    )


def _append(writer: Update, document: Any, element: generic.IndirectObject) -> None:
    kids = entry(document, "/K")
    if isinstance(kids, generic.ArrayObject):
        kids.append(element)
        writer.update_container(kids)
    else:
        only = [] if kids is None else [document.raw_get("/K")]
        document["/K"] = generic.ArrayObject([*only, element])
    writer.update_container(document)


def _next_key(numbers: Any) -> int:
    return max((int(numbers[index]) for index in range(0, len(numbers), 2)), default=-1) + 1
