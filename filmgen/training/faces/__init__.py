"""Faces in footage: how they are found, followed, cut alike, listed for a person to look at, and kept as a set."""
