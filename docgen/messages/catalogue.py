"""Messages → sentences in the reader's language, by gettext's catalogues."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from docgen.diagnostics import Message

DOMAIN = "docgen"
LOCALE = Path(__file__).parent / "locale"

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_LONGEST_VALUE = 300


def choose_language(asked: str | None = None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the language asked for, else the environment's or the user's on Windows, else en."""
    if asked:
        return asked
    for variable in _VARIABLES:
        if environment.get(variable):
            return _language(environment[variable])
    return _language(_windows_locale()) if sys.platform == "win32" else "en"


def translate(message: Message, language: str) -> str:
    """Return a message's sentence; a template that the catalogue lacks stays English."""
    template = message.template
    if language != "en":
        template = _templates(language).get(template, template)
    return template.format_map({name: _told(value, language) for name, value in message.values})


def _told(value: str | Message, language: str) -> str:
    return translate(value, language) if isinstance(value, Message) else _shortened(value)


def _shortened(value: str) -> str:
    """Return a value as a sentence can hold it: a body given as a date would fill the screen."""
    return value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"


def _language(locale: str) -> str:
    """Return the language of a locale's name (`vi_VN.UTF-8`, `Vietnamese_Vietnam`)."""
    return "vi" if locale.lower().startswith("vi") else "en"


def _windows_locale() -> str:
    import locale

    return locale.getlocale()[0] or ""


@cache
def _templates(language: str) -> Mapping[str, str]:
    import gettext

    found = gettext.translation(DOMAIN, LOCALE, [language], fallback=True)
    # gettext keeps the pairs it read in this mapping; one look-up a message is all that is needed.
    return getattr(found, "_catalog", {})
