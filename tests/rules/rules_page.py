"""The registry of rules, and a score measured elsewhere → docs/rules.md."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from docgen.diagnostics import Severity
from docgen.immutable import immutable
from docgen.rules.catalogue import Rule, load_rules
from docgen.rules.families import load_families

_INTRODUCTION = """\
# The rules of `docgen check`

Made from the registry of rules by `python -m tests.rules.publish`; do not edit it.

`docgen check FILE…` puts announcements before these rules, `docgen explain CODE` prints one. An
**error** contradicts what Nghị định 30/2020/NĐ-CP writes down, and `docgen build` refuses it in a
head or a signature, unless the document is a draft; a **warning** is good practice, or a finding
that a person must judge. `ND30-II.4.b` is annex I, part I, section II, point 4.b; `ND30-PL2…` and
`ND30-PL3…` are annexes II and III, `ND30-D13.1` is Điều 13, khoản 1, and `VT-…` (văn thư) stands
for practice that the decree does not write down, with the reason why (*vì sao*) it matters.

- `--select ND30-II.9 --ignore VT-` chooses rules by the beginning of their codes.
- `--fix` mends what is marked *mended by --fix*; `--diff` shows the changes first.
- A comment in the YAML lets a key pass, with the reason why. It speaks of the key or item on its
  line, of the next one if it stands on a line of its own, or of the whole file:

```yaml
# docgen: ignore-file[VT-recipient-self] văn bản gửi nội bộ
signer:
  name: TS. Lê Quang Huy  # docgen: ignore[ND30-II.7.c-title] theo quy định của ngành
```
"""


@immutable
class Score:
    """What was measured over some documents: faults put in and found, and false alarms."""

    over: str
    faults: int
    found: int
    alone: int
    clean: int
    false_alarms: int


def as_markdown(scores: Sequence[Score], mended: Collection[str]) -> str:
    """Return the page: the scores, then each rule by families; `mended` are codes of safe fixes."""
    return "\n".join([_INTRODUCTION, *_measured(scores), *_families(mended)]).rstrip() + "\n"


def _measured(scores: Sequence[Score]) -> Iterator[str]:
    rules = load_rules().values()
    errors = sum(rule.severity is Severity.ERROR for rule in rules)
    yield "## Measured\n"
    yield f"{len(rules)} rules, {errors} of them errors. Single faults put into good documents:\n"
    yield "| | faults | found by their rule | and by no other | clean documents | false alarms |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for score in scores:
        figures = (score.faults, score.found, score.alone, score.clean, score.false_alarms)
        yield f"| {score.over} | {' | '.join(map(str, figures))} |"
    yield ""


def _families(mended: Collection[str]) -> Iterator[str]:
    rules = load_rules()
    for family in load_families():
        yield f"## {family.title}\n"
        yield f"{family.title_en}.\n"
        for code in family.rules:
            yield from _rule(rules[code], is_mended=code in mended)


def _rule(rule: Rule, *, is_mended: bool) -> Iterator[str]:
    yield f"### {rule.code}\n"
    yield f"{_sentence(rule.title)} *{_sentence(rule.title_en)}*\n"
    traits = [str(rule.severity), *([rule.citation] if rule.citation else [])]
    yield f"{'; '.join(traits)}{'; mended by --fix' if is_mended else ''}.\n"
    if rule.quote:
        yield f"> {rule.quote}\n"
    if rule.why:
        yield f"Vì sao: {rule.why} *Why: {rule.why_en}*\n"
    if rule.note_en:
        yield f"{rule.note_en}\n"
    for heading, example in (("Wrong", rule.wrong), ("Right", rule.right)):
        yield f"{heading}:\n"
        yield f"```yaml\n{example.rstrip()}\n```\n"


def _sentence(title: str) -> str:
    """Return a title with its full stop; one that ends in KT. or Q. has it."""
    return title if title.endswith(".") else f"{title}."
