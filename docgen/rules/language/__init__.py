"""Rules over the words: capitals, typing, spelling, names of bodies and places, laws cited."""
