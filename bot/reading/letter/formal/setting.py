"""Who speaks to whom in a document, and of what kind it is: a letter, a ruling, minutes, or talk."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.formal.dates import DAY, in_effect_on
from bot.reading.letter.formal.deadlines import here_on
from bot.reading.letter.formal.headed import DIRECTING
from bot.reading.letter.formal.parties import Parties, spoken_for
from bot.reading.letter.formal.scene import Scene
from bot.reading.regex import Regex

_GUIDE = Regex(
    r"\W*(?:(?:what|how|when|who|why)\s+(?:is|are|to|do|does|happens|we|you|the|an?|our|your|can|should)\b.*"
    r"|(?:\w+\s+)?(?:guidance|guide|handbook"
    r"|policy|faqs?|frequently\s+asked\s+questions|factsheet|toolkit|procedure|statement\s+of\s+policy"
    r"|privacy\s+notice)\b.*"
    r"|.*\b(?:handbook|guide|guidance|policy|policies|procedure|factsheet|faqs?|toolkit|framework"
    r"|code\s+of\s+practice)\W*"
    r"|about\s+.*|understanding\s+.*|(?:[\w’'-]+\s+){0,3}(?:regulation\s+28|pfd|enforcement|improvement|decision"
    r"|inspection|prevention\s+of\s+future\s+deaths?)"
    r"\s+(?:reports|notices|inspections|decisions)(?:\s+\(.*\))?\W*)",
    re.IGNORECASE,
)
"""What the title of a text says that tells everybody how things are done, and directs nobody."""

_RULING = Regex(
    r"\b(?:ombudsman|decision\s+notice|(?:enforcement|improvement|prohibition|abatement|warning"
    r"|requirement|penalty|information|works|breach\s+of\s+condition|compliance)\s+notice"
    r"|regulation\s+28|prevent(?:ion\s+of)?\s+future\s+deaths|directions?|ordered|tribunals?|county\s+court"
    r"|inspection|monitoring\s+visit|determination|recommendations?|final\s+decision"
    r"|notice\s+(?:of|under|requiring)|statutory\s+notice|estyn|ofsted|cqc|care\s+quality\s+commission"
    r"|orders?\s+and\s+recommendations|information\s+commissioner|foi)\b",
    re.IGNORECASE,
)
_MEETING = Regex(
    r"\b(?:minutes|agenda|attendees|apologies|in\s+attendance|present\s*:|meeting\s+(?:notes|of|held|date)"
    r"|notes\s+of|participants|scribe|chair(?:ed\s+by)?\s*:|members\s+present|terms\s+of\s+reference"
    r"|statement\s+of\s+policy)\b",
    re.IGNORECASE,
)
_NAMED = Regex(
    r"(?:[A-Z][\w’'&-]+\s+(?:(?:of|and|the|for|upon)\s+){0,2}){1,6}(?:Council|Trust|Authority|School"
    r"|Academy|College|University|Board|Practice|Agency|Department|Ltd|Limited)\b"
)
_BARE = Regex(
    r"\W*(?:directions?|orders|(?:case\s+management|further|agreed|standard)\s+(?:orders?|directions)|next\s+steps|requirements)\W*",
    re.IGNORECASE,
)
_OF_LAW = Regex(
    r"\b(?:tribunal|court|judge|applicants?|respondents?|claimants?|appell?ants?|parties|hearing|inspect(?:ion|ors?)|commissioner|ofsted|estyn"
    r"|ombudsman"
    r"|secretary\s+of\s+state|pursuant|(?:section|rule|regulation)\s+[0-9]+|act\s+[0-9]{4})\b",
    re.IGNORECASE,
)
"""Whom and by what one directs: a recipe has `Directions` too, and an article `Next steps`."""

_HEAD, _WIDTH, _SEEN, _TITLES = 14, 160, 300, 2


def scene_of(document: Document, context: Context, ends: Parties) -> Scene:
    """From the context where it knows, else from the letter's own head and foot."""
    addressees = context.addressees or ends.addressees
    signatory = context.signatory or ends.signatory
    letter = ends.greeted >= 0 or context.correspondence or (bool(ends.signatory) and not context.meeting)
    ruling = is_ruling(document, letter)
    return Scene(
        you=tuple(party.as_written for party in addressees),
        me=signatory.as_written if signatory else "",
        body=spoken_for(signatory) or (_ruler(document.lines) if ruling and not signatory else ""),
        your_body=addressees[0].body if addressees else "",
        letter=letter,
        marked=context.marked,
        ruling=ruling,
        here=here_on(context.today, context.locale),
        effect=here_on(in_effect_on(document.lines), context.locale),
        bodies=tuple(_bodies(document)),
    )


