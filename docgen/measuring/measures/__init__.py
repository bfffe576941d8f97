"""What is seen of a document → its figures, each beside what the decree allows."""
