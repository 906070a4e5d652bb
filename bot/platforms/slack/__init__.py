"""Slack: neutral cards drawn as Block Kit, and the way out to Slack's Web API."""
