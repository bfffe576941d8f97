"""Diagnostics → text for people, in Vietnamese or English."""

from docgen.messages.catalogue import choose_language, translate
from docgen.messages.render import render

__all__ = ["choose_language", "render", "translate"]
