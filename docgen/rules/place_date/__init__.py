"""Rules over địa danh và thời gian ban hành (II.4), and over the dates of the text."""
