"""A file of rows is read several times, and must stay as it is: its stamp tells whether it did."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import EnvironmentProblem, say
from docgen.immutable import immutable


@immutable
class Stamp:
    """A file's size and when it was changed, in nanoseconds; nothing of one that is not there."""

    file: str
    size: int = -1
    changed: int = -1

    def check(self) -> None:
        """Raise EnvironmentProblem (`data-changed`) if the file is no longer what it was."""
        if stamp_of(self.file) != self:
            raise EnvironmentProblem.because(
                "data-changed",
                None,
                say("{path} was changed while its rows were read", path=self.file),
                say("run it again: letters whose rows changed are made anew"),
            )


def stamp_of(file: str) -> Stamp:
    """Return a file's stamp."""
    try:
        status = Path(file).stat()
    except OSError:
        return Stamp(file)
    return Stamp(file, status.st_size, status.st_mtime_ns)
