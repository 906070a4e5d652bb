"""The house itself is in order: its documents tell the truth and its files keep their shape."""
