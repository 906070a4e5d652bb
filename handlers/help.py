"""`help [command]`: what can be said, with examples; and what to say to a word that is none."""

from bot.domain.refusal import Refusal
from bot.reading.command import nearest
from bot.saying.card import Card
from bot.saying.help import help_card, usage_card
from bot.saying.wording import cut
from handlers.commands import COMMANDS, LATER
from handlers.turn import Turn
from handlers.usage import Usage

_ROOM = 300
"""Characters of what was said that a refusal has room for."""
USAGE = Usage("help [COMMAND]", "What you can say", ("help", "help add"), writes=False)

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Say what was agreed", ("add", "import", "edit", "undo")),
    ("Say how it stands", ("done", "update", "due", "hold", "reopen", "withdraw")),
    ("Say whose it is", ("assign", "accept", "decline", "chase", "person")),
    ("Look", ("list", "show", "digest")),
    ("Be left in peace", ("snooze", "away")),
)
SECTIONS = tuple((title, tuple((word, COMMANDS[word].USAGE.summary) for word in words)) for title, words in _GROUPS)
"""Every command once, by what it is for."""


def run(turn: Turn) -> Card:
    word = turn.words.strip().casefold()
    if word in ("", "help"):
        return help_card(turn.settings.command, SECTIONS)
    if word not in COMMANDS:
        raise unknown(word, turn.settings.command)
    usage = COMMANDS[word].USAGE
    return usage_card(turn.settings.command, usage.form, usage.summary, usage.examples)


def unknown(word: str, command: str, words: str = "") -> Refusal:
    """The sentence for a word that is no subcommand: its name if it is to come, else the nearest there is.

    `words` are all that was said: an action for whose beginning `add` is missing, perhaps.
    """
    if word in LATER:
        return Refusal(f"“{word}” is not there yet. What there is: {command} help")
    unknown_word, help_ = f"I don't know “{word[:40]}”.", f"What you can say: {command} help"
    if close := nearest(word, (*COMMANDS, "help")):
        return Refusal(f"{unknown_word} Did you mean “{command} {close}”? {help_}")
    is_action = len(words.split()) > 2
    add = f" – or to add it as an action: {command} add {cut(words, _ROOM)}" if is_action else ""
    return Refusal(f"{unknown_word} {help_}{add}")
