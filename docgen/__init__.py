"""docgen: Vietnamese administrative documents, as Nghị định 30/2020/NĐ-CP fixes them, from YAML.

The library's face is `load`, `typeset` and `write`, and `merge` for many letters::

    document = docgen.load("thong-bao.yaml")
    pages = docgen.typeset(document)
    docgen.write(pages, "thong-bao.pdf")

    docgen.merge("thu.yaml", [{"ten": "Nguyễn Văn An"}], sink=lambda name, pdf: send(name, pdf))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.build import load, typeset, write
    from docgen.merging.library import merge

__all__ = ["__version__", "load", "merge", "typeset", "write"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in {"load", "typeset", "write"}:
        from docgen import build

        return getattr(build, name)
    if name == "merge":
        from docgen.merging.library import merge

        return merge
    raise AttributeError(name)
