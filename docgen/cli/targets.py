"""Where each product goes: beside its source, into a folder, to a named file or to stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.streams import is_terminal
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


def target_of(source: str, output: str | None, made: Path) -> Target:
    """Return where a source's product goes: `made` is its place where no output is named.

    In a folder that is named it has the same name.
    """
    if output is None:
        return Target(source, made, implied=True)
    if output == STANDARD_STREAM:
        return Target(source, None, implied=False)
    if is_folder(output):
        return Target(source, Path(output) / made.name, implied=True)
    return Target(source, Path(output), implied=False)


def refuse_terminal(format: str) -> None:
    """Raise UsageProblem if standard output, which a product goes to, is a terminal."""
    if is_terminal(sys.stdout):
        raise UsageProblem.because(
            "standard-stream",
            None,
            say("a terminal cannot show {format}", format=format),
            say("name a file: -o FILE"),
        )


def check_takes_pdf(output: str | None) -> None:
    """Raise UsageProblem if an output is a terminal, or the name of another kind of file."""
    if output == STANDARD_STREAM:
        refuse_terminal("pdf")
    elif output is not None and not is_folder(output):
        _check_named_pdf(output)


def _check_named_pdf(output: str) -> None:
    if Path(output).suffix.lower() not in {"", ".pdf"}:
        raise UsageProblem.because(
            "output",
            None,
            say("{path} is no name of a PDF", path=output),
            say("name a file that ends in .pdf: -o FILE.pdf"),
        )


def _choose_target(source: str, output: str | None, suffix: str) -> Target:
    path = Path(source)
    if source != STANDARD_STREAM:
        return target_of(source, output, path.parent / _product_name(path, suffix))
    if output is not None and is_folder(output):
        raise UsageProblem.because(
            "output",
            None,
            say("an announcement from standard input has no name"),
            say("name the file itself: -o FILE"),
        )
    return target_of(source, STANDARD_STREAM if output is None else output, path)


def _product_name(source: Path, suffix: str) -> str:
    name = source.stem if source.suffix.lower() in _SOURCE_SUFFIXES else source.name
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
