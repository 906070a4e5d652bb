"""What Slack takes and what it refuses: Block Kit as tables of shapes, in Slack's own words of complaint."""
