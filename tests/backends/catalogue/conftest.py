"""The small hub is for every test of the catalogue."""

from tests.backends.catalogue.machines import hub, nowhere

__all__ = ["hub", "nowhere"]
