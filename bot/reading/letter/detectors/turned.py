"""Sentences that don't begin with who is to act: `Once it is paid, the Clerk will …`, `… will be found by Ann`."""

from collections.abc import Iterator

from bot.reading.letter.fields.naming import named
from bot.reading.letter.fields.owned import NAME, Owned
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_SOMEBODY = rf"(?P<who>(?:the\s+)?{NAME}(?:\s\([\w ]{{1,20}}\))?|the\s+[a-z-]+(?:\s[a-z-]+){{0,2}}?)"
_OPENS = Regex(
    r"(?i:once|when|after|before|as\s+soon\s+as|in\s+order\s+to|if|until|since|because|following|given|due\s+to)\s"
)
_AFTERWARDS = Regex(
    rf"(?:,\s+|\s){_SOMEBODY}\s+(?:then\s+)?(?:will|agreed\s+to|offered\s+to|undertook\s+to)\s+(?P<rest>[a-z].*)"
)
_BY = Regex(
    rf".{{6,200}}?\s(?:will|shall|(?<!needs\s)(?<!need\s)(?<!has\s)(?<!had\s)(?<!have\s)to)\s+(?:also\s+|then\s+)?be\s+(?P<act>[a-z-]+)\s(?:[^.,;:]{{0,60}}\s)?by"
    rf"\s+{_SOMEBODY}(?=[\s.]*$|\s(?:before|by|in|on|at|for|and)\s)"
)
_FRONTED = Regex(
    rf"(?:Any|All|Every)\s[^.,;:]{{4,90}}?(?<!\sto)(?<!\sby)(?<!\sof)(?<!\sfor)(?<!\sfrom)(?<!\swith)(?<!\sand),?\s"
    rf"(?P<who>{NAME})\s+(?:then\s+)?(?:will|to)\s+(?P<rest>(?!be\b|have\b)[a-z]+\s\S.*)"
)
"""`Any boats left over Ann will move to the shed`."""
_LEFT = Regex(
    rf"[A-Z][^.;:]{{4,120}},\s+(?P<who>(?:the\s+)?{NAME}|(?:the\s+)?[a-z-]+(?:\s[a-z-]+){{0,2}}?)\s+(?:will|to)\s+"
    r"(?:look\s+(?:into|at)|deal\s+with|follow\s+up(?:\s+on)?|see\s+to|take\s+care\s+of|take\s+on|arrange|organise|sort(?:\s+out)?"
    r"|check|investigate|chase(?:\s+up)?|pick\s+up)(?:\s+(?:it|this|that|them))?\W*$"
)
"""`A leak was seen, the trustees will look into it`: what, stands in front."""
_FORESEEN = Regex(r"\b(?:anticipated|believed|expected|hoped|likely|understood|(?:requirement|provision)s?\s+for)\b")
"""What is thought to come, and `the requirement for it to be read by the Board`: a noun."""
_ARRANGED = Regex(
    r"(?:affected|attended|chaired|covered|followed|funded|governed|held|hosted|joined|led|opened|replaced|represented|run"
    r"|supported)\b"
)
"""`The meeting will be chaired by Ann`: how it will be, and no task."""


def later_owners(sentence: str) -> Iterator[Owned]:
    """What looks like owners behind the clause that says when or why, and behind what is to be done."""
    behind = _AFTERWARDS.search(sentence) if _OPENS.match(sentence) else None
    if behind and first_verb(behind["rest"]):
        yield Owned(named(behind["who"]), behind["rest"])
    fronted = _FRONTED.match(sentence)
    if fronted and first_verb(fronted["rest"]):
        yield Owned(named(fronted["who"]), fronted["rest"])
    left = _LEFT.match(sentence)
    if left:
        yield Owned(named(left["who"]), sentence)
    done = _BY.match(sentence) if not _FORESEEN.search(sentence) else None
    if done and not _ARRANGED.match(done["act"]):
        yield Owned(named(done["who"]), sentence)
