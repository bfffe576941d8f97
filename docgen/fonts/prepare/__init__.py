"""Turns TTF files into prepared faces: the only folder that imports fontTools."""
