"""Microsoft Teams' voice: Adaptive Cards out, conversations by their address, every call ending in a value."""
