"""A film in which somebody has another's face: who is swapped and who is not, how it is lit, and where it ends."""
