"""The table of contents: every subcommand, in the order in which help lists them. One file each; add yours here.

`help` itself is in `handlers.help`, for it reads this table.
"""

from collections.abc import Mapping

from handlers.commands import (
    accept,
    add,
    assign,
    away,
    chase,
    decline,
    digest,
    done,
    due,
    edit,
    hold,
    import_,
    list_,
    person,
    reopen,
    show,
    snooze,
    undo,
    update,
    withdraw,
)
from handlers.usage import Command

COMMANDS: Mapping[str, Command] = {
    "add": add,
    "list": list_,
    "show": show,
    "done": done,
    "update": update,
    "due": due,
    "assign": assign,
    "accept": accept,
    "decline": decline,
    "chase": chase,
    "snooze": snooze,
    "hold": hold,
    "withdraw": withdraw,
    "reopen": reopen,
    "edit": edit,
    "undo": undo,
    "away": away,
    "digest": digest,
    "import": import_,
    "person": person,
}

LATER = ("signoff", "handover", "meeting", "export", "settings")
"""What PRODUCT.md promises and this version refuses by name."""
