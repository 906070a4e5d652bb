"""How the bot speaks unasked, told as stories on both databases."""
