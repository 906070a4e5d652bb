"""What cards say, where it is more than their golden files show."""
