"""Slack's limits, and ours where Slack's own is undocumented. Source: docs.slack.dev, Block Kit reference."""

BLOCKS_A_MESSAGE = 50
BLOCKS_A_VIEW = 100

CHARACTERS_A_BLOCK = 2_900
"""A text object holds 3,000; one block of words is kept below that."""

CHARACTERS_A_MESSAGE = 8_900
"""Slack refuses about 13,200 in all without documenting it; this leaves room for the last line."""

CHARACTERS_A_VIEW = 12_000
FALL_BACK = 3_900
"""`text` is cut by Slack at 4,000."""

HEADER = 150
BUTTON_LABEL = 75
ELEMENTS_A_ROW = 25
OPTIONS_A_MENU = 5
BLOCK_ID = 255
TITLE = 24
LABEL = 150
HINT = 150
FIELD = 3_000

METADATA = 3_000
