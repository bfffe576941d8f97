"""The bench: times the same documents in docgen and in the engines one would take instead."""
