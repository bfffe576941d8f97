"""Names of persons, the same ones in every run, to fill letters with."""

from __future__ import annotations

import random
from collections.abc import Iterator

from docgen.rules.language.data import shipped

_MIDDLE = (
    *("Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quang"),
    *("Xuân", "Thu", "Kim", "Hồng", "Phương", "Tuấn", "Bảo", "Gia"),
)
_GIVEN = (
    *("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa"),
    *("Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Nhung"),
    *("Oanh", "Phúc", "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo", "Thủy", "Trang", "Tú"),
    *("Uyên", "Vân", "Vinh", "Yến", "Đạt", "Ánh", "Ý"),
)


def names() -> Iterator[str]:
    """Yield names without end: family name, middle name, given name."""
    families = shipped("family-names").entries
    chance = random.Random(30)
    while True:
        yield " ".join(chance.choice(parts) for parts in (families, _MIDDLE, _GIVEN))
