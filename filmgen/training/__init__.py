"""How the user's own networks are made; with the backends, the only place that may import heavy libraries."""
