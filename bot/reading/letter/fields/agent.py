"""Who is to do what a passive tells: `to be chased up by the Clerk`, `be obtained by Cllr Reed`."""

from bot.reading.letter.fields.naming import NOBODY, UPPER, Names, is_known, is_role
from bot.reading.regex import Regex

_BY = Regex(
    rf"\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ght|ne|de|t)(?:\s+(?:up|out|in|on|back))?(?:\s[^.;:]{{0,80}}?)?\s+by\s+"
    rf"(?P<who>(?:the\s+)?(?:[{UPPER}][\w'’.-]*(?:\s(?:of\s)?[{UPPER}][\w'’-]*){{0,3}}|[a-z-]+(?:\s[a-z-]+)?))"
    r"(?=\s*(?:[.,;)]|$)|\s+(?:before|by|at|in|on|for|to|and|after|as|when|once|with)\s)"
)
_TITLED = Regex(r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Revd?)\.?\s\w")


def agent_of(words: str, names: Names = NOBODY) -> tuple[str, ...]:
    """An officer, a titled person or somebody whom the document knows; empty for anybody and anything else."""
    for found in _BY.finditer(words[:600]):
        who = found["who"].removeprefix("the ").removeprefix("The ").rstrip(".")
        if is_role(who) or _TITLED.match(who) or is_known(who, names):
            return (who,)
    return ()
