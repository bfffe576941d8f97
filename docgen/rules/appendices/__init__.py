"""Rules over phụ lục and where the text speaks of them (III.1)."""
