"""What formal letters, notices and resolutions ask, undertake and direct."""
