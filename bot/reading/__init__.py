"""Words to meaning, pure: what a person wrote after the command, and what it asks for."""
