"""The layout: a Document → Pages, where each line, rule and picture stands, in points."""
