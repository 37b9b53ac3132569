"""How work is remembered. Knows nothing of films but paper and celluloid."""
