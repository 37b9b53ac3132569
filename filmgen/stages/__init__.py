"""What happens, in order, one department a file."""
