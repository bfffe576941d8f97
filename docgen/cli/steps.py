"""A finished PDF on its way (signed, issued) → where its next version goes."""

from __future__ import annotations

from pathlib import Path

from docgen.cli.delivery import put
from docgen.cli.exit_codes import UsageProblem
from docgen.cli.report import Reporter
from docgen.cli.targets import Target, check_takes_pdf, is_folder, target_of
from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.input import read_bytes
from docgen.paths import real_path


@immutable
class Step:
    """A file, and where its next version goes: a name, its own place, or a name made for it.

    `others` are the other files that are read on the way, such as a key.
    """

    file: Path
    output: str | None
    in_place: bool
    force: bool
    others: tuple[Path, ...] = ()

    def check(self) -> None:
        """Raise UsageProblem for two places, one that is read, and one that can be no PDF's."""
        if self.in_place and self.output is not None:
            raise UsageProblem.because(
                "output",
                None,
                say("--in-place and -o name two places"),
                say("leave out one of them"),
            )
        if self.output is not None and not is_folder(self.output):
            self._refuse_sources(self.output)
        check_takes_pdf(self.output)

    def read(self) -> bytes:
        """Return the file; raises EnvironmentProblem."""
        return read_bytes(self.file)

    def write(self, product: bytes, word: str, reporter: Reporter) -> None:
        """Write the next version, whole or not at all, and tell; `word` ends the name made."""
        sources = () if self.in_place else (self.file,)
        for path in put([product], self._target(word), sources, force=self.force):
            reporter.note(say("wrote {path}", path=path))

    def _refuse_sources(self, output: str) -> None:
        if real_path(Path(output)) in map(real_path, self.others):
            raise UsageProblem.because(
                "output",
                None,
                say("{path} is read by this command", path=output),
                say("name another file: -o FILE"),
            )

    def _target(self, word: str) -> Target:
        if self.in_place:
            return Target(str(self.file), self.file, implied=False)
        made = self.file.with_name(f"{self.file.stem}-{word}.pdf")
        return target_of(str(self.file), self.output, made)
