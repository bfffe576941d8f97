"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Language(StrEnum):
    """A language that docgen speaks to its user."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


LanguageOption = Annotated[
    Language | None,
    typer.Option(help="Language of messages; else the environment's.", show_default=False),
]
