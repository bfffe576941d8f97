"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Language(StrEnum):
    """A language that docgen speaks to its user."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class ReportFormat(StrEnum):
    """How the problems are told."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


LanguageOption = Annotated[
    Language | None,
    typer.Option(help="Language of messages; else the environment's.", show_default=False),
]

OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="OUT", help="A file, a folder, or - for standard output."
    ),
]
InPlaceOption = Annotated[
    bool, typer.Option("--in-place", help="Put it in the place of the file itself.")
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Overwrite a signed file, or one that docgen did not make.")
]
TrustOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Certificates that you trust, or a folder of them; may be repeated."
    ),
]
SettingsOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="Fill {{ NAME }}; may be repeated."),
]
DataOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Fill {{ names }} from a data file.")
]
