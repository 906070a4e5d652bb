"""What can't be read, said in a sentence."""

from bot.domain.refusal import Refusal


class Unreadable(Refusal):
    """Says which: scanned, encrypted, broken, too large or of a kind unknown."""


BROKEN = "This file is broken: it was cut short or damaged on its way. Send it again."
LOCKED = "This file is protected by a password: save it without one and send it again."
