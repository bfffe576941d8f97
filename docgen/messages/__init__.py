"""Diagnostics → text for people, in Vietnamese or English."""
