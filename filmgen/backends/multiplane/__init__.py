"""The multiplane camera: a still is cut into planes by how near things are, and the camera moves between them."""

from filmgen.backends.multiplane.multiplane import Multiplane

__all__ = ["Multiplane"]
