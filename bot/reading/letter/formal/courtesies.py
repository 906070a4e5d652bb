"""What sounds like a request and asks nothing: courtesies, offers of contact, rights, and what was asked long ago."""

import re

from bot.reading.regex import Regex

_COURTESY = Regex(
    r"\b(?:(?:please|pls)\s+(?:(?:do|therefore|also|now|kindly|just)\s+)?(?:not\s+hesitate|get\s+in\s+touch|feel\s+free|find\b[^.]{0,120}?\b(?:attached"
    r"|enclosed|below|here)|see\b|note\b|be\s+(?:aware|assured|advised)|accept\b|refer\s+to"
    r"|quote|visit|call\b|telephone|ring|extend|pass\s+on|convey|click|bear\s+in\s+mind|rest\s+assured"
    r"|remember|do\b|read\b|disregard|ignore|excuse|forgive|turn\s+over"
    r"|allow\s+\w+\s+(?:working\s+)?(?:days|weeks))"
    r"|ask\s+(?:for\s+your\s+(?:patience|understanding|forgiveness)|you\s+to\s+(?:be\s+patient|bear\s+with"
    r"|accept\s+my))"
    r"|don[’']t\s+hesitate|do\s+(?:not\s+hesitate|get\s+in\s+touch)|get\s+in\s+touch\s+(?:if|with|should)|feel\s+free"
    r"|(?:^\W*|please\s+|do\s+|you\s+(?:can|may|should)\s+(?:also\s+)?|to\s+)(?:contact|call|email|ring"
    r"|speak\s+to|let|tell|write\s+to|ask(?!\s+(?:if|whether)\s+they\s+(?:would|will|could|can)\s+(?!like\b)))\b(?:[^.?!]|\.(?=\w)){0,90}\b(?:if\s+(?:you|there|anything|any|they)\b"
    r"|should\s+you|for\s+(?:further|more|any)\s+(?:information|details?|advice|queries|help)"
    r"|with\s+any\s+(?:questions|queries)|to\s+discuss\s+(?:further|anything))"
    r"|\bplease\s+[^.?!]{3,80}?\sif\s+(?:you\s+have|there\s+are)\s+any\s+(?:problems?|questions?|queries|concerns?|difficult\w+)\b"
    r"|\bif\s+(?:your|their|his|her|its|the)\s+[^,.;]{3,60},?\s+please\s+(?:contact|call|ring|telephone|phone|speak)\b"
    r"|^\W*(?:if|should)\s+you\s+(?:do\s+|still\s+)?(?:have(?!\s+(?:not\b|already\b|yet\b))|require|need|would\s+like|wish|want"
    r"|are\s+(?:unhappy|dissatisfied"
    r"|not))\b[^,]{0,160},?\s+(?:please|then|you)\b"
    r"|\b(?:pass(?:ing)?\s+(?:on|my|our|the|these)|convey|extend|relay|accept)\b[^.]{0,40}\b(?:thanks|gratitude|appreciation"
    r"|regards|congratulations|condolences|wishes|apologies)\b"
    r"|thank\s+you\b(?!.*\b(?:please|grateful|would|could|ask|invite|request)\b)|once\s+again\b.*\bthank)",
    re.IGNORECASE,
)
_PAST = Regex(
    r"\b(?!(?:I|we)\s+have\s+(?:also\s+|now\s+)?(?:asked|instructed)\s+(?!you\b|that\b|for\b|whether\b"
    r"|if\b)[^.]+\sto\s)(?:(?:we|I"
    r"|the\s+(?:panel|committee|council|board|commissioner|ombudsman))\s+(?:also\s+|then\s+"
    r"|had\s+|have\s+|has\s+|previously\s+)*(?:asked|requested|wrote|invited|urged|required|reminded|gave"
    r"|told)\b"
    r"(?!\s+(?:me\b|(?:my|our)\s+(?:officials|officers|department|team))))",
    re.IGNORECASE,
)
_TOLD = Regex(
    r"^\W*(?:in\s+[^,]{3,60},\s+)?(?:the\s+(?:[\w-]+\s+){0,4}?(?:panel|committee|council|board|report|review"
    r"|inquiry|inspectors?|auditors?)"
    r"|recommendation\s+[0-9]+|it|they)\s+(?:also\s+|then\s+|had\s+|has\s+|previously\s+)*(?:recommended|suggested"
    r"|proposed"
    r"|called\s+for|concluded|considered|argued|urged)\b",
    re.IGNORECASE,
)
_INFORMED = Regex(
    r"\b(?:for|by)\s+(?:informing|telling|notifying|advising)\s+(?:me|us|the\s+\w+)\s+(?:that|of)\b"
    r"|\bletting\s+(?:me|us)\s+know\s+that\b",
    re.IGNORECASE,
)
"""What the reader told the writer: `thank you for informing me that the Committee has agreed to …`."""

