"""A neutral card to a platform's own form, and out."""
