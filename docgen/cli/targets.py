"""Where each product goes: beside its source, into a folder, to a named file or to stdout."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.paths import real_path

STANDARD_STREAM = "-"
_SOURCE_SUFFIXES = {".yaml", ".yml", ".json"}


@immutable
class Target:
    """The place of one source's product; no path is standard output.

    `implied` tells that docgen chose the file's name, and so must not overwrite a stranger's file.
    """

    source: str
    path: Path | None
    implied: bool

    def paths(self, count: int) -> tuple[Path, ...]:
        """Return the names of `count` files: one as it is, several numbered `name-1`, `name-2`."""
        if self.path is None:
            return ()
        if count == 1:
            return (self.path,)
        digits = len(str(count))
        return tuple(
            self.path.with_stem(f"{self.path.stem}-{number:0{digits}}")
            for number in range(1, count + 1)
        )


def choose_targets(sources: Sequence[str], output: str | None, suffix: str) -> tuple[Target, ...]:
    """Return the target of each source, in their order.

    Raises UsageProblem if an output is asked for that cannot take them.
    """
    targets = tuple(_choose_target(source, output, suffix) for source in sources)
    _refuse_shared(targets)
    return targets


def is_folder(output: str) -> bool:
    """Tell whether an output is a folder: it is one now, or its name ends as a folder's."""
    return output.endswith(("/", os.sep)) or (output != "" and Path(output).is_dir())


def check_named_pdf(output: str) -> None:
    """Raise UsageProblem if a name is that of another kind of file than a PDF."""
    if Path(output).suffix.lower() not in {"", ".pdf"}:
        raise UsageProblem.because(
            "output",
            None,
            say("{path} is no name of a PDF", path=output),
            say("name a file that ends in .pdf: -o FILE.pdf"),
        )


def _choose_target(source: str, output: str | None, suffix: str) -> Target:
    if output is None:
        if source == STANDARD_STREAM:
            return Target(source, None, implied=False)
        return Target(source, Path(source).parent / _product_name(source, suffix), implied=True)
    if output == STANDARD_STREAM:
        return Target(source, None, implied=False)
    if is_folder(output):
        return Target(source, Path(output) / _product_name(source, suffix), implied=True)
    return Target(source, Path(output), implied=False)


def _product_name(source: str, suffix: str) -> str:
    if source == STANDARD_STREAM:
        raise UsageProblem.because(
            "output",
            None,
            say("an announcement from standard input has no name"),
            say("name the file itself: -o FILE"),
        )
    path = Path(source)
    name = path.stem if path.suffix.lower() in _SOURCE_SUFFIXES else path.name
    return f"{name}.{suffix}"


def _refuse_shared(targets: Sequence[Target]) -> None:
    sources: dict[Path | None, str] = {}
    for target in targets:
        place = target.path and real_path(target.path)
        if place in sources:
            raise UsageProblem.because(
                "output",
                None,
                say(
                    "{first} and {second} would both be written to {output}",
                    first=sources[place],
                    second=target.source,
                    output=target.path or STANDARD_STREAM,
                ),
                say("build them one by one, each with its own -o"),
            )
        sources[place] = target.source
