"""Who puts lent faces on people."""
