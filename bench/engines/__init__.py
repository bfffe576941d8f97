"""A module for each engine that the bench compares."""
