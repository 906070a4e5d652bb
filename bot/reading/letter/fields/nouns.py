"""A noun phrase as whom is told: without its article and what is given; nothing where it is no one."""

import re

from bot.reading.letter.fields.naming import is_role
from bot.reading.letter.fields.verbs import VERBS
from bot.reading.regex import Regex
from bot.reading.words import word_set

_ARTICLE = Regex(
    r"(?:the(?:\s+(?:new|incoming)(?=\s+(?-i:[A-Z])))?|our|all|any|relevant|each\s+of|both\s+of|(?:this|some)(?=\s+(?-i:[A-Z]))"
    r"|(?:its|their)(?=\s+(?:[\w-]+\s+){0,2}(?:tenants?|committees?|staff|members|residents|customers|parents|governors|officers|teams?)\b))\s+",
    re.IGNORECASE,
)

_NOBODY = word_set(
    "a about above access add advance all an and another are as at attend attention avoid be bed below by can chase"
    " check complete consider continue covering date decide handle"
    " deal detail discuss do draft each encourage ensure establish facilitate feedback find finish follow for"
    " form from further"
    " future get give have help his how identify if improve in include increase information inform issues it its"
    " look make"
    " meet more new next note of on one over open order organise our out place plan ppt prepare prevent produce"
    " progress"
    " promote provide put record reduce re reflect reinforce regarding regular report request required resolve review"
    " say"
    " schedule see send"
    " set show slides some support anyone anybody judgment judgement decision decisions prior following round enable"
    " allow assist confirm view withhold reach secure regard regards respect goal aim intention"
    " take that their them these this those through track try understand up update use"
    " the what when where whether which why with would work write"
)

_THINGS = word_set(
    "account accounts agenda application booking budget calendar contract database details document documents draft"
    " figures"
    " file form forms guidance guide invoice invoices list log map minutes notice page pages paper papers plan plans pr"
    " addresses charter clear coverage definition definitions details evidence instrument letter proposal"
    " policies policy procedure register report reports risk risks roadmap rota schedule section site software"
    " spreadsheet statement statements strategy system table template ticket tickets timetable tracker version webpage"
    " website wording"
)
"""What can be updated, shown or helped along, and told nothing."""

_BODY = Regex(
    r"\w\s(?:agency|agencies|board|club|committee|compan(?:y|ies)|contractors?|firms?|group|office|officers?|staff|team)$"
)
"""`the cleaning company`, `the planning officer`: no cleaning, no planning."""

_TEAMS = (" team", " Team", " group", " Group", " desk")

_SUM = Regex(r"\s+(?:£|\$|€).*")

_GIFT = Regex(
    r"(?<=\w)(?<!\bof)(?<!\bfor)(?<!\band)(?<!\bin)(?<!\bat)(?<!\bto)(?<!\bwith)(?<!\bby)"
    r"\s+(?:an?|any|all|copies|the|his|her|its|their)\s.*"
)
"""`the court a list of issues`: what is given begins where a second noun does."""


def person_in(words: str) -> str:
    """The people as a noun phrase without its article; nothing where it is no one."""
    said = words.strip(" '\"“”*_").removesuffix("..")
    article = _ARTICLE.match(said)
    while article:
        said = said[article.end() :]
        article = _ARTICLE.match(said)
    first = said.split(None, 1)[0].strip(",.'\"").casefold() if said else ""
    if _OFFICE.fullmatch(said):
        return said
    said = _GIFT.sub("", _SUM.sub("", said))
    if (
        (first in _NOBODY and not _is_of_people(said))
        or _is_listed(first, said)
        or said.casefold() in _WHOSE
        or (said[:1].islower() and first.endswith("ing") and not _BODY.search(said))
        or not said
        or said[0].isdigit()
        or len(said.split()) > 9
        or _is_thing(said)
    ):
        return ""
    if said[0].islower() and first in VERBS and not (is_role(said) or _is_of_people(said)):
        return ""
    return _each(_JOINING.sub("", said))


_JOINING = Regex(r"(?:\s+(?:and|or)|\s+direct|\s+(?!(?:famil|assemb|supp|rep|al)l?y)[a-z]+ly)$")
"""`the tribunal and …`, `you separately`."""

_OFFICE = Regex(
    r"this\s+(?:office|department|agency|committee|panel|board|commission|authority|council|court)", re.IGNORECASE
)
"""`advise this office`: whoever speaks."""

_WHOSE = word_set("your my our their its")

_PEOPLE = word_set(
    "applicant applicants colleagues councillor councillors governor governors holder holders member members neighbours"
    " officer officers owner owners parent parents participant participants partners patients pupils resident residents"
    " school schools staff student students tenant tenants trustee trustees volunteers"
)

_ANYBODY = Regex(
    r"(?:an?(?:\s+few)?|some|several|two|three)\s+(?:[\w-]+\s+){0,2}?(?:accountants?|architects?|builders?|consultants?|contractors?|electricians?"
    r"|engineers?|experts?|firms?|folks|gardeners?|installers?|lawyers?|neighbou?rs?|parents|people|plumbers?|professionals?|solicitors?"
    r"|specialists?|suppliers?|surveyors?|volunteers?)(?=\W*$|\s(?:from|of|in)\s)",
    re.IGNORECASE,
)
"""`a roof specialist`, `a few folks`: whoever that will be."""

_SOME = word_set("all any each new")


def _is_of_people(said: str) -> bool:
    """`each member of the Board`, `new residents`, `support team`."""
    first, _, rest = said.partition(" ")
    if _ANYBODY.match(said):
        return True
    return (first.casefold() in _SOME and rest.split(" ", 1)[0].casefold() in _PEOPLE) or said.endswith(_TEAMS)


def _is_listed(first: str, said: str) -> bool:
    """`points in your letter`: what an answer goes to."""
    return said[:1].islower() and first in {"points", "questions", "queries", "matters", "issues", "concerns"}


def _is_thing(said: str) -> bool:
    """`the Register of Berths`, `the draft minutes`; a name that ends so is somebody's: `Mr Page`."""
    head, of, _ = said.partition(" of ")
    kind = head.rpartition(" ")[2].strip(",.'\"")
    return kind.casefold() in _THINGS and (bool(of) or kind.islower() or kind == said)


def _each(said: str) -> str:
    parts = [part.strip() for part in re.split(r"\s+and\s+", said)]
    people = [part for part in parts if part[:1].isupper() or part[:1] == "@"]
    return "; ".join(people) if len(parts) > 1 and len(people) == len(parts) else said
