"""A table (bảng) → strips: its columns fitted to what its cells need, its rows between rules."""
