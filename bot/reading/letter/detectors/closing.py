"""What is to be done, and at the end of the sentence whose it is: `Advert to go out this week – PD`."""

import re

from bot.reading.letter.fields.agent import agent_of
from bot.reading.letter.fields.lastly import at_end
from bot.reading.letter.fields.naming import UPPER, Names, is_known
from bot.reading.letter.fields.owned import Owned
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_IN_OFFICE = Regex(r"(?<!\bto)\sbe\s+(?:re-?)?(?:appointed|elected|nominated)\b", re.IGNORECASE)
"""`That the following be appointed: …`, with their names at the end."""

_TO_BE_DONE = Regex(
    rf"(?:[{UPPER}])(?:(?!\b(?:was|were|is|are|has|have|had|need|needs|agreed|hope|hoped|due|if|when|that|which|will|would|allow)\b)[^.,;:]){{2,70}}?"
    r"\s(?:(?:is|are)\s+)?to\s+be\s+(?:again\s+|also\s+)?(?:added|advertised|announced|arranged|asked|booked|bought|chased|circulated|cleaned|collected|contacted|cut|delivered|displayed|distributed|e-?mailed|forwarded|informed|invited|investigated|mended"
    r"|obtained|ordered|organised|painted|passed|placed|pointed|posted|prepared|published|purchased|put\s+(?:on(?:to)?|in|up)|reminded|removed|repaired|replaced|sent|sought|told|trimmed|updated|uploaded|written)\b",
)
"""`Quotes to be obtained for the fence`: in minutes, whoever does it."""

_NEEDED = Regex(
    rf"[{UPPER}][^.,;:]{{2,70}}?\s(?:needs?|has|have)\s+to\s+be\s+\w+\s(?:[^.;]{{0,60}}\s)?(?:by|before)\s+(?:the\s+)?"
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s\d|end\s+of\b|next\s)",
    re.IGNORECASE,
)
"""`A flyer needs to be printed by 1 May`: it is said by when."""

_BY_THEN = Regex(
    r"To\s+(?!(?:agree|approve|confirm|consider|discuss|fix|note|receive|set)\b)(?P<act>[a-z]+\s[^,;]*?),?\s(?:by|before|prior\s+to|ahead\s+of)"
    r"\s+(?:the\s+)?next\s+(?:\w+\s)?meeting\W*"
)
"""`To update the list before the next meeting`: nobody's yet."""

_TO_DO = Regex(
    r"\b(?:(?<!ing\s)to\s+(?:be\s+)?[a-z]+|must|should|assigned\s+to|(?<!\ba\s)(?<!\bno\s)(?<!\bthe\s)(?<!\bbig\s)needs?)\b"
)
_WISHED = Regex(r"(?:would|wants?\s+to|hop(?:e|es|ing)\s+to)\b", re.IGNORECASE)
"""`Would like to have the hut painted (Ann)`: who says so."""

_TALKED = Regex(r"we\s+(?:also\s+)?(?:discussed|considered|talked\s+about)\s+(?=\w+ing\b)", re.IGNORECASE)
"""`We discussed writing a guide (assigned to Ann)`."""

_IS_PARTY = Regex(r"\b(?:from|by|with|cc|thanks|to|of|and)$", re.IGNORECASE)
"""`+1 to waiting from @ann`: who stands last is part of the sentence."""

_MOVED = Regex(
    r"(?:motion|proposal|moved|proposed|(?-i:[A-Z])[a-z]+ed\s(?:a|an|how|our|process|that|the|what|with))\b|\[",
    re.IGNORECASE,
)
"""`Motion to adjourn [Ann], seconded [Ben]`, `Documented how to join (Ann)`: done. `[#12] Winch (Ann)`: a topic."""

_IDEA = Regex(
    r"(?:[\w'’-]+\s+){0,3}(?:idea|suggestion|proposal|possibility|discussion|option|request|talk)s?\s+(?:of|for|about|that|was|were)\b",
    re.IGNORECASE,
)
"""`Idea of a mural to be painted by pupils`: what might be."""

_LETTERS = 3


def closed(words: str, names: Names) -> Owned | None:
    """By somebody known; or in the passive, by whoever does it."""
    if _IN_OFFICE.search(words) or _IDEA.match(words) or _MOVED.match(words) or _WISHED.match(words):
        return None
    said = at_end(words, names) if _TO_DO.search(words) else None
    if said and (_IS_PARTY.search(said.text) or _is_short_for(said)):
        return None
    known = said is not None and all(is_known(owner, names) for owner in said.owners)
    if said and known:
        return said._replace(text=_TALKED.sub("", said.text))
    then = _BY_THEN.fullmatch(words)
    if then and first_verb(then["act"]):
        return Owned((), words)
    return Owned(agent_of(words, names), words) if _TO_BE_DONE.match(words) or _NEEDED.match(words) else None


def _is_short_for(said: Owned) -> bool:
    """`a Common Patent Court (CPC)`: letters of the words before them."""
    letters = "".join(word[0] for word in said.text.split()[-5:])
    return any(owner.isupper() and len(owner) >= _LETTERS and letters.endswith(owner) for owner in said.owners)
