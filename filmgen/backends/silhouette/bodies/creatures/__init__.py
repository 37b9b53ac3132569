"""Animals, monsters and robots: bodies with limbs that are not people."""
