"""Copies (bản sao) of a finished PDF, beside the line: its pages and the copy's words."""
