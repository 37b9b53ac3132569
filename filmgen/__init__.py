"""filmgen: two words in, a short film out."""

__version__ = "0.1.0"
