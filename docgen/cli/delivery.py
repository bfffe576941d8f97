"""Puts products where they belong, never over a source, never over a file that is not ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.ownership import made_by_docgen
from docgen.cli.streams import deliver
from docgen.cli.targets import Target
from docgen.diagnostics import DocgenError, EnvironmentProblem, Message, say
from docgen.output import make_folder, write_atomically
from docgen.paths import real_path


def put(
    products: Sequence[bytes], target: Target, sources: Iterable[Path], *, force: bool
) -> tuple[Path, ...]:
    """Write the products of one source and return the files written; none for standard output.

    Every name is checked before the first file is written. Raises UsageProblem if a name is one of
    `sources` or standard output would take several products, else EnvironmentProblem.
    """
    if target.path is None:
        _put_on_standard_output(products)
        return ()
    paths = target.paths(len(products))
    written = tuple(zip(paths, products, strict=True))
    _refuse_sources(paths, sources)
    if target.implied:
        if not force:
            refuse_strangers(paths)
            _refuse_signed(written)
        make_folder(target.path.parent)
    for path, product in written:
        write_atomically(product, path)
    return paths


def _put_on_standard_output(products: Sequence[bytes]) -> None:
    if len(products) > 1:
        raise UsageProblem.because(
            "output",
            None,
            say("standard output takes one picture, and there are {count}", count=len(products)),
            say("name a file: -o name.png makes name-1.png, name-2.png, …"),
        )
    deliver(products[0])


def _refuse_sources(paths: Iterable[Path], sources: Iterable[Path]) -> None:
    real = set(map(real_path, sources))
    for path in paths:
        if real_path(path) in real:
            raise made_from(path, "-o")


def made_from(path: Path, option: str) -> DocgenError:
    """Return the problem of an option that names a source to be written over."""
    return UsageProblem.because(
        "output",
        None,
        say("{path} is what the document is made from", path=path),
        say("name another file: {option} FILE", option=option),
    )


def refuse_strangers(paths: Iterable[Path]) -> None:
    """Raise EnvironmentProblem (`exists`) for a file that is there, and not docgen's."""
    for path in paths:
        if path.exists() and not made_by_docgen(path):
            raise _exists(say("{path} is there, and docgen did not make it", path=path))


def _refuse_signed(written: Iterable[tuple[Path, bytes]]) -> None:
    """Raise EnvironmentProblem (`exists`) where a signed file would give way to one that is not."""
    for path, product in written:
        if path.exists():
            from docgen.signed_files import is_signed, is_signed_file  # most names are new

            if is_signed_file(path) and not is_signed(product):
                raise _exists(say("{path} is there, and signed", path=path))


def _exists(message: Message) -> DocgenError:
    return EnvironmentProblem.because(
        "exists",
        None,
        message,
        say("name another file with -o, or add --force to overwrite it"),
    )
