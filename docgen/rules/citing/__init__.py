"""Rules over documents, điều and khoản that the text refers to (II.6.b)."""
