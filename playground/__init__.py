"""A stand-in chat workspace to try the bot in and test it against; it speaks HTTP only and knows no bot."""
