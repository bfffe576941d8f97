"""The guard against growth: it fails by the margin, and says when it cannot tell."""

from __future__ import annotations

import json

import pytest

from bench.instructions import BASELINE, MARGIN, machine, verdict


def recorded(machine_name: str) -> dict[str, object]:
    return {"machine": machine_name, "counts": {"write, warm": 1000}}


def test_growth_within_the_margin_passes() -> None:
    assert verdict({"write, warm": int(1000 * (1 + MARGIN))}, recorded(machine())) == 0


def test_growth_beyond_the_margin_fails_and_names_the_path(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert verdict({"write, warm": int(1000 * (1 + MARGIN)) + 1}, recorded(machine())) == 1
    assert "write, warm takes over 40% more" in capsys.readouterr().out


def test_counts_of_another_interpreter_are_not_compared_and_it_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert verdict({"write, warm": 9000}, recorded("Python 2.7, vax")) == 0
    assert "not compared" in capsys.readouterr().out


def test_every_main_path_is_recorded() -> None:
    counts = json.loads(BASELINE.read_text(encoding="utf-8"))["counts"]
    assert list(counts) == [
        "docgen build, a whole process",
        "load, warm",
        "typeset, warm",
        "write, warm",
    ]
