"""Reports of signatures → what `docgen verify` prints, for a person or a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from docgen.diagnostics import Diagnostic, Message, say
from docgen.immutable import immutable
from docgen.vietnam_time import VIETNAM

if TYPE_CHECKING:
    from docgen.signing.verdicts import Changes, Report, Verdict

Phrase = Callable[[Message], str]

_LEVELS = {"timestamp": say("time stamp of the file")}
_TRUST = {
    "trusted": say("trusted"),
    "untrusted": say("NOT TRUSTED: its certificate leads to none that you trust"),
    "expired": say("NOT TRUSTED: its certificate had expired"),
    "not-yet-valid": say("NOT TRUSTED: its certificate was not valid yet"),
    "revoked": say("NOT TRUSTED: its certificate was revoked"),
    "not-for-signing": say("NOT TRUSTED: its certificate is not made for such signatures"),
}
_BREACHES = {
    "rewritten": say("NOT ALLOWED: what had been filled in was filled in again"),
    "closed": say("NOT ALLOWED: the document had been closed to that"),
    "foreign": say("NOT ALLOWED: something else than its fields was changed"),
}
_COVERS = {
    "file": say("covers the whole file"),
    "revision": say("covers the file as it was then"),
    "part": say("covers only a part of the file"),
}


@immutable
class Unread:
    """A file that cannot be verified, and why."""

    file: str
    problems: tuple[Diagnostic, ...]


def as_json(outcomes: Iterable[Report | Unread], phrase: Phrase) -> str:
    """Return every file, with every detail; times by ISO 8601 in Vietnam's zone."""
    files = [
        _unread(outcome, phrase) if isinstance(outcome, Unread) else _report(outcome)
        for outcome in outcomes
    ]
    return json.dumps({"files": files}, ensure_ascii=False, indent=2) + "\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "file": report.file,
        "valid": report.is_valid,
        "revisions": report.revisions,
        "signatures": [_plain(verdict) for verdict in report.verdicts],
    }


def _unread(unread: Unread, phrase: Phrase) -> dict[str, Any]:
    """Return a file that is not valid, in the form of those that were read."""
    problems = [
        {
            "code": problem.code,
            "message": phrase(problem.message),
            "help": phrase(problem.help) if problem.help else None,
        }
        for problem in unread.problems
    ]
    empty = {"valid": False, "revisions": 0, "signatures": []}
    return {"file": unread.file, **empty, "problems": problems}


def as_lines(reports: Iterable[Report], phrase: Phrase) -> Iterator[str]:
    """Yield a line for each file, and under it a few for each signature."""
    for report in reports:
        yield _head(report, phrase)
        for number, verdict in enumerate(report.verdicts, 1):
            yield from _lines(number, verdict, phrase)


def _head(report: Report, phrase: Phrase) -> str:
    if not report.verdicts:
        return phrase(say("{path}: NOT SIGNED", path=report.file))
    if report.is_valid:
        return phrase(say("{path}: every signature is valid", path=report.file))
    return phrase(say("{path}: NOT VALID", path=report.file))


def _lines(number: int, verdict: Verdict, phrase: Phrase) -> Iterator[str]:
    mark = "✓" if verdict.is_valid else "✗"
    level = phrase(_LEVELS[verdict.level]) if verdict.level in _LEVELS else verdict.level
    if not verdict.signer:
        yield f"{number:>3} {mark} {verdict.field}"
        yield f"      {phrase(say('cannot be read: {reason}', reason=verdict.reason))}"
        return
    yield f"{number:>3} {mark} {verdict.field}  {verdict.signer}  {level}"
    yield f"      {_time(verdict, phrase)}"
    yield f"      {_integrity(verdict, phrase)}"
    if verdict.changes.any:
        yield f"      {_changes(verdict.changes, phrase)}"
    yield f"      {phrase(_TRUST[verdict.trust])}{_revocation(verdict, phrase)}"


def _time(verdict: Verdict, phrase: Phrase) -> str:
    if verdict.time is None:
        return phrase(say("at an unknown time"))
    time = _written(verdict.time)
    if verdict.is_time_proven:
        return phrase(say("{time}, proven by a time stamp", time=time))
    return phrase(say("{time}, by the signer's clock", time=time))


def _integrity(verdict: Verdict, phrase: Phrase) -> str:
    if not verdict.is_intact:
        return phrase(say("BROKEN: what was signed has been changed"))
    return f"{phrase(say('intact'))}; {phrase(_COVERS[verdict.covers])}"


def _changes(changes: Changes, phrase: Phrase) -> str:
    parts = []
    if changes.filled:
        filled = ", ".join(f"{name} {text}" for name, text in changes.filled)
        parts.append(phrase(say("filled in after it: {fields}", fields=filled)))
    if changes.signed:
        parts.append(phrase(say("signed after it: {fields}", fields=", ".join(changes.signed))))
    parts.append(phrase(_BREACHES[changes.breach] if changes.breach else say("allowed")))
    return "; ".join(parts)


def _revocation(verdict: Verdict, phrase: Phrase) -> str:
    if verdict.trust != "trusted":
        return ""
    if verdict.revocation == "good":
        return f"; {phrase(say('not revoked'))}"
    return f"; {phrase(say('whether it was revoked is not known'))}"


def _written(time: datetime) -> str:
    return time.astimezone(VIETNAM).isoformat(sep=" ", timespec="seconds")


def _plain(verdict: Verdict) -> dict[str, Any]:
    return {
        "field": verdict.field,
        "valid": verdict.is_valid,
        "signer": verdict.signer,
        "issuer": verdict.issuer,
        "time": verdict.time and verdict.time.astimezone(VIETNAM).isoformat(timespec="seconds"),
        "time_proven": verdict.is_time_proven,
        "level": verdict.level,
        "digest": verdict.digest,
        "covers": verdict.covers,
        "revision": verdict.revision,
        "intact": verdict.is_intact,
        "changes": {
            "filled": dict(verdict.changes.filled),
            "signed": list(verdict.changes.signed),
            "allowed": verdict.changes.breach is None,
            "breach": verdict.changes.breach,
            "detail": verdict.changes.detail,
        },
        "trust": verdict.trust,
        "revocation": verdict.revocation,
        "reason": verdict.reason,
    }
