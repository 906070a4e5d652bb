"""The steps that bring a database to `bot.store.tables`, one set for both kinds; run by `bot.store.migrating`."""
