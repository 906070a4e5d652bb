"""Letters and minutes to actions: who owes what to whom by when, each with the line that says so."""
