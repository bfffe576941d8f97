"""Keeps the prepared form of an office's fonts in the user's cache folder."""

from __future__ import annotations

import hashlib
import tempfile
from contextlib import suppress
from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, say
from docgen.fonts.prepared import FORMAT, PreparedFace, read_face
from docgen.installing import how_to_install


def prepared_face(path: Path) -> PreparedFace:
    """Return the prepared face of a TTF file, from the cache if it was prepared before.

    Raises EnvironmentProblem if a package is absent, OSError if the file cannot be read, and
    whatever fontTools raises over a broken font.
    """
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = cache_folder() / f"{digest}-{FORMAT}.face"
    return _kept_face(kept) or _new_face(path, kept)


def cache_folder() -> Path:
    """Return the folder of the prepared faces; it need not exist."""
    try:
        from platformdirs import user_cache_path
    except ImportError as problem:
        raise _absent(problem) from problem
    return user_cache_path("docgen", appauthor=False) / "fonts"


def _kept_face(kept: Path) -> PreparedFace | None:
    try:
        return read_face(kept.read_bytes())
    except (OSError, ValueError):
        return None


def _new_face(path: Path, kept: Path) -> PreparedFace:
    try:
        from docgen.fonts.prepare.face import prepare_face
    except ImportError as problem:
        raise _absent(problem) from problem
    data = prepare_face(path)
    with suppress(OSError):  # without a cache the next run only takes longer
        _keep(data, kept)
    return read_face(data)


def _keep(data: bytes, kept: Path) -> None:
    """Write a file so that no other process ever sees half of it."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        written = Path(folder) / kept.name
        written.write_bytes(data)
        written.replace(kept)


def _absent(problem: ImportError) -> DocgenError:
    return EnvironmentProblem.because(
        "fonts-package",
        None,
        say("an office's own fonts need a package that is absent: {package}", package=problem.name),
        how_to_install("fonts"),
    )
