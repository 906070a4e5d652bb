"""What Matters Arising knows, and how it speaks."""
