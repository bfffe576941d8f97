"""Rules over căn cứ ban hành (II.6.a)."""
