"""A module for each thing that the bench measures; each returns a table."""
