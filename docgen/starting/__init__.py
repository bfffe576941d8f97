"""Starting an announcement: a kind's starter, or an old announcement → the text to begin with."""
