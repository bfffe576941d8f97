"""Rules over số, ký hiệu (II.3): the number and the notation, where they are typed."""
