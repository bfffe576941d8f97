"""Announcements of other places → what veraPDF says: `python -m tests.conformance FILE…`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import docgen
from tests.conformance.judge import PROFILES, failures


def main(announcements: Sequence[str]) -> int:
    """Build each announcement, print what it breaks, and return how many break anything."""
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for announcement in announcements:
            pdf = Path(folder) / "built.pdf"
            docgen.write(docgen.typeset(docgen.load(announcement)), pdf)
            found = {profile: failures(pdf, profile) for profile in PROFILES}
            broken += any(found.values())
            verdicts = (
                f"{profile} {'; '.join(rules) or 'passes'}" for profile, rules in found.items()
            )
            print(f"{Path(announcement).name}: {', '.join(verdicts)}")
    return broken


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
