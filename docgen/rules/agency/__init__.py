"""Rules over tên cơ quan, tổ chức ban hành văn bản (II.2)."""
