"""Sentences that only say by when: `I look forward to your reply by 20 January`; their deadline is the requests'."""

import re

from bot.reading.regex import Regex

_REPLY = Regex(
    r"\b(?:look(?:ing)?\s+forward\s+to\s+(?:receiving\s+|hearing|your|a\s|an\s|receipt)"
    r"|(?:hear(?:ing)?\s+from\s+you)|(?:receive|have|receiving|for|expect)\s+(?:your|a|an|this"
    r"|the)\s+(?:[\w-]+\s+){0,3}?(?:response|reply|replies|responses|answers?|paper|information|comments"
    r"|submission)"
    r"|(?:send|submit|let\s+me\s+have|share|forward)\s+(?:us\s+|me\s+)?(?:your"
    r"|a)\s+(?:[\w-]+\s+){0,2}?(?:response|reply)|(?:please\s+(?:could\s+you\s+)?|you\s+(?:could\s+)?"
    r"|to\s+)(?:respond|reply|provide\s+(?:your|a|this|the)\s+(?:[\w-]+\s+){0,2}?(?:response|reply"
    r"|information))\b|(?:response|reply|information|responses|answers)\s+(?:is|are|should\s+be"
    r"|must\s+be)\s+(?:\w+\s+)?(?:requested|required|needed|expected|received|sent|provided)"
    r"|^\W*(?:please\s+\w+\s+|you\s+must\s+\w+\s+)?(?:this|these|the\s+above|all\s+of\s+the\s+above"
    r"|this\s+step|these\s+(?:steps|actions)|the\s+(?:above\s+)?(?:steps|actions"
    r"|information))\b[^.]{0,60}\b(?:by|within|no\s+later)\b)",
    re.IGNORECASE,
)
_ONLY = Regex(r"\b(?:look(?:ing)?\s+forward)\b", re.IGNORECASE)
_TIME_FOR = Regex(
    r"(?:must|should|shall|to)\s+(?:take|complete|carry\s+out|comply\s+with|do)\s+(?:this|these"
    r"|the(?:se)?\s+(?:above\s+)?|all\s+(?:of\s+)?the\s+above)\s*(?:steps?|actions?|requirements?|notice"
    r"|measures?)?|time\s+for\s+compliance",
    re.IGNORECASE,
)


def is_reply(sentence: str) -> bool:
    """Whether a sentence asks for the answer to what else is asked."""
    return _REPLY.search(sentence) is not None or is_time_for(sentence)


def only_looks_forward(sentence: str) -> bool:
    """Whether it asks in no other way."""
    return _ONLY.search(sentence) is not None


_FOR_COMPLIANCE = Regex(
    r"\W*(?:[0-9]+\W+)?(?:time|period)s?\s+(?:for|allowed|of)\s+complia?nce\W*"
    r"|\W*(?:[0-9]+\W+)?time\s+for\s+complying.*",
    re.IGNORECASE,
)


def compliance(sentence: str, under: str) -> str:
    """Under "Time for compliance" a bare stretch of time is a deadline; as a sentence that says so."""
    return f"within {sentence[:1].lower()}{sentence[1:]}" if _FOR_COMPLIANCE.fullmatch(under) else ""


def is_time_for(sentence: str) -> bool:
    """`The authority must take these steps within 30 days`: a deadline for the list before."""
    return _TIME_FOR.search(sentence) is not None
