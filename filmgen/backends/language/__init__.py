"""Writers who are language models: one that works here, one behind a server, and how either is asked and checked."""
