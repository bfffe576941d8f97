"""Rules over tables: what their figures say of each other."""
