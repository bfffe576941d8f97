"""The formats a document is built in, and which one a command line means."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.targets import STANDARD_STREAM, is_folder
from docgen.diagnostics import DocgenError, Message, say
from docgen.immutable import immutable

USUAL_DPI = 150
LOWEST_DPI = 36
HIGHEST_DPI = 600


class Format(StrEnum):
    """What a product is; the value is its file name's suffix."""

    PDF = "pdf"
    PNG = "png"
    JSON = "json"


@immutable
class Rendering:
    """A format, and how page pictures are drawn: dots per inch, the decree's boxes over them."""

    format: Format = Format.PDF
    dpi: int = USUAL_DPI
    zones: bool = False


def choose_rendering(
    asked: Format | None, output: str | None, dpi: int | None, zones: bool
) -> Rendering:
    """Return what `--format`, the output's name, `--dpi` and `--zones` mean together.

    Raises UsageProblem if they contradict each other or leave the format open.
    """
    chosen = _choose_format(asked, output)
    if chosen is not Format.PNG and (zones or dpi is not None):
        raise _problem(
            say("{option} is for page pictures", option="--zones" if zones else "--dpi"),
            say("add --format png"),
        )
    if dpi is not None and not LOWEST_DPI <= dpi <= HIGHEST_DPI:
        raise _problem(
            say("--dpi is from {lowest} to {highest}", lowest=LOWEST_DPI, highest=HIGHEST_DPI)
        )
    return Rendering(chosen, dpi or USUAL_DPI, zones)


def _choose_format(asked: Format | None, output: str | None) -> Format:
    if output is None or output == STANDARD_STREAM or is_folder(output):
        return asked or Format.PDF
    named = _format_named(output)
    if asked and named and asked is not named:
        raise _problem(say("{output} is no name for {format}", output=output, format=asked))
    chosen = asked or named
    if chosen is None:
        raise _problem(
            say("cannot tell the format of {output}", output=output),
            say("name it .pdf, .png or .json, end a folder's name with /, or add --format"),
        )
    return chosen


def _format_named(output: str) -> Format | None:
    suffix = Path(output).suffix.lower().removeprefix(".")
    return Format(suffix) if suffix in list(Format) else None


def _problem(message: Message, help: Message | None = None) -> DocgenError:
    return UsageProblem.because("format", None, message, help)