_QUOTES_READER = Regex(
    r"\b(?:you\s+(?:have\s+|had\s+|also\s+)?(?:asked|requested|wrote|wanted)|you\s+made|your\s+request\s+(?:was|reads?))\b"
    r"[^.?!,]{0,80}:\W*$",
    re.IGNORECASE,
)
"""`Thank you for your letter, in which you asked for:` leads into the reader's own words."""

_RIGHTS = Regex(
    r"(?:(?:^|[;:.]\s+|,\s+(?:and|but|or)\s+)\W*(?:(?:however|alternatively),?\s+)?\b(?:you|they"
    r"|either\s+party|any\s+party|the\s+(?:appellant|applicant|complainant|recipient"
    r"|person))\s+(?:also\s+)?(?:may|can|might)\b|\bright\s+(?:of|to)\s+appeal|if\s+you\s+(?:disagree|wish"
    r"|want|are\s+(?:unhappy|dissatisfied|not\s+(?:happy|satisfied)))"
    r"|(?:any|an)\s+(?:appeal|application\s+for\s+permission)|notice\s+of\s+appeal"
    r"|must\s+comply\s+with\b[^.;]*\botherwise\b|failure\s+to\s+(?:comply|do\s+so|respond)|appeal(?:s)?\s+(?:must|should|can|may)"
    r"|\b(?:development|use|works?|building)\s+hereby\s+(?:permitted|approved|authorised)\b|privacy\s+(?:notice|policy)|personal\s+(?:data|information)\b.*\b(?:process|privacy))",
    re.IGNORECASE,
)
_OPEN_TO_ALL = Regex(
    r"^\W*(?:(?:any|written|such)\s+(?:(?:such|further|other)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:appeals?|applications?|objections?|representations?|requests?|nominations?|complaints?|persons?)"
    r"|(?:requests\s+for\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?reviews?|appeals|applications|objections|representations"
    r"|nominations?(?:\s+(?:papers?|forms?))?|proxy\s+forms?))\b[^.;:]{0,120}?\b(?:must|should|shall|may|can|will)\s",
    re.IGNORECASE,
)
"""Who may do it is left open: `Any appeal must be made by …`, `Requests for a review should be sent to …`."""

_WELCOME_TO = Regex(r"\b(?:(?:would|will)\s+(?:also\s+)?be|are|is)\s+(?:\w+\s+)?welcome\s+to\b", re.IGNORECASE)
_NOTHING_TO_DO = Regex(
    r"\W*(?:to\s+)?(?:be\s+)?(?:also\s+)?(?:note[sd]?|approve[sd]?|endorse[sd]?|welcome[sd]?|accept(?:s"
    r"|ed)|adopt(?:s|ed)?|receive[sd]?|acknowledge[sd]?|thank(?:s|ed)?|commend(?:s|ed)?|agree[sd]?"
    r"|ratif(?:y|ies|ied)|congratulate[sd]?|recognise[sd]?|sign(?:ed)?\s+(?:them|it|the\s+minutes|as\s+an?)|confirm(?:s|ed)?"
    r"\s+(?:the\s+)?(?:minutes|record|appointment))\b",
    re.IGNORECASE,
)


def is_courtesy(sentence: str) -> bool:
    """`please do not hesitate to contact me`, `please find enclosed`, `thank you`: nothing to follow up."""
    return _COURTESY.search(sentence) is not None or _WELCOME_TO.search(sentence) is not None


def is_past(sentence: str) -> bool:
    """`We asked you to respond by 21 July`: told, not asked."""
    return _PAST.search(_SINCE.sub("", sentence)) is not None


_SINCE = Regex(
    r"^\W*(?:where|as|since|although|though|while|whilst|given\s+that|because|when|if)\b[^.;:]{5,160}?,\s+"
    r"(?=(?:please|you\s+(?:should|must|are)|(?:I|we)\s+(?:would|now|therefore|ask|request|require))\b)",
    re.IGNORECASE,
)
"""`Where we have asked for changes, please …`: what was asked is only why or where."""


def is_retold(sentence: str) -> bool:
    """`The Committee recommended that the Department should …`: in a letter, what somebody said before it."""
    return _TOLD.search(sentence) is not None or _INFORMED.search(sentence) is not None


def quotes_reader(lead: str) -> bool:
    """Whether a sentence leads into what the reader had asked of the writer."""
    return _QUOTES_READER.search(lead) is not None


def is_right(sentence: str) -> bool:
    """`You may appeal`, `failure to comply …`: information about a right or a consequence."""
    return _RIGHTS.search(sentence) is not None or _OPEN_TO_ALL.match(sentence) is not None


def is_noted(words: str) -> bool:
    """`be noted`, `notes the report`: resolved, with nothing to do."""
    return _NOTHING_TO_DO.match(words) is not None
