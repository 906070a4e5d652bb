"""Slack's ear: what happens in Slack becomes a Request, and the answer goes back to who asked."""
