"""The document: a tree → what an announcement says, typed, checked, what it implies derived."""
