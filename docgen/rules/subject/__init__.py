"""Rules over trích yếu nội dung (II.5)."""
