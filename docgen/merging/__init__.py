"""One announcement and many rows of values → a document for each row, fast and crash-safe."""
