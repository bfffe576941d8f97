"""Rules over the words printed on the pages of a PDF that nobody has the source of."""
