"""Where the bench finds the project's examples and fonts."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
FONTS = ROOT / "fonts"
FAMILY = "Liberation Serif"
FACES = {
    (False, False): FONTS / "LiberationSerif-Regular.ttf",
    (True, False): FONTS / "LiberationSerif-Bold.ttf",
    (False, True): FONTS / "LiberationSerif-Italic.ttf",
    (True, True): FONTS / "LiberationSerif-BoldItalic.ttf",
}
