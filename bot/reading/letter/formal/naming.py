"""Who owns an act: "you" is the addressee, "I" and "we" the signatory; everybody else as written."""

import re

from bot.reading.letter.formal.scene import Scene
from bot.reading.letter.formal.verbs import ACTS, THINGS
from bot.reading.regex import Regex

_YOU = Regex(r"(?:both\s+|all\s+)?(?:of\s+)?you(?:\s+(?:both|all))?|yourselves|yourself", re.IGNORECASE)
_ME = Regex(r"i|we|me|us", re.IGNORECASE)
_IT = Regex(r"it|they|them", re.IGNORECASE)
_YOURS = Regex(r"your\s+(?:department|officials|office|organisation|council|company|team|officers|school|trust|ministry)\b", re.IGNORECASE)
_BEFORE = Regex(
    r"(?:(?:and|but|so|that|then|therefore|also|however|accordingly|consequently|further|furthermore|in\s+addition|meanwhile|to|the|a|an|all|each|every|its)\s+|[\W_]+)+",
    re.IGNORECASE,
)
_ARTICLE = Regex(r"(?:the|a|an)\s+", re.IGNORECASE)
_TWO_NOUNS = Regex(r"\b(?!of\b|for\b|and\b|at\b|in\b|to\b|by\b|from\b|with\b|on\b|both\b|all\b|or\b|between\b|that\b)[\w’'-]+\s+(?:the|a|an|this)\s", re.IGNORECASE)
_LAST_CLAUSE = Regex(
    r"^(?:(?:within|by|before|on|at|in|following|after|as|from|during|under|for|no\s+later\s+than)\b.*?(?:,\s+|\s(?=the\s+[\w-]+(?:\s+[\w-]+){0,3}$)|\s(?=(?-i:(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z])[\w’'-]+(?:\s(?!the\b)[\w’'-]+){0,3}$)|\s(?=(?:it|they|you|we|I)$))|.*,\s+)",
    re.IGNORECASE,
)
LONGEST = 90
_GENERIC = frozenset("council trust authority school academy college university board practice agency department".split())


def organisation_of(owners: tuple[str, ...], scene: Scene) -> str:
    """The body in full that "the Council" is, and the reader's own; empty for anybody else."""
    if owners and owners == scene.you:
        return scene.your_body
    if len(owners) != 1 or owners[0].casefold() not in _GENERIC:
        return ""
    kind = owners[0].casefold()
    return next((body for body in scene.bodies if body.casefold().endswith(kind)), "")


def opens_clause(text: str, start: int) -> bool:
    """Whether a subject at `start` begins a clause: `actions we ask …` tells of actions, `so we ask …` asks."""
    before = text[:start].rstrip()
    return not before or _JOINED.match(text, start) is not None or before[-1] in ".,;:!?–—-\"'”’)(" or _JOINS.search(before) is not None or _SCENE.fullmatch(before) is not None


_SCENE = Regex(r"\W*(?:at|in|on|following|during|after|where|as|for|given|with)\b[^.;]{0,80}", re.IGNORECASE)
_JOINED = Regex(r"\s*(?:and|but)\s", re.IGNORECASE)
_JOINS = Regex(r"\b(?:and|but|so|therefore|that|however|also|because|as|then|while|whilst|or|why|where|yet|although|though|mind|this|reason|writing|if|[a-z]+ly)$", re.IGNORECASE)


def is_one_name(words: str) -> bool:
    """`the action the Council` is two things, and no owner."""
    return _TWO_NOUNS.search(_LAST_CLAUSE.sub("", " ".join(words.split()))) is None


def owners_of(words: str, scene: Scene) -> tuple[str, ...]:
    """As an owner is written, without its article; nobody where the words are too many to name one."""
    words = " ".join(words.split()).strip(" ,;:.-–—*_")
    words = _LAST_CLAUSE.sub("", words)
    if _YOU.fullmatch(words) or _YOURS.match(words):
        return scene.you
    if _IT.fullmatch(words):
        return (scene.last,) if scene.last else ()
    if _ME.fullmatch(words):
        return (scene.me or scene.body,) if scene.me or scene.body else ()
    plain = _ARTICLE.sub("", words) if _ARTICLE.match(words) else words
    plain = re.sub(r"^(?:both|all|each\s+of)\s+(?:the\s+)?", "", plain)
    return (plain,) if plain and len(plain) <= LONGEST else ()


_SAYING = frozenset("ask asks request requests recommend recommends require requires recommended requested expect expects".split())
_MODAL = frozenset("should must will would shall needs undertakes is are be".split())


def subject_of_that(core: str, scene: Scene) -> tuple[str, ...]:
    """`recommend that the Practice produces …`: whoever stands between "that" and the verb; nobody in a passive."""
    head, that, rest = core.partition(" that ")
    words = rest.split()[:9]
    if not that or head.split()[-1].casefold() not in _SAYING:
        return ()
    at = next((n for n, word in enumerate(words) if n and (word in _MODAL or _third_person(word))), 0)
    passive = words[at : at + 1] in (["is"], ["are"], ["be"]) or words[at + 1 : at + 2] == ["be"]
    return owners_of(" ".join(words[:at]), scene) if at and not passive else ()


def _third_person(word: str) -> bool:
    plain = word.casefold().strip(",")
    return plain in ACTS - THINGS or plain.removesuffix("s") in ACTS or plain.removesuffix("es") in ACTS


_SUBJECT = Regex(r"(?:[\w\s,]{0,60},\s+)?(?P<who>the\s+(?:[\w’'&-]+\s+){1,5}?)(?:has|have|is|are|was|were|must|should|will|shall|accepts?|agreed|agrees|failed|said|did)\b", re.IGNORECASE)


def subject_of(sentence: str) -> str:
    """What the next sentence's "it" stands for; empty where it begins otherwise."""
    said = _SUBJECT.match(sentence)
    return _ARTICLE.sub("", said["who"]).strip() if said and is_one_name(said["who"]) else ""
