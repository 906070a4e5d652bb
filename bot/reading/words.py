"""One spelling for each word of dates, so that the grammar need know no other."""

import re
from functools import lru_cache

from bot.domain.week import WEEKDAYS
from bot.reading.regex import Regex

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
UNITS = ("minute", "hour", "day", "week", "fortnight", "month", "quarter", "year")

MISSPELT = {
    "wensday": "wednesday", "wendesday": "wednesday", "wednseday": "wednesday", "wedensday": "wednesday",
    "feburary": "february", "febuary": "february", "2moro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow",
    "tmrw": "tomorrow", "tmw": "tomorrow", "tmr": "tomorrow", "tomoz": "tomorrow", "tommorrow": "tomorrow",
    "tommorow": "tomorrow", "morrow": "tomorrow", "2day": "today", "todya": "today", "tody": "today", "toady": "today",
    "2nite": "tonight", "tonite": "tonight", "fortnite": "fortnight", "forthnight": "fortnight", "weke": "week",
    "wekk": "week", "weeek": "week", "wek": "week", "weks": "weeks", "mnth": "month", "motnh": "month",
    "mounth": "month", "mnths": "months", "beggining": "beginning", "comencing": "commencing",
    "commmencing": "commencing", "buisness": "business", "busines": "business", "xmas": "christmas",
}  # fmt: skip
SPELLINGS = {
    **{day[:3]: day for day in WEEKDAYS},
    **{month[:3]: month for month in MONTHS},
    **{f"{unit}'s": f"{unit}s" for unit in UNITS},
    **{f"{unit}s'": f"{unit}s" for unit in UNITS},
    "tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday", "sept": "september",
    "wk": "week", "wks": "weeks", "mth": "month", "mths": "months", "yr": "year", "yrs": "years", "hr": "hour",
    "hrs": "hours", "min": "minute", "mins": "minutes", "qtr": "quarter", "qtrs": "quarters", "&": "and", "@": "at",
    "wc": "w/c", "wb": "w/c", "w/b": "w/c", "w/commencing": "w/c", "w/ending": "w/e", "beg": "beginning",
    "comm": "commencing", "midday": "noon", "nye": "hogmanay", "fiscal": "financial",
    "tonite": "tonight", "ev": "every", "evry": "every", "evrey": "every", "til": "until", "till": "until",
    "everyday": "daily", "biz": "business", "bus": "business", "nxt": "next", "followin": "following",
    "workday": "weekday", "workdays": "weekdays",
    **MISSPELT,
}  # fmt: skip
"""Abbreviations, and the slips of the keyboard that are more than one letter wide."""

_ONE_SLIP = (
    *WEEKDAYS, *(month for month in MONTHS if len(month) > 4),
    "tomorrow", "tonight", "fortnight", "quarter", "weekend", "christmas", "beginning", "working", "quarterly",
    "fortnightly", "monthly", "annually",
)  # fmt: skip
_NO_SLIPS = frozenset((
    "match", "marsh", "larch", "parch", "starch", "frida", "sundry", "sundae", "augusta", "augusto", "quartet",
    "quarters", "weekends", "forking", "wording", "worming",
))  # fmt: skip
"""Words that are a letter away from a word of dates, and mean what they say."""

_LOOKALIKES = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "\xa0": " "})
_COURTESIES = (
    "please", "pls", "plz", "thanks", "many thanks", "thank you", "thx", "ta", "cheers", "if possible",
    "if at all possible", "if you can", "or sooner", "or earlier", "or before", "or so", "or thereabouts", "sharp",
    "latest", "at latest", "at the latest", "at very latest", "at the very latest",
)  # fmt: skip
_COURTESY = Regex(rf"(?:[\s,;.!–—-]+(?:{'|'.join(_COURTESIES)}))+[\s.!]*$", re.IGNORECASE)
_LONGEST_COURTESY = 80
_ENDS_OF_COURTESIES = tuple({courtesy.split()[-1] for courtesy in _COURTESIES})
"""Hardly any text ends with one of these, and the others need no closer look."""

AROUND = ' \t\n\r"“”‘’[](){}–—-:;,.'
"""What may stand around words that are a date and nothing else."""


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def plain(words: str) -> str:
    """In lower case, with one kind of hyphen and one of apostrophe."""
    return words.translate(_LOOKALIKES).casefold()


def spelt(word: str) -> str:
    """One word, in lower case already, as the grammar spells it; abbreviated or with a slip, it is put right."""
    return SPELLINGS.get(word) or _meant(word) or word


def first_word(words: str) -> tuple[str, str]:
    """The first word and the rest, both as written; only the whitespace around them goes."""
    first, rest, *_ = [*words.split(None, 1), "", ""]
    return first, rest.rstrip()


def without_courtesy(words: str) -> str:
    """`words` without what people put after a date: `please`, `thanks`, `at the latest`, a full stop."""
    thanks = None
    if words[-_LONGEST_COURTESY:].rstrip(" \t\n\r\xa0.!").casefold().endswith(_ENDS_OF_COURTESIES):
        thanks = _COURTESY.search(words, max(0, len(words) - _LONGEST_COURTESY))
    return (words[: thanks.start()] if thanks else words).rstrip(" \t\n\r,;.!?")


@lru_cache(maxsize=4096)
def _meant(word: str) -> str | None:
    """The one word of dates that this is a single slip away from, where it can be nothing else."""
    if not 5 <= len(word) <= 12 or word in _NO_SLIPS or word in _ONE_SLIP:
        return None
    meant = [known for known in _ONE_SLIP if _may_be(word, known) and _is_one_slip(word, known)]
    return meant[0] if len(meant) == 1 else None


def _may_be(word: str, known: str) -> bool:
    """A single slip leaves the first two letters alone, or the last two."""
    return (word[:2] == known[:2] or word[-2:] == known[-2:]) and -1 <= len(word) - len(known) <= 1


def _is_one_slip(word: str, known: str) -> bool:
    """A letter too many, too few, wrong, or swapped with its neighbour."""
    start = _shared(word, known)
    end = _shared(word[start:][::-1], known[start:][::-1])
    left, right = word[start : len(word) - end], known[start : len(known) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == len(right) == 2 and left == right[::-1])


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
