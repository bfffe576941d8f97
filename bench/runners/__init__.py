"""The processes that are timed: each sets sources with one engine and prints how long each took.

Nothing is imported here that the engine's own user would not import.
"""
