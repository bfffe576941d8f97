"""layouts/language/provinces.yaml → the names of provinces, those of today and those before."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.rules.case import Case
from docgen.rules.language.data import entries


def provinces(case: Case) -> tuple[str, ...]:
    """Return the name of every province and central city, of today and before 1 July 2025."""
    found = entries(case, "provinces")
    return tuple(name for entry in found for name in (entry["name"], *entry.get("former", ())))


def today(case: Case) -> Mapping[str, str]:
    """Return what each former province belongs to: `Bình Dương` → `Thành phố Hồ Chí Minh`."""
    return {
        former: _whole(entry["kind"], entry["name"])
        for entry in entries(case, "provinces")
        for former in entry.get("former", ())
    }


def cities(case: Case) -> tuple[str, ...]:
    """Return the names of the cities that are no province's."""
    return tuple(
        entry["name"] for entry in entries(case, "provinces") if entry["kind"] == "thành phố"
    )


def _whole(kind: str, name: str) -> str:
    return "Thành phố Hồ Chí Minh" if name == "Hồ Chí Minh" else f"{kind} {name}"
