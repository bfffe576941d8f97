"""Writes what is said of each wrong announcement whose expectation is not written down yet."""

from __future__ import annotations

from pathlib import Path

from tests.rules.judging import told

for wrong in sorted(Path(__file__).parent.glob("*/*/wrong.yaml")):
    expected = wrong.with_suffix(".txt")
    if not expected.exists():
        expected.write_text(told(wrong), encoding="utf-8")
        print(expected, expected.read_text(encoding="utf-8"), sep="\n")
