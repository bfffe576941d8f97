"""Documents without a fault: examples, starters as they stand and filled in, bases, right pairs.

practice/ holds what the decree leaves free and offices do, so that no rule may cry at it.
The one real announcement among the examples is not of them: its text is as it was issued.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docgen.build import read
from docgen.diagnostics import Diagnostic
from docgen.rules.catalogue import load_rules
from docgen.rules.checking import check
from docgen.source.text import SourceText
from docgen.source.values import read_values
from tests.forms.starters import STARTERS

HOME = Path(__file__).parent
REAL = "thong-bao-binh-dang-gioi.yaml"
EXAMPLES = HOME.parents[1] / "examples"

# What a clerk of a sở writes for blanks of a starter; others say themselves what they are.
_FILLED = {
    "tên cơ quan chủ quản": "UBND tỉnh Phú Thọ",
    "tên cơ quan, tổ chức": "Sở Tài chính",
    "viết tắt": "STC",
    "CQ": "STC",
    "ĐV": "VP",
    "đơn vị soạn thảo": "VP",
    "địa danh": "Phú Thọ",
    "thẩm quyền ban hành": "Giám đốc Sở Tài chính",
    "tên tập thể ban hành": "Hội đồng tư vấn đầu tư",
    "tên tập thể": "Hội đồng tư vấn đầu tư",
    "chức vụ người ký": "Giám đốc",
    "chức vụ người đứng đầu": "Giám đốc",
}
# What a blank's words begin a text, a sentence or an item after.
_OPENS = re.compile(r"(?:[\".]|\n|[a-zđ]\)|-) *$")
_NAME = re.compile(r"họ và tên(?: người ký| thư ký| chủ tọa| bên [AB])?")


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """A document of which no rule may say anything; `values` fill its `{{ }}`."""

    name: str
    path: Path
    values: dict[str, object] = field(default_factory=dict)

    def alarms(self) -> list[Diagnostic]:
        """Return what rules say of it all the same."""
        texts: dict[str, SourceText] = {}
        problems = check(read(self.path, values=self.values, texts=texts), texts)
        return [problem for problem in problems if problem.code in load_rules()]


def clean_documents(folder: Path) -> Iterator[CleanDocument]:
    """Yield every clean document there is; starters are written into a folder."""
    for path in sorted(EXAMPLES.glob("*.yaml")):
        if path.name == REAL:
            continue
        yield CleanDocument(f"examples/{path.name}", path)
    office = EXAMPLES / "van-phong"
    values = read_values(office / "du-lieu.yaml")
    yield CleanDocument("examples/van-phong", office / "thong-bao-hop.yaml", values)
    for path in sorted((HOME / "mutations" / "bases").glob("*.yaml")):
        yield CleanDocument(f"bases/{path.name}", path)
    for path in sorted((HOME / "practice").glob("*.yaml")):
        yield CleanDocument(f"practice/{path.name}", path)
    for path in sorted((HOME / "pairs").glob("*/*/right.yaml")):
        yield CleanDocument(f"right/{path.parent.name}", path)
    for slug, starter in STARTERS.items():
        for name, text in ((slug, starter), (f"{slug}-filled", filled(starter))):
            path = folder / f"{name}.yaml"
            path.write_text(text, encoding="utf-8")
            yield CleanDocument(f"starters/{name}", path)


def filled(starter: str) -> str:
    """Return a starter with its blanks filled in, no two with the same words in one list."""
    seen: dict[str, int] = {}
    articles = re.findall(r"^  Điều (\d+)\.", starter, re.MULTILINE)
    values = {**_FILLED, "số điều": articles[-1] if articles else ""}

    def value(match: re.Match[str]) -> str:
        blank = match[1]
        seen[blank] = seen.get(blank, 0) + 1
        if blank in values:
            return values[blank]
        if _NAME.fullmatch(blank):
            return "Nguyễn Văn An"
        words = blank if seen[blank] == 1 else f"{blank} {seen[blank]}"
        before = match.string[: match.start()].rstrip()
        words = words.removeprefix(f"{before.rpartition(' ')[2]} ")  # về việc [[việc cần làm]]
        opens = _OPENS.search(match.string[: match.start()])
        return words[:1].upper() + words[1:] if opens else words

    return re.sub(r"\[\[(.+?)\]\]", value, starter)
