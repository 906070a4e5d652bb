"""How the bot answers: one request, one transaction, one answer."""