_RULER = Regex(
    r"\b(?:ombudsman|(?:information\s+)?commissioner|(?:(?:first-tier|upper|employment)\s+)?tribunal(?!s?\s+service)|court(?!s?\s+and\s)|coroner|inspectorate"
    r"|ofsted|estyn|care\s+quality\s+commission|cqc)\b",
    re.IGNORECASE,
)


def _ruler(lines: Sequence[str]) -> str:
    """Who "we" are in a ruling that nobody signs: `The Ombudsman's final decision`."""
    said = next((found for line in lines[:_SEEN] if (found := _RULER.search(line[:_WIDTH]))), None)
    return said[0].capitalize() if said else ""


def _bodies(document: Document) -> Iterator[str]:
    for line in document.lines[:_SEEN]:
        if found := _NAMED.search(line[:_WIDTH]):
            yield found[0]


def is_ruling(document: Document, letter: bool) -> bool:
    """By its head, or by a heading that directs; minutes of a meeting are none."""
    head = list(islice((line for line in document.lines[:_SEEN] if line.strip()), _HEAD))
    if not letter and (_says(_MEETING, head) or any(map(_is_guide, head[:_TITLES]))):
        return False
    titles = [line for line in head if len(line) <= _WIDTH and not _BARE.fullmatch(line)]
    titled = _says(_RULING, titles)
    return (titled and (letter or _is_of_a_case(document))) or _directs(document)


def _is_of_a_case(document: Document) -> bool:
    """A ruling bears a date, a number or the name of whom it goes to; an explanation of rulings has none of them."""
    lines = document.lines[:_SEEN]
    return any(DAY.search(line[:_WIDTH]) or _CASE.search(line[:_WIDTH]) for line in lines)


_CASE = Regex(
    r"\b(?:ref(?:erence)?|case|claim|complaint|notice|decision)\s*(?:no|number|ref)?\b\W{0,3}[\w/-]*[0-9]{3}|\bto\s*:"
    r"|\bnotice\s+of\s+(?:\w+\s+){1,3}[\w/-]*[0-9]{3}"
    r"|\b[0-9]{2} [0-9]{3} [0-9]{3}\b",
    re.IGNORECASE,
)


def is_guide(document: Document) -> bool:
    """Whether its first lines say that it tells everybody how things are done."""
    head = islice((line for line in document.lines[:_SEEN] if line.strip()), _TITLES)
    return any(map(_is_guide, head))


def _is_guide(title: str) -> bool:
    return _GUIDE.fullmatch(title[:_WIDTH]) is not None and DIRECTING.fullmatch(title) is None


def ruling_title(lines: Sequence[str]) -> str:
    """The line of the head that says what kind of ruling it is; empty without one."""
    head = (line.strip(" *_#:\t\r") for line in lines[:_SEEN])
    return next((line for line in head if len(line) <= _WIDTH and _RULING.search(line)), "")


def _says(words: Regex, lines: Iterable[str]) -> bool:
    return any(words.search(line[:_WIDTH]) for line in lines)


def _directs(document: Document) -> bool:
    titles = [block.text for block in document.blocks if len(block.text) < 90]
    directing = [title for title in titles if DIRECTING.fullmatch(title)]
    return any(not _BARE.fullmatch(title) for title in directing) or (
        bool(directing) and _says(_OF_LAW, document.lines[:_SEEN])
    )
