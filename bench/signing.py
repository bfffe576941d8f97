"""Measures the way from the drafter to the seal: bytes and time of each step.

`python -m bench.signing`: it signs the 3-page example with a key of its own, on this machine
alone, and prints a line a step.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.announcements import THREE_PAGES
from bench.places import EXAMPLES
from docgen.build import load, to_pdf, typeset
from docgen.signing.issue import issue
from docgen.signing.judging import Evidence
from docgen.signing.rehearsal import draw_seal, draw_signature, make_key, opener
from docgen.signing.sign import Shown, Signing, sign_field
from docgen.signing.verify import verify

_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the flow: its name, the size of the file after it, the seconds that it took."""

    name: str
    size: int
    seconds: float


def measure(folder: Path) -> Iterator[Step]:
    """Yield the steps from the announcement to the verified document."""
    moment = datetime.now(UTC).replace(microsecond=0)
    draw_signature().save(folder / "ky.png")
    draw_seal().save(folder / "dau.png")
    keys = {name: make_key(folder / f"{name}.p12", name, moment) for name in ("person", "agency")}

    def sign(data: bytes, field: str, key: str, picture: str) -> bytes:
        signing = Signing(opener(keys[key], moment), moment)
        return sign_field(data, "a.pdf", field, Shown(folder / picture), signing)

    data = b""
    steps: list[tuple[str, Callable[[bytes], bytes]]] = [
        ("build", lambda _: to_pdf(typeset(load(EXAMPLES / THREE_PAGES)))),
        ("sign --field signer", lambda data: sign(data, "signer", "person", "ky.png")),
        ("issue", lambda data: issue(data, "a.pdf", "453", date(2022, 10, 29)).data),
        ("sign --field seal", lambda data: sign(data, "seal", "agency", "dau.png")),
        ("verify", lambda data: _verified(data, moment)),
    ]
    for name, step in steps:
        best = min(_timed(step, data) for _ in range(_ROUNDS))
        data = step(data)
        yield Step(name, len(data), best)


def _timed(step: Callable[[bytes], bytes], data: bytes) -> float:
    start = time.perf_counter()
    step(data)
    return time.perf_counter() - start


def _verified(data: bytes, moment: datetime) -> bytes:
    report = verify(data, "a.pdf", Evidence([]), moment)
    assert all(verdict.is_intact for verdict in report.verdicts)
    return data


def main() -> None:
    """Print the steps, and what they come to."""
    with TemporaryDirectory() as folder:
        steps = list(measure(Path(folder)))
    before = 0
    for step in steps:
        print(f"{step.name:<20} {step.size:>8} bytes (+{step.size - before}) {step.seconds:6.3f} s")
        before = step.size
    added = steps[-1].size - steps[0].size
    seconds = sum(step.seconds for step in steps[1:])
    print(f"{'added to the build':<20} {added:>8} bytes, {seconds:.3f} s")


if __name__ == "__main__":
    main()
