"""Ways to say when, as people at work write them, with what they mean; said on Wednesday 1 October 2025 at 10.15."""
