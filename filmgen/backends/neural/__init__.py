"""What every neural backend stands on: a device, weights on this machine, checked results, and options to tune it."""
