"""The main paths whose instructions are counted: a process that sets a document so many times.

`python -m bench.workloads LOAD TYPESET WRITE` loads its documents, typesets and writes the first,
and then loads LOAD of the others again, typesets TYPESET of them and writes the first WRITE times.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import docgen
from bench.announcements import ONE_PAGE, example, fresh
from docgen.build import to_pdf

# How many documents there are besides the first.
MOST = 5


def main() -> None:
    """Do the work that the arguments ask for."""
    load, typeset, write = map(int, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        # Always as many documents, so that two processes differ by the work asked for alone.
        first, *others = _announcements(Path(folder))
        pages = docgen.typeset(docgen.load(first))
        to_pdf(pages)
        documents = [docgen.load(path) for path in others]
        for path in others[:load]:
            docgen.load(path)
    for document in documents[:typeset]:
        docgen.typeset(document)
    for _ in range(write):
        to_pdf(pages)


def _announcements(folder: Path) -> list[Path]:
    paths = [folder / f"{seed}.yaml" for seed in range(MOST + 1)]
    for seed, path in enumerate(paths):
        path.write_text(fresh(example(ONE_PAGE), seed), encoding="utf-8")
    return paths


if __name__ == "__main__":
    main()
