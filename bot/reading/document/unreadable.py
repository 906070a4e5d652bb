"""What can't be read, said in a sentence."""

from bot.domain.refusal import Refusal


class Unreadable(Refusal):
    """Says which: scanned, encrypted, broken, too large or of a kind unknown."""
