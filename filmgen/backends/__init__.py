"""Who can do it: one file, or one folder, a backend. Heavy libraries are imported here and nowhere above."""
