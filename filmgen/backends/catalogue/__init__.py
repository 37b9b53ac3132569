"""Which models there are, whether they may be used, and how they come to this machine."""

from filmgen.backends.catalogue.licences import licence_of, licences_of, models_in
from filmgen.backends.catalogue.locked import revision_of

__all__ = ["licence_of", "licences_of", "models_in", "revision_of"]
