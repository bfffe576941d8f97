"""docgen: Vietnamese administrative documents, as Nghị định 30/2020/NĐ-CP fixes them, from YAML.

The library's face is `load`, `typeset`, `write` or `to_pdf`, and `merge` for many letters::

    document = docgen.load("thong-bao.yaml")  # or the YAML itself, as bytes
    pages = docgen.typeset(document)
    docgen.write(pages, "thong-bao.pdf")  # or docgen.to_pdf(pages): its bytes

    docgen.merge("thu.yaml", [{"ten": "Nguyễn Văn An"}], sink=lambda name, pdf: send(name, pdf))

What they refuse, they refuse with a `DocgenError`: `DocumentProblems` for what a document says,
`UnreadableSource` for a text that is none, `EnvironmentProblem` for files and packages. Its
`diagnostics` tell everything that is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

_ROOMS = {
    **dict.fromkeys(("load", "to_pdf", "typeset", "write"), "docgen.build"),
    **dict.fromkeys(
        ("DocgenError", "DocumentProblems", "EnvironmentProblem", "UnreadableSource"),
        "docgen.diagnostics",
    ),
    "merge": "docgen.merging.library",
}

if TYPE_CHECKING:
    from docgen.build import load, to_pdf, typeset, write
    from docgen.diagnostics import (
        DocgenError,
        DocumentProblems,
        EnvironmentProblem,
        UnreadableSource,
    )
    from docgen.merging.library import merge
else:
    # Loaded when it is asked for. Whoever checks types must not see this: any name would do.
    def __getattr__(name: str) -> Any:
        room = _ROOMS.get(name)
        if room is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(room), name)


__all__ = [
    "DocgenError",
    "DocumentProblems",
    "EnvironmentProblem",
    "UnreadableSource",
    "__version__",
    "load",
    "merge",
    "to_pdf",
    "typeset",
    "write",
]
__version__ = "0.1.0"
