"""Documents of every format, made here, become blocks."""
