"""Reconstructors: takes seen through a network that remembers a film. `none:` is nobody."""
