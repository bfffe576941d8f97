"""The fonts: faces prepared once from TTF files, measured by the layout and embedded by the PDF."""
