"""Slack: what is drawn, what is sent and how that ends, what is heard and who is let in."""
