"""Rooms in perspective: walls, windows, light, furniture, and what is seen through the panes."""
