"""Fitting inside the law: a document a little too long → the least visible change that fits."""
