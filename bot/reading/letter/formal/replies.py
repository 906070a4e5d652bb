"""Sentences that only say by when: `I look forward to your reply by 20 January`; their deadline is the requests'."""

import re

from bot.reading.regex import Regex
from bot.reading.words import word_set

_REPLY = Regex(
    r"\b(?:look(?:ing)?\s+forward\s+to\s+(?:receiving\s+|hearing|your|a\s|an\s|receipt)"
    r"|(?:hear(?:ing)?\s+from\s+you)|(?:receive|have|receiving|for|expect)\s+(?:your|a|an|this"
    r"|the)\s+(?:[\w-]+\s+){0,3}?(?:response|reply|replies|responses|answers?|paper|information|comments"
    r"|submission)"
    r"|(?:send|submit|let\s+me\s+have|share|forward)\s+(?:us\s+|me\s+)?(?:your"
    r"|a)\s+(?:[\w-]+\s+){0,2}?(?:response|reply)|(?:please\s+(?:could\s+you\s+)?|you\s+(?:could\s+)?"
    r"|to\s+)(?:do\s+so|respond|reply|provide\s+(?:your|a|this|the)\s+(?:[\w-]+\s+){0,2}?(?:responses?|reply"
    r"|repl(?:y|ies)|answers?|information))\b|the\s+(?:said\s+|above\s+)?(?:documents?|documentation|evidence)\s+(?:should|must"
    r"|shall)\s+be\s+\w+"
    r"|\b(?:an?|your)\s+(?:[\w-]+\s+){0,2}?(?:response|reply|answer)\s+(?:by|before|within|no\s+later\s+than)\b"
    r"|your\s+(?:[\w-]+\s+){0,2}?(?:response|reply|answers?)\s+(?:could|should|can|must)\s+(?:be|reach)\b"
    r"|(?:response|reply|information|responses|answers)\s+(?:is|are|should\s+be"
    r"|must\s+be)\s+(?:\w+\s+)?(?:requested|required|needed|expected|received|sent|provided)"
    r"|^\W*(?:please\s+\w+\s+|you\s+must\s+\w+\s+)?(?:this|these|the\s+above|all\s+of\s+the\s+above"
    r"|this\s+step|these\s+(?:steps|actions)|the\s+(?:above\s+)?(?:steps|actions"
    r"|information))\b[^.]{0,60}\b(?:by|within|no\s+later)\b)",
    re.IGNORECASE,
)
_ONLY = Regex(r"\b(?:look(?:ing)?\s+forward)\b", re.IGNORECASE)
_TIME_FOR = Regex(
    r"(?:must|should|shall|to)\s+(?:take|complete|carry\s+out|comply\s+with|do)\s+(?:(?:this|these"
    r"|all\s+(?:of\s+)?the\s+above)\b|the\s+(?:[\w-]+\s+){0,2}?(?:steps?|actions?|requirements?|notice"
    r"|measures?)\b)|time\s+for\s+compliance",
    re.IGNORECASE,
)


def is_reply(sentence: str) -> bool:
    """Whether a sentence asks for the answer to what else is asked."""
    return _REPLY.search(sentence) is not None or is_time_for(sentence)


def only_looks_forward(sentence: str) -> bool:
    """Whether it asks in no other way."""
    return _ONLY.search(sentence) is not None


_BY = Regex(
    r"\s*,?\s*\b(?:(?:by\s+)?(?:no|not)\s+later\s+than|by|before|within|on\s+or\s+before)\s.*",
    re.IGNORECASE | re.DOTALL,
)
_BARE = word_set(
    "i we you would should will shall could can be is are was were it if that a an the this these my our your to for"
    " of in and me us please kindly grateful obliged appreciate appreciated welcome helpful pleased ask request"
    " require expect therefore also so reply replies respond response responses responding answer answers receive"
    " received have let send sent provide letter writing written full formal panel committee members look forward"
    " able do questions points issues matters above following"
)


def only_replies(sentence: str) -> bool:
    """`I would be grateful for your reply by 4 May` asks for nothing but the answer."""
    asked = _BY.sub("", sentence).casefold().strip(" .,;:")
    return bool(asked) and all(word.strip(".,;:()") in _BARE for word in asked.split())


_FOR_COMPLIANCE = Regex(
    r"\W*(?:[0-9]+\W+)?(?:time|period)s?\s+(?:for|allowed|of)\s+complia?nce\W*"
    r"|\W*(?:[0-9]+\W+)?time\s+for\s+complying.*",
    re.IGNORECASE,
)


_OF_STEPS = Regex(r"^\W*(?:steps?|requirements?|items?|for\s+steps?)\b[^:]{0,60}:\s*(?:within\s+)?", re.IGNORECASE)


def compliance(sentence: str, under: str) -> str:
    """Under "Time for compliance" a bare stretch of time is a deadline; as a sentence that says so."""
    span = _OF_STEPS.sub("", sentence)
    return f"within {span[:1].lower()}{span[1:]}" if _FOR_COMPLIANCE.fullmatch(under) else ""


def is_time_for(sentence: str) -> bool:
    """`The authority must take these steps within 30 days`: a deadline for the list before."""
    return _TIME_FOR.search(sentence) is not None


_AGAIN = Regex(
    r"\b(?:provide|send|submit|forward|supply|give|let|receive|have)\s+(?:(?:me|us|the\s+\w+)\s+)?(?:have\s+|with\s+)?"
    r"(?:the|this|that|these|those|an?(?=\s+(?:initial|first|written|full)\s))\s+(?:[\w-]+\s+){0,2}?(?P<what>[\w-]+)(?:\s+to\s+(?:me|us|the\s+\w+))?"
    r"\s*,?\s+(?:by|before|no\s+later\s+than|within)\s[^;:.]{3,60}\W*$",
    re.IGNORECASE,
)


def asked_again(sentence: str) -> str:
    """The thing that `We request that you send us the report by 4 May` wants; empty where it says more."""
    found = _AGAIN.search(sentence)
    return found["what"].casefold() if found else ""
