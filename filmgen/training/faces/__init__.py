"""Faces in footage: how they are found, followed, cut alike, listed for a person to look at, and kept as a set."""

from filmgen.training.faces.cutting import Pictures, cut_pictures
from filmgen.training.faces.sets import Face, FaceSet, Source, load_set

__all__ = ["Face", "FaceSet", "Pictures", "Source", "cut_pictures", "load_set"]
