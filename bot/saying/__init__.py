"""Meaning to neutral cards: what is said, never how a platform writes it."""
