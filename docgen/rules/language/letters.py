"""The letters of Vietnamese, for patterns: small and capital, with and without marks."""

from __future__ import annotations

MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
"""Small letters that Vietnamese has and English has not."""

SMALL = f"a-z{MARKED}"
CAPITAL = f"A-Z{MARKED.upper()}"
LETTER = f"{SMALL}{CAPITAL}"

INSIDE = f"(?<=[{SMALL}0-9,;] )"
"""What stands before a word that does not begin a sentence, a line or a quotation."""
