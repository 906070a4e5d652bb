"""A PDF to lines."""
