"""Pages → PDF: draws what the layout says and decides nothing; only this room imports reportlab."""
