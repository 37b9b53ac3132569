"""What all voices share, whatever engine speaks: how a line is read, what is done to its sound, and when words fall."""
