"""The family names (họ) that nine of ten Vietnamese bear, to know a person's name by."""

from __future__ import annotations

FAMILY_NAMES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Trịnh",
    "Đào",
    "Đoàn",
    "Mai",
    "Lương",
    "Trương",
    "Phùng",
    "Tạ",
    "Chu",
    "Tôn",
)
