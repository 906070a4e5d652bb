"""Who is to be told, asked or met: `send … to X`, `speak with X`, `ask X to …`, `papers to be issued to X`."""

import re
from itertools import islice

from bot.reading.letter.fields.naming import UPPER
from bot.reading.letter.fields.nouns import person_in
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.stops import AFTER_TITLE
from bot.reading.regex import Match, Regex
from bot.reading.words import word_set

_TOLD = (
    r"(?<!\bbeing\s)(?:re-?)?ask(?:s|ed|ing)?|contact(?:ing)?|e-?mail|inform|tell|remind|advise|notify|thank|invite|chase(?:\s+up)?"
    r"|approach|brief(?:ing)?|nudge"
    r"|ping|phone|ring|consult|canvass|lobby|update|show|teach|encourage|instruct|warn|appraise|engage|persuade|press"
    r"|(?<!could\s)(?<!would\s)help|request(?=\s+the)"
    r"|keep(?=\s+\S+(?:\s+\S+)?\s+(?:updated|informed|posted|app?ra?ised))|let(?=\s+.{1,40}?\s+know)"
    r"|send(?=\s+(?:(?-i:[A-Z@])\w*|her|him|them|you|the\s+\w+)\s+(?:a|an|the|his|her|its|copies|details)\b)"
    r"|pay(?=\s+(?-i:[A-Z@]|the\b|our\b|each\b|him\b|her\b|them\b))|refer|give(?=\s+(?-i:[A-Z@]))|poke|call(?=\s+(?:(?-i:[A-Z])|a\s+few\s|some\s|several\s))"
    r"|see(?=\s+(?-i:[A-Z]))|message|mail|(?:send|give|provide|supply|e-?mail|show|pay|grant)(?=\s+(?:me|us)\b)"
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
    r"|confirm|write|also|feed|make|set|sent|thank|invite|tell|remind)"
    r"|asking|expressing|thanking|informing|confirming|urging|inviting|enclosing|stating|supporting|seeking|requesting|outlining|setting|advising|who|which|via|from|during|concerning|around|how|what"
    r"|following\s+(?:this|that|the|our|your|its|an?)|why|where|is|are|"
    r"know|identified|listed|saying|explaining|over\s+the\s+next|updated|informed|posted|app?ra?ised|(?:first|last)\s+week"
    r"|(?-i:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)"
    r"|again|prior|ahead|until|within|next|the\s+(?:possibilit|draft|benefit|outcome"
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

_TOGETHER = Regex(
    rf"\b(?!(?:talk|speak)\s+to\s+(?-i:[A-Z])[\w'’-]+\s+with\s){_WITH}\b[^.;]{{0,160}}?(?<!\bhelp\s)(?<!\bdeal\s)(?<!\bdealing\s)\bwith\s+(?P<who>\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)

_TO = Regex(rf"\b{_GIVEN}\b{_GAP}\b(?<!asked\s)to\s+(?!be\s)(?P<who>\S.{{0,79}}?){_NP_END}", re.IGNORECASE)

_FROM = Regex(
    rf"\b(?:seek|solicit|collect|obtain|get|request|secure|gather|receive|clarification|quotes?|information|advice|confirmation"
    rf"|feedback)\b[^.;]{{0,120}}?"
    rf"\bfrom\s+(?P<who>\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)

_PASSIVE = Regex(
    rf"^(?:[Tt]hat\s+)?(?:all\s+)?(?P<who>(?!That\b)[{UPPER}@][\w.'’ -]{{0,50}}?)\s+"
    r"(?:(?:to|should|must|will)\s+)?be\s+(?:contacted|asked|invited|informed|told|notified|reminded"
    r"|approached|chased|thanked|consulted|advised|emailed|updated|(?:supplied|provided|furnished|issued)(?=\s+with\b))\b"
)
_KEPT = Regex(
    r"\b(?:ensure|make\s+sure|check)(?:\s+that)?\s+(?P<who>(?:the\s+)?\w+(?:\s+\w+){0,3}?)\s+(?:are|is|be)\s+"
    r"(?:updated|informed|aware|told|notified|kept\s+informed)\b",
    re.IGNORECASE,
)

_ATTENTION = Regex(
    r"^\W*(?:(?:please|also)\s+)?(?:(?:ensure|make\s+sure)\b[^.;,]{0,120}?\s)?(?:bring|brought|draw|drawn)\b"
    rf"[^.;]{{0,120}}?\sto\s+the\s+attention\s+of\s+(?P<who>\S.{{0,79}}?)"
    rf"(?=\s+(?:within|across|throughout|whose|so\s+that)\b|{_NP_END[3:]}",
    re.IGNORECASE,
)
"""`bring the rule to the attention of all crews`."""

_AWARE = Regex(
    r"\bmak(?:e|ing)\s+(?:their\s+|your\s+|its\s+|our\s+)?(?P<who>(?:the\s+)?\w+(?:\s+\w+){0,3}?)\s+aware\b",
    re.IGNORECASE,
)

_COURSE = Regex(
    rf"\b(?:run|hold|host|book|schedule|request)\s+(?:an?|the|public|some)\s[^.;]{{2,60}}?\bwith\s+"
    rf"(?P<who>(?:(?-i:[{UPPER}@])|both\s|all\s)\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
"""`run a course with Ann and Ben`."""

_MET = Regex(rf"\bmeet\s+(?P<who>[{UPPER}@][\w.'’&-]*(?:\s+(?:and\s+|of\s+|the\s+)?[{UPPER}][\w.'’-]*){{0,4}})")

_SEEN = Regex(
    rf"(?:\battend\b[^.;]{{0,80}}?\b(?:meeting|session|hearing|sitting)\s+of"
    rf"|\b(?:to|for|before|at)\s+(?:the|an?|each|every)\s+(?:[\w-]+\s+){{0,2}}?meeting\s+of(?:\s+this)?|\breceived\s+(?:by|at))\s+"
    rf"(?P<who>(?:the\s+)?(?-i:[{UPPER}])\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
"""`attend a meeting of the Committee`, `an update to be received by the Board`."""

_CONSENT = Regex(
    rf"\b(?:seek(?:ing)?|obtain|secure)\s+(?:the\s+)?(?:formal\s+|prior\s+)?(?:approval|agreement|consent|permission|views?|advice|support"
    rf"|authority|opinion|guidance)\s+of\s+(?P<who>(?:the\s+)?(?-i:[{UPPER}])\S.{{0,79}}?){_NP_END}",
    re.IGNORECASE,
)
"""`seek the approval of the Board`."""


def recipient_of(text: str) -> str:
    """The people named as those to turn to, joined by semicolons; empty where there are none."""
    found = _PASSIVE.match(text)
    if found:
        return person_in(found["who"])
    found = _KEPT.search(text) or _AWARE.search(text) or _ATTENTION.search(text)
    if found:
        return person_in(found["who"])
    rules = (_ASK, _MET, _TOGETHER, _TO, _SEEN, _CONSENT, _FROM, _COURSE)
    told = [who for rule in rules for match in islice(rule.finditer(text), 3) if (who := _said(match))]
    named = (who for who in told if who.casefold() not in _PRONOUNS)
    return next(named, "") or next(iter(told), "")


_PRONOUNS = word_set("him her them it")
"""`write to Ann and thank her`: who has been named before."""

_NOTIFIES = Regex(r"(?:notify|inform|advise|remind|warn|apprise)\b", re.IGNORECASE)

_OF_WHAT = Regex(r"\s+of\s+(?:(?:the|any|its|their|your|our|this|an?)\s+)?[a-z].*")
"""`notify the Inspectorate of the leak`; but `notify the Head of Rivers`."""


def _said(found: Match) -> str:
    who = found["who"].strip()
    who = _OF_WHAT.sub("", who) if _NOTIFIES.match(found[0]) else who
    if who[:3].casefold() != "to ":
        return person_in(who)
    return "" if first_verb(who[3:]) else person_in(who[3:])
