"""Which sentences are actions: each of `Ann to book the room. Ben to ask the caterer.`, or the last before a mark."""

from bot.reading.letter.fields.naming import NOBODY
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.filters import is_nothing
from bot.reading.letter.stops import is_cut_short
from bot.reading.regex import Regex

_SENTENCE = Regex(r"(?<=[.;])\s+(?=[A-Z])|(?<=,)\s+(?=[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*)?\sto\s)")
_AND = Regex(
    r"\s[a-z][\w./-]*(?:\s\([^()]*\))?(?P<gap>,?\s+and\s+(?:for\s+)?)(?=@?[A-Z@][\w'’.-]*(?:\s[A-Z][\w'’.-]*)?\sto\s)"
)
"""`Ann to book the room and Ben to ask the caterer`; whom somebody asks has another name before him."""

_SPLIT = Regex(r"(?<=[.!?])\s+|;\s+")
_CHARGE = Regex(r"[^.]{1,60}?\s(?:to|will)\s")
_TELLS = Regex(
    r"(?:The\s+)?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)?\s+(?:also\s+|then\s+)?(?:mentioned|reported|noted|said|explained|outlined"
    r"|advised|confirmed|thanked|commented|stated|asked\s+(?:if|whether|about))\b"
)
"""What the minutes go on to tell: `Action: SL to book the room. AL mentioned that …`."""


def charges(words: str) -> list[str]:
    """Where each sentence says who is to do what, each is an action."""
    gaps = sorted(
        [*(gap.span() for gap in _SENTENCE.finditer(words)), *(gap.span("gap") for gap in _AND.finditer(words))]
    )
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(words)]
    parts = [words[start:end] for start, end in zip(starts, ends, strict=True)]
    told = next((at for at, part in enumerate(parts) if at and _TELLS.match(part)), None)
    if told:
        words, parts = words[: ends[told - 1]], parts[:told]
    parts = [part.rstrip(" ,") for part in parts]
    return parts if all(_CHARGE.match(part) and subject(part, NOBODY) for part in parts) else [words]


def last_task(text: str) -> str:
    """The last sentence of what stands before a mark."""
    sentences, start = [], 0
    for gap in _SPLIT.finditer(text):
        if is_cut_short(text[start : gap.start()]):
            continue
        sentences.append(text[start : gap.start()])
        start = gap.end()
    sentences.append(text[start:])
    kept = [sentence for sentence in sentences if len(sentence.split()) > 2 and not is_nothing(sentence)]
    return kept[-1] if kept else text
