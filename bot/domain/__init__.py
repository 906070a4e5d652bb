"""The nouns of an action log and their verbs: frozen dataclasses, no I/O, no clock."""
