"""The names of the files that an office keeps beside or above its announcements."""

from __future__ import annotations

OFFICE_FILE = "docgen.yaml"
"""What its announcements share."""

OFFICE_LANGUAGE = "language.yaml"
"""The file beside docgen.yaml in which an office adds to the lists of layouts/language/."""
