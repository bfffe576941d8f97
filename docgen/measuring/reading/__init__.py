"""A PDF file → its pages with their lines of text, strokes, frames and pictures."""
