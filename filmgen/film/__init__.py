"""What a film IS: frozen paper, no input or output, no heavy library."""
