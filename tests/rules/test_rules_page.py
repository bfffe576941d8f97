"""docs/rules.md is what the registry and the measurements say; README has its figures of it."""

from __future__ import annotations

import re

from tests.rules.publish import PAGE, page

ROOT = PAGE.parents[1]


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.rules.publish"


def test_newcomers_read_what_the_measurements_on_the_page_show() -> None:
    rows = re.findall(
        r"^\| [^|]*(?: \| \d+){5} \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    measured = [[int(figure) for figure in row.strip("| ").split(" | ")[1:]] for row in rows]
    faults, found, alone, clean, alarms = map(sum, zip(*measured, strict=True))
    assert faults == found == alone
    assert alarms == 0
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{faults} single faults put into good documents" in readme
    assert f"of {clean} clean ones nothing is said" in " ".join(readme.split())
