"""Who is to be told, asked or met: `send … to X`, `speak with X`, `ask X to …`, `papers to be issued to X`."""

import re
from itertools import islice

from bot.reading.letter.fields.naming import UPPER, is_role
from bot.reading.letter.fields.verbs import VERBS, first_verb
from bot.reading.letter.stops import AFTER_TITLE
from bot.reading.regex import Match, Regex
from bot.reading.words import word_set

_TOLD = (
    r"(?<!\bbeing\s)(?:re-?)?ask(?:s|ed|ing)?|contact(?:ing)?|e-?mail|inform|tell|remind|advise|notify|thank|invite|chase(?:\s+up)?"
    r"|approach|brief|nudge"
    r"|ping|phone|ring|consult|canvass|lobby|update|show|teach|encourage|instruct|warn|appraise|engage|persuade|press"
    r"|help|request(?=\s+the)"
    r"|keep(?=\s+\S+(?:\s+\S+)?\s+(?:updated|informed|posted))|let(?=\s+.{1,40}?\s+know)"
    r"|send(?=\s+(?:(?-i:[A-Z@])\w*|her|him|them|you|the\s+\w+)\s+(?:a|an|the|his|her|its|copies|details)\b)"
    r"|pay(?=\s+(?-i:[A-Z@]|the\b|our\b|each\b|him\b|her\b|them\b))|refer|give(?=\s+[A-Z@])|poke|call(?=\s+[A-Z])"
    r"|see(?=\s+(?-i:[A-Z]))|email(?=\s+[A-Z])|message|mail|(?:send|give|provide|supply|e-?mail|show|pay|grant)(?=\s+(?:me|us)\b)"
    r"|(?:provide|supply|furnish|serve|present)(?=\s+(?:(?-i:[A-Z])|the\b|our\b|each\b|all\b|[a-z]+s\s)[^.;,]{0,60}?\bwith\b)"
)
_WITH = (
    r"(?:speak|talk|liaise|meet|meetings?|discuss(?:ion|ions)?|consult|work|check|follow(?:\s|-)?up|shared?|engage"
    r"|agree|confirm|raise|sync"
    r"|communicate|filed?|lodged?|connect|clarify|correspond|coordinate|co-ordinate|touch|chat|arrange|negotiate|contact|reach\s+out"
    r"|conversation|address|progress|pursue|explore|serve[d]?|settle|resolve"
    r"|call|catch\s+up|chase|sign|dialogue|pick\s+(?:this|it|that)\s+up)"
)
_GIVEN = (
    r"(?:send|re-?send|circulate[d]?|forward(?:ed)?|provide[d]?|issue[d]?|e-?mail(?:ed)?|pass(?:ed)?"
    r"|submit(?:ted)?|report(?:ed|s)?|present(?:ed)?"
    r"|return(?:ed)?|writes?|made\s+available|make\s+available|speak|talk|reply|respond|feed(?:\s*back)?|feedback|give|given|propose|reach\s+out"
    r"|apologise|suggest|raise|explain"
    r"|convey|relay(?:ed)?|communicate[d]?|distribute[d]?|share[d]?|update|refer(?:red)?|escalate[d]?|sent|bring|brought"
    r"|confirm(?:ed)?|disclose[d]?|release[d]?|pay|paid|refund(?:ed)?|recommend(?:ation|ed)?|copy|copied"
    r"|delegate|demonstrate|announce|offer|pose|hand|show|shown|supply|supplied|note|letter|e-?mails?|thanks"
    r"|presentation|response|feedback|makes?\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}payments?"
    r"|submission|report|mention|post|notify|deliver(?:ed)?|publicise|extend(?:ed)?"
    r"|writes|sends|provides|submits|submitting|sending|forwarding|responds|replies|presents|confirm(?=\s+(?:in\s+writing\s+)?to\s))"
)
_NP_END = (
    rf"(?=\s*(?:$|\.$|{AFTER_TITLE}\.\s|[,;:()\[\]–—?!]|\s--?\s|\b(?:about|on|with|for|to|that|if|whether|regarding|re|by"
    r"|before|in|at|of\s+the\s+need|after|when|once|so|as|and\s+(?:to\s+)?"
    r"(?:ask|report|check|arrange|get|see|send|seek|update|bring|agree|let|then|request|discuss|find|provide"
    r"|confirm|write|also|feed|make|set|sent)"
    r"|asking|expressing|thanking|informing|confirming|urging|inviting|enclosing|stating|supporting|seeking|requesting|outlining|setting|advising|who|which|via|from|during|concerning|around|how|what"
    r"|why|where|is|are|"
    r"know|identified|listed|saying|explaining|over\s+the\s+next|updated|informed|posted|again|prior|ahead|until|within|next|the\s+(?:possibilit|draft|benefit|outcome"
    r"|result|progress|need|date|issue)\w*)\b))"
)
_NOT_GIVEN = (
    r"(?:relating|related|relation|according|subject|due|prior|pursuant|regard|respect|amendments?|changes?|background"
    r"|introduction|access|approach|attention|alternatives?|addition|leading|opposed|limited|similar|relevant|up|as"
    r"|how|whether|order|able|likely|meetings?|threats?|barriers?|improvements?|contribution|guide|commitment)\s+to\b"
)
"""`the background to the works`, `information relating to the works`: what stands before "to" gives nothing."""
_GAP = rf"(?:(?!\b{_NOT_GIVEN})[^.;]){{0,200}}?"
_ASK = Regex(
    rf"(?<!\bthe\s)(?<!\ba\s)(?<!\bour\s)\b(?:{_TOLD})\s+(?:back\s+)?(?P<who>(?:to\s+)?\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
_TOGETHER = Regex(rf"\b{_WITH}\b[^.;]{{0,160}}?\bwith\s+(?P<who>\S.{{0,79}}?){_NP_END}", re.IGNORECASE)
_TO = Regex(rf"\b{_GIVEN}\b{_GAP}\b(?<!asked\s)to\s+(?!be\s)(?P<who>\S.{{0,79}}?){_NP_END}", re.IGNORECASE)
_FROM = Regex(
    rf"\b(?:seek|solicit|collect|obtain|get|request|secure|gather|receive|clarification|quotes?|information|advice|confirmation"
    rf"|feedback)\b[^.;]{{0,120}}?"
    rf"\bfrom\s+(?P<who>\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
_PASSIVE = Regex(
    rf"^(?:all\s+)?(?P<who>[{UPPER}@][\w.'’ -]{{0,50}}?)\s+(?:(?:to|should|must|will)\s+)?be\s+(?:contacted|asked"
    r"|invited|informed|told|notified|reminded"
    r"|approached|chased|thanked|consulted|advised|emailed|updated)\b"
)
_MEETING_OF = Regex(
    rf"\b(?:attend(?:ing)?\s+an?\s+meeting\s+of|received\s+by)\s+(?P<who>\S.{{0,79}}?){_NP_END}", re.IGNORECASE
)
_KEPT = Regex(
    r"\b(?:ensure|make\s+sure|check)(?:\s+that)?\s+(?P<who>(?:the\s+)?\w+(?:\s+\w+){0,3}?)\s+(?:are|is|be)\s+"
    r"(?:updated|informed|aware|told|notified|kept\s+informed)\b",
    re.IGNORECASE,
)
_AWARE = Regex(
    r"\bmak(?:e|ing)\s+(?:their\s+|your\s+|its\s+|our\s+)?(?P<who>(?:the\s+)?\w+(?:\s+\w+){0,3}?)\s+aware\b",
    re.IGNORECASE,
)
_MET = Regex(rf"\bmeet\s+(?P<who>[{UPPER}@][\w.'’&-]*(?:\s+(?:and\s+|of\s+|the\s+)?[{UPPER}][\w.'’-]*){{0,4}})")
_SEEN = Regex(
    rf"(?:\battend\b[^.;]{{0,80}}?\b(?:meeting|session|hearing|sitting)\s+of"
    rf"|\b(?:to|for|before|at)\s+(?:the|an?|each|every)\s+(?:[\w-]+\s+){{0,2}}?meeting\s+of(?:\s+this)?|\breceived\s+(?:by|at))\s+"
    rf"(?P<who>(?:the\s+)?(?-i:[{UPPER}])\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
"""`attend a meeting of the Committee`, `an update to be received by the Board`."""
_CONSENT = Regex(
    rf"\bseek(?:ing)?\s+(?:the\s+)?(?:formal\s+|prior\s+)?(?:approval|agreement|consent|permission|views?|advice|support"
    rf"|authority|opinion|guidance)\s+of\s+(?P<who>(?:the\s+)?(?-i:[{UPPER}])\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
"""`seek the approval of the Board`."""
_ARTICLE = Regex(
    r"(?:the|our|all|any|relevant|each\s+of|both\s+of|this(?=\s+(?-i:[A-Z]))"
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
    " spreadsheet strategy system table template timetable tracker version webpage website wording"
)
"""What can be updated, shown or helped along, and told nothing."""
_TEAMS = (" team", " Team", " group", " Group", " desk")
_SUM = Regex(r"\s+(?:£|\$|€).*")
_GIFT = Regex(
    r"(?<=\w)(?<!\bof)(?<!\bfor)(?<!\band)(?<!\bin)(?<!\bat)(?<!\bto)(?<!\bwith)(?<!\bby)"
    r"\s+(?:an?|any|all|copies|the|his|her|its|their)\s.*"
)
"""`the court a list of issues`: what is given begins where a second noun does."""


def recipient_of(text: str) -> str:
    """The people named as those to turn to, joined by semicolons; empty where there are none."""
    found = _PASSIVE.match(text)
    if found:
        return _person(found["who"])
    found = _KEPT.search(text) or _AWARE.search(text)
    if found:
        return _person(found["who"])
    told = [
        _said(match)
        for rule in (_ASK, _MET, _TOGETHER, _TO, _SEEN, _CONSENT, _FROM)
        for match in islice(rule.finditer(text), 3)
    ]
    return next((who for who in told if who), "")


_NOTIFIES = Regex(r"(?:notify|inform|advise|remind|warn|apprise)\b", re.IGNORECASE)
_OF_WHAT = Regex(r"\s+of\s+(?:(?:the|any|its|their|your|our|this|an?)\s+)?[a-z].*")
"""`notify the Inspectorate of the leak`; but `notify the Head of Rivers`."""


def _said(found: Match) -> str:
    who = found["who"].strip()
    who = _OF_WHAT.sub("", who) if _NOTIFIES.match(found[0]) else who
    if who[:3].casefold() != "to ":
        return _person(who)
    return "" if first_verb(who[3:]) else _person(who[3:])


def _person(words: str) -> str:
    """The people as a noun phrase without its article; nothing where it is no one."""
    said = words.strip(" '\"“”*_")
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
        or (said[:1].islower() and first.endswith("ing"))
        or not said
        or said[0].isdigit()
        or len(said.split()) > 9
        or _is_thing(said)
    ):
        return ""
    if said[0].islower() and first in VERBS and not (is_role(said) or _is_of_people(said)):
        return ""
    return _each(_JOINING.sub("", said))


_JOINING = Regex(r"(?:\s+(?:and|or)|\s+(?!(?:famil|assemb|supp|rep|al)l?y)[a-z]+ly)$")
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
_SOME = word_set("all any each new")


def _is_of_people(said: str) -> bool:
    """`each member of the Board`, `new residents`, `support team`."""
    first, _, rest = said.partition(" ")
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
