"""The formats a document is built in, and which one a command line means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.targets import STANDARD_STREAM, is_folder
from docgen.diagnostics import say

DEFAULT_DPI = 150


class Format(StrEnum):
    """What a product is; the value is its file name's suffix."""

    PDF = "pdf"
    PNG = "png"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Rendering:
    """A format, and how page pictures are drawn: dots per inch, the decree's boxes over them."""

    format: Format = Format.PDF
    dpi: int = DEFAULT_DPI
    zones: bool = False


def choose_rendering(
    asked: Format | None, output: str | None, dpi: int | None, zones: bool
) -> Rendering:
    """Return what `--format`, the output's name, `--dpi` and `--zones` mean together.

    Raises UsageProblem if they contradict each other or leave the format open.
    """
    named = _format_named(output) if output else None
    if asked and named and asked is not named:
        raise UsageProblem.because(
            "format", None, say("{output} is no name for {format}", output=output, format=asked)
        )
    if output and _is_file(output) and not (asked or named):
        raise UsageProblem.because(
            "format",
            None,
            say("cannot tell the format of {output}", output=output),
            say("name it .pdf, .png or .json, end a folder's name with /, or add --format"),
        )
    chosen = asked or named or Format.PDF
    if chosen is not Format.PNG and (zones or dpi is not None):
        option = "--zones" if zones else "--dpi"
        raise UsageProblem.because(
            "format",
            None,
            say("{option} is for page pictures", option=option),
            say("add --format png"),
        )
    return Rendering(chosen, dpi or DEFAULT_DPI, zones)


def _format_named(output: str) -> Format | None:
    suffix = Path(output).suffix.lower().removeprefix(".")
    return Format(suffix) if _is_file(output) and suffix in list(Format) else None


def _is_file(output: str) -> bool:
    return output != STANDARD_STREAM and not is_folder(output)
