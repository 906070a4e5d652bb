"""What a person does, and what they see. The table of contents; the contract is in playground/README.md."""

from collections.abc import Awaitable, Callable

from playground.ground import Playground
from playground.human import forms, operate, people, press, shortcuts, talk
from playground.nouns import Json

Do = Callable[[Playground, Json], Awaitable[Json]]

DEEDS: dict[str, Do] = {
    "again": operate.again,
    "channel": people.channel,
    "clock": operate.clock,
    "close": forms.close,
    "command": talk.command,
    "deactivate": people.deactivate,
    "faults": operate.faults,
    "home": press.home,
    "invite_bot": people.invite_bot,
    "join": people.join,
    "leave": people.leave,
    "person": people.person,
    "press": press.press,
    "reset": operate.reset,
    "say": talk.say,
    "shortcut": shortcuts.shortcut,
    "submit": forms.submit,
    "uninstall": people.uninstall,
}
