"""The sources in a PDF → files in a folder, none outside of it and none over another's work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import (
    DocumentProblems,
    EnvironmentProblem,
    UnreadableSource,
    say,
)
from docgen.document.sources import VALUES_FILE
from docgen.output import make_folder, write_atomically
from docgen.pdf.reading import SOURCE, EmbeddedFile
from docgen.source.office_files import OFFICE_FILE

_ANNOUNCEMENTS = (".yaml", ".yml")


def source_files(path: Path, files: Iterable[EmbeddedFile]) -> tuple[EmbeddedFile, ...]:
    """Return the files that a document was made from; raises DocumentProblems if there are none."""
    found = tuple(file for file in files if file.relationship == SOURCE)
    if not any(map(_is_announcement, found)):
        raise DocumentProblems.because(
            "no-source",
            None,
            say("{path} does not hold the announcement that it was made from", path=path),
            say("docgen puts it into every PDF, unless the announcement says embed_source: false"),
        )
    return found


def announcement_of(sources: Iterable[EmbeddedFile]) -> EmbeddedFile:
    """Return the announcement among the sources."""
    return next(filter(_is_announcement, sources))


def rebuild_command(sources: Sequence[EmbeddedFile], paths: Sequence[Path]) -> str:
    """Return the command that builds the document again from where its sources were written."""
    written = {file.name: path for file, path in zip(sources, paths, strict=True)}
    values = written.get(VALUES_FILE)
    data = f' --data "{values}"' if values else ""
    return f'docgen build "{written[announcement_of(sources).name]}"{data}'


def folder_of(file: Path) -> Path:
    """Return the folder named as a PDF; raises UsageProblem where that is the PDF itself."""
    folder = file.with_suffix("")
    if folder == file:
        raise UsageProblem.because(
            "output",
            None,
            say("{path} has no ending .pdf, without which a folder would be named", path=file),
            say("name a folder with -o"),
        )
    return folder


def put_files(sources: Sequence[EmbeddedFile], folder: Path, *, force: bool) -> list[Path]:
    """Write the files into a folder and return their paths; all names are checked before.

    Raises UnreadableSource for a name that leads out of the folder, EnvironmentProblem where there
    is a file of another content, or one cannot be written.
    """
    paths = [folder / _safe(file.name) for file in sources]
    if not force:
        for file, path in zip(sources, paths, strict=True):
            _refuse_other(file, path)
    for file, path in zip(sources, paths, strict=True):
        make_folder(path.parent)
        write_atomically(file.content, path)
    return paths


def _is_announcement(file: EmbeddedFile) -> bool:
    return file.name.endswith(_ANNOUNCEMENTS) and file.name != OFFICE_FILE


def _safe(name: str) -> PurePosixPath:
    """Return a name as a path below the folder, on every system."""
    path = PurePosixPath(name)
    parts = PureWindowsPath(name).parts
    if path.is_absolute() or ".." in parts or PureWindowsPath(name).drive or not path.parts:
        raise UnreadableSource.because(
            "unsafe-name",
            None,
            say("a file in it would leave the folder: {name}", name=name),
            say("somebody may have made this PDF to do harm: do not trust it"),
        )
    return path


def _refuse_other(file: EmbeddedFile, path: Path) -> None:
    if path.is_file() and path.read_bytes() != file.content:
        raise EnvironmentProblem.because(
            "exists",
            None,
            say("{path} is there, with another content", path=path),
            say("name another folder with -o, or add --force to overwrite it"),
        )
