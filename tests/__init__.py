"""Stories about the bot, told on real databases and over real HTTP."""
