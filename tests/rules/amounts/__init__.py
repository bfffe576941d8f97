"""Rules over amounts that a text states twice, in texts that look alike."""
