"""The nouns and their verbs."""
