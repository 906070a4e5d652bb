"""How the bot speaks unasked: what is due becomes notices, and notices are delivered."""
