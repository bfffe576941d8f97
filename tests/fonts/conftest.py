"""What the tests of the fonts share: docgen's faces, and a cache folder that is not the user's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen import resources
from docgen.fonts.face import Face
from docgen.fonts.faces import Faces, load_faces
from docgen.fonts.names import STYLES

FILES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold-italic": "LiberationSerif-BoldItalic.ttf",
}


def vendored_file(style: str) -> Path:
    """Return docgen's own TTF file of a style."""
    return resources.folder("fonts") / FILES[style]


@pytest.fixture(scope="session")
def faces() -> Faces:
    return load_faces()


@pytest.fixture(params=STYLES)
def face(request: pytest.FixtureRequest, faces: Faces) -> Face:
    """Each of docgen's own four faces in turn."""
    return faces.face(request.param)


@pytest.fixture(autouse=True, scope="session")
def _cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("platformdirs.user_cache_path", lambda *_, **__: folder)
        yield
