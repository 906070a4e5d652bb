"""Names written small before a colon, in a list where others stand so: `margit: ring the bank`, `Ann: post the key`."""

import re
from dataclasses import replace

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import is_name, is_person
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_LABEL = Regex(r"(?P<who>@?[^\W\d_][\w'’-]{1,24}):\s+(?P<rest>\S.*)", re.DOTALL)

_WORD = Regex(r"[^\W\d_][\w'’-]*")


def small_names(section: list[Block], context: Context) -> frozenset[str]:
    """None where nobody is called by a name as it is usually written, or of what the list talks: these are topics."""
    labels = [label for block in section if block.kind is Kind.ITEM and (label := _LABEL.match(block.text))]
    told = [label["who"] for label in labels if first_verb(label["rest"])]
    if not any(is_person(who, context.names) and who[:1].isupper() for who in told):
        return frozenset()
    talked = {word[0] for label in labels for word in _WORD.finditer(label["rest"].casefold())}
    return frozenset(who for who in told if who.islower() and is_name(who.capitalize()) and who not in talked)


def parted(block: Block, names: frozenset[str]) -> tuple[str, Block]:
    """The name and the block without it; an empty name before what begins with none of them."""
    label = _LABEL.fullmatch(block.text)
    return (label["who"], replace(block, text=label["rest"])) if label and label["who"] in names else ("", block)
