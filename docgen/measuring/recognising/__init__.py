"""Pages of any document → the decree's components on them, known by wording, place and style."""
