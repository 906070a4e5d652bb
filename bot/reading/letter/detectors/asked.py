"""Whom a sentence of minutes asks or directs: `Members asked the Clerk to …`, `That the Warden carry out …`."""

import re

from bot.reading.letter.fields.naming import UPPER
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Match, Regex

_WHO = (
    rf"(?P<who>(?:the\s+)?(?:[{UPPER}][\w.'’-]*(?:\s(?:and|of|for|[{UPPER}][\w.'’-]*)){{0,6}}"
    r"|[a-z-]+(?:\s[a-z-]+){0,2}))"
)
_ASKED = Regex(
    rf"\b(?:asked|directed|requested|instruct(?:ed)?|tasked|invited)\s+{_WHO}\s+to\s+(?P<rest>\S.*)", re.DOTALL
)
_TOLD = "".join(
    f"(?<!{word})"
    for word in ("proposed", "suggested", "noted", "explained", "advised", "said", "felt", "hope", "hoped", "hopes")
)
_THAT = Regex(rf"(?:^|{_TOLD}\s)[Tt]hat\s+{_WHO}\s+(?P<rest>[a-z]+\s.*)", re.DOTALL)
"""`That the Highways Manager carry out a count`, as a resolution has it."""

_TO_HAVE = Regex(
    r"\b(?:moved|seconded|voted|agreed|decided)\b[^.;]{0,40}?\sto\s+have\s+"
    rf"(?P<who>(?:the\s+)?(?:[{UPPER}][\w.'’-]*(?:\s[{UPPER}][\w.'’-]*){{0,3}}|[a-z-]+))\s+(?P<rest>[a-z]+\s.*)",
    re.DOTALL,
)
"""`Moved and voted to have the Clerk buy a phone`."""

_WILL_BE_ASKED = Regex(
    rf"(?:^|[:;]\s+|\band\s+){_WHO}\s+(?:will|is\s+to|are\s+to)\s+be\s+(?:asked|requested|instructed)\s+to\s+(?P<rest>\S.*)",
    re.DOTALL,
)

_HAVE = Regex(r"(?:have|has)\s+(?!an?\b|the\b|to\b|their\b|its\b|some\b|any\b)")
"""`Check that all members have paid`: a state."""

_AT_ONCE = Regex(
    r"(?:note|consider|approve|agree|endorse|support|comment|welcome|receive|introduce|present|speak)\b(?!.*\b(?:by|before|next)\s)",
    re.IGNORECASE,
)
"""`He invited the Board to note the report`: done there and then."""

_CHOSEN = Regex(
    r"(?:approve|accept|adopt|endorse|note|ratify|support)\s+(?:the|this|that|a|an|its)\b"
    r"|be\s+(?:duly\s+)?(?:(?:re-?)?(?:elected|appointed)|co-?opted|nominated|thanked|excused|accepted|approved|adopted|received"
    r"|noted|signed|excluded|admitted|removed\s+(?:as|from)|authorised\s+to\s+sign\s+(?:them|it|the\s+minutes))\b",
    re.IGNORECASE,
)
"""`That Ms Reed be elected`: done by resolving it."""

_RECEIVES = Regex(
    r"be\s+(?:supplied|provided|furnished|issued|sent|given|shown|told|informed|notified)\b", re.IGNORECASE
)
"""`That Cllr Reed be supplied with a copy`: by somebody else."""

_GIVES = (
    r"(?:give|share|provide|offer)\s+(?:us\s+)?(?:an?|his|her|their)\s+(?:\w+\s+)?"
    r"(?:overview|update|presentation|talk|introduction)"
)
_HEARD = Regex(
    rf"(?:invited\s+\S.*?\sto\s+(?:present|introduce|speak|describe|outline|talk|{_GIVES})|asked\s+\S.*?\sto\s+{_GIVES})\b"
    r"(?!.*\b(?:next|by|before)\b)",
    re.DOTALL,
)
"""`She invited Ben to give an overview`: there and then."""


def asked_in(sentence: str) -> Match | None:
    """`who` and `rest`; None where that is done there and then."""
    asked = next((said for each in (_ASKED, _THAT, _TO_HAVE, _WILL_BE_ASKED) if (said := each.search(sentence))), None)
    if asked is None or not first_verb(asked["rest"]) or _HEARD.match(asked[0]):
        return None
    return None if any(each.match(asked["rest"]) for each in (_HAVE, _AT_ONCE, _CHOSEN, _RECEIVES)) else asked
