"""Pieces of which the patterns of formal speech are made: who speaks, and the adverbs that stand between."""

_BODIES = (
    r"panel|committee|sub-committee|board|council|cabinet|group|commission|commissioner|ombudsman"
    r"|department|ministry|tribunal|court|authority|trust|agency"
    r"|inspectorate|government|executive|assembly|forum|governors|trustees|members|inspector"
    r"|secretary\s+of\s+state|minister|judge|coroner|association|union|ofsted|estyn"
)
SPOKEN_FOR = (
    rf"(?:(?:the|this|our)\s+(?:[\w’'&-]+\s+){{0,6}}?(?:{_BODIES})|members|ofsted|estyn|ofqual|ofgem|ofcom|ofwat"
    r"|(?-i:[A-Z]{3,8}|[A-Z]{1,3}[0-9]{1,3}(?:[./][0-9]{1,3})?))"
)
"""A body in the third person that speaks through the letter: `the Panel`, `Members`, `HMRC`, `SG15`."""

SPEAKER = rf"(?:\bI|\bwe|\b{SPOKEN_FOR})"
ADVERBS = (
    r"(?:,?\s+(?:[a-z]+ly|also|therefore|thus|now|again|further|once\s+more|very|most|much|still|however"
    r"|then|hereby|in\s+addition|in\s+particular|too|first|and\s+therefore"
    r"|in\s+the\s+meantime|accordingly|respectfully|as\s+well|extremely|just|both|all|at\s+this\s+stage"
    r"|in\s+turn|of\s+course|on\s+behalf\s+of\s+[^,]{3,60}),?){0,3}?"
)
COMMA = r",?\s+"
