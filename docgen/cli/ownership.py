"""Tells whether docgen made a file, by the mark that each of its formats carries."""
