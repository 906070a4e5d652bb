"""Teams' limits, and ours below them. Source: learn.microsoft.com, limits of bots, messages and Adaptive Cards."""

BYTES_A_MESSAGE = 24_000
"""Of a message with its card, as JSON in UTF-8: Teams takes about 28 KB and doesn't say how it counts."""

CHARACTERS_A_TEXT = 2_900
SUMMARY = 400
TITLE = 64
BUTTON_LABEL = 75
BUTTONS_A_LINE = 6
"""Teams shows six; the others go into its menu."""

AGAIN = 255
CHOICES = 100
"""People offered by name in a form; a longer roster is searched instead."""
