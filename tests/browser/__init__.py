"""The try page in a real browser."""
