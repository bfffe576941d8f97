"""Rules over what the text states twice: in figures and in words, a count and its list."""
