"""Text → lines: styled, cut into segments, broken where it may be, set as runs."""
