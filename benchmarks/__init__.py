"""What the bot costs, measured in one run against the least it could cost."""
