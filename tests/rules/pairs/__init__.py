"""Pairs of announcements: pairs/<family>/<code>/wrong.yaml, right.yaml, and wrong.txt beside them.

wrong.txt is what must be said of the wrong one, word for word; of the right one nothing may be.
`python -m tests.rules.pairs` writes each wrong.txt that is not there yet, for its writer to read.
"""
