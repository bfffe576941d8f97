"""A pattern such as `{{ so }}-{{ ten }}.pdf` and a row's values → a name safe on every disk."""

from __future__ import annotations

import re
import unicodedata

from docgen.source.templates import render

SUFFIX = ".pdf"
_LONGEST = 180  # bytes of UTF-8: ext4 allows 255, and a temporary name needs some
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_SPACES = re.compile(r"\s+")
# Windows takes `NUL .pdf` for a device, too, and `CONIN$` for its console.
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|con(?:in|out)\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)", re.IGNORECASE
)
_NOTHING = "khong-ten"


def file_name(pattern: str, values: dict[str, object]) -> str:
    """Return a relative path with forward slashes: a slash of the pattern makes a folder.

    Raises TemplateProblem where the pattern asks for what is not there.
    """
    parts = [safe_name(render(part, values)) for part in pattern.split("/") if part]
    *folders, name = parts or [_NOTHING]
    stem = name[: -len(SUFFIX)] if name.lower().endswith(SUFFIX) else name
    return "/".join([*folders, f"{shortened(stem) or _NOTHING}{SUFFIX}"])


def safe_name(text: str) -> str:
    """Return a text as a name that Windows, macOS and Linux all take, and none for another."""
    bare = _FORBIDDEN.sub("-", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    bare = shortened(bare.strip(" ").rstrip(".")).strip(" ")
    if bare.startswith("."):
        bare = f"_{bare[1:]}"
    return f"_{bare}" if _RESERVED.match(bare) else bare or _NOTHING


def shortened(text: str) -> str:
    """Return a text cut after its last whole letter of the bytes that a name may have."""
    data = text.encode("utf-8")
    if len(data) <= _LONGEST:
        return text
    return data[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")


def comparable(name: str) -> str:
    """Return a name as disks compare it that do not tell capitals from small letters."""
    return unicodedata.normalize("NFC", name.casefold())
