"""Where finished letters go: a folder, or an address that fsspec knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from docgen.diagnostics import DocgenError, EnvironmentProblem, Message, say
from docgen.immutable import immutable
from docgen.merging.data.problems import absent
from docgen.output import make_folder, remove_unfinished, write_all_durably
from docgen.signed_files import is_signed_file

_PACKAGES = say("pip install s3fs for s3://, gcsfs for gs://, adlfs for abfs://")
_SCHEMES = say("an address begins with s3://, gs:// or abfs://; a folder's name has no ://")
_ACCESS = say("is the address right, and may this user write there? Run it again: it goes on")


class Sink(Protocol):
    """A place for files by name; it goes to worker processes, so that each writes its own."""

    def put(self, files: Mapping[str, bytes]) -> None:
        """Keep files, each whole or not at all, so that they outlast a power cut from here on."""
        ...

    def holds(self, name: str, has_right_size: Callable[[int], bool]) -> bool:
        """Tell whether a file that was put here is still here, and of a right size."""
        ...

    def prepare(self) -> None:
        """Make the place ready for a run, and clear away what a run that was killed left."""
        ...


@immutable
class FolderSink:
    """A folder of the machine, or one that several machines share."""

    folder: Path
    depth: int = 0
    """How many folders deep the files' names go."""

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write files, and those folders that their names have."""
        for parent in {name.rpartition("/")[0] for name in files}:
            if parent:
                make_folder(self.folder / parent)
        write_all_durably({self.folder / name: data for name, data in files.items()})

    def holds(self, name: str, has_right_size: Callable[[int], bool]) -> bool:
        """Look at the file's size; a letter that was signed since is still the letter."""
        path = self.folder / name
        try:
            return has_right_size(path.stat().st_size) or is_signed_file(path)
        except OSError:
            return False

    def prepare(self) -> None:
        """Make the folder, and remove what was half written in it."""
        make_folder(self.folder)
        for depth in range(self.depth + 1):
            for folder in self.folder.glob("/".join("*" * depth)) if depth else (self.folder,):
                remove_unfinished(folder)


@immutable
class AddressSink:
    """An address of fsspec, such as `s3://bucket/folder`; a store of objects keeps them whole."""

    address: str

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write files as objects of the store, at the same time where it can."""
        if files:
            system, root = self._system()
            with self._refusals_told():
                system.pipe({f"{root}/{name}": data for name, data in files.items()})

    def holds(self, name: str, has_right_size: Callable[[int], bool]) -> bool:
        """Trust the store: to ask it for each of a million letters would take a day."""
        return True

    def prepare(self) -> None:
        """Make the folder, where the store has any."""
        system, root = self._system()
        with self._refusals_told():
            system.makedirs(root, exist_ok=True)

    def check(self) -> None:
        """Raise EnvironmentProblem for an address that nothing installed can write to."""
        self._system()

    def _system(self) -> tuple[Any, str]:
        try:
            from fsspec.core import url_to_fs
        except ImportError as problem:
            raise absent("fsspec", "cluster") from problem
        try:
            system, root = url_to_fs(self.address)
        except ImportError as problem:
            raise self._problem(problem, _PACKAGES) from problem
        except (OSError, ValueError) as problem:  # zip:// asks for a file in the address
            raise self._problem(problem, _SCHEMES) from problem
        return system, root.rstrip("/")

    @contextmanager
    def _refusals_told(self) -> Iterator[None]:
        try:
            yield
        except Exception as problem:  # each store has exceptions of its own
            raise self._problem(problem, _ACCESS) from problem

    def _problem(self, problem: Exception, help: Message) -> DocgenError:
        reason = str(problem) or type(problem).__name__
        message = say("cannot write to {address}: {reason}", address=self.address, reason=reason)
        return EnvironmentProblem.because("address", None, message, help)


def sink_of(address: str) -> Sink:
    """Return the sink of a folder's name or of an address with a scheme; `file:` is a folder."""
    scheme, separator, _ = address.partition("://")
    if not separator:
        return FolderSink(Path(address))
    if scheme == "file":
        path = unquote(urlsplit(address).path)
        return FolderSink(Path(path[1:] if path[2:3] == ":" else path))  # file:///C:/thu
    return AddressSink(address)
