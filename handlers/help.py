"""`help [command]`: what can be said, with examples; and what to say to a word that is none."""

from bot.domain.refusal import Refusal
from bot.reading.command import nearest
from bot.saying.card import Card
from bot.saying.help import help_card, usage_card
from handlers.commands import COMMANDS, LATER
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("help [COMMAND]", "What you can say", ("help", "help add"), writes=False)


def run(turn: Turn) -> Card:
    word = turn.words.strip().casefold()
    if word in ("", "help"):
        usages = [(command.USAGE.form, command.USAGE.summary) for command in COMMANDS.values()]
        return help_card(turn.settings.command, usages)
    if word not in COMMANDS:
        raise unknown(word, turn.settings.command)
    usage = COMMANDS[word].USAGE
    return usage_card(turn.settings.command, usage.form, usage.summary, usage.examples)


def unknown(word: str, command: str) -> Refusal:
    """The sentence for a word that is no subcommand: its name if it is to come, else the nearest there is."""
    if word in LATER:
        return Refusal(f"“{word}” is not there yet. What there is: {command} help")
    close = nearest(word, (*COMMANDS, "help"))
    meant = f" Did you mean “{command} {close}”?" if close else ""
    return Refusal(f"I don't know “{word[:40]}”.{meant} What you can say: {command} help")
