"""Rules over marks: drafter, urgency, secrecy, circulation (III.2, III.3)."""
