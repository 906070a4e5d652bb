"""Who does what a sentence says, where a pronoun or a "that" stands between the two."""

import re

from bot.reading.letter.formal.naming import is_one_name, owners_of, without_article
from bot.reading.letter.formal.scene import Scene
from bot.reading.letter.formal.verbs import ACTS, THINGS
from bot.reading.regex import Regex
from bot.reading.words import word_set

_SAYING = word_set(
    "ask asks asked request requests requested recommend recommends recommended require requires required"
    " expect expects order orders ordered direct directs directed"
)
_MODAL = word_set("should must will would shall needs undertakes is are was were be")
_STATES = (["is"], ["are"], ["was"], ["were"])
_SUBJECT = Regex(
    r"(?:[\w\s,]{0,60},\s+)?(?P<who>the\s+(?:[\w’'&-]+\s+){1,5}?)(?:has|have|is|are|was|were|must|should|will"
    r"|shall|accepts?|agreed|agrees|failed|said|did)\b",
    re.IGNORECASE,
)


_OF_DECISION = Regex(
    r"\W*(?:the|my|our)\s+(?:[\w’'-]+\s+){0,2}?(?:decision|finding|view|conclusion)\s+is\s+that\s+"
    r"(?P<who>the\s+(?:[\w’'&-]+\s+){1,5}?)(?:has|have|is|was|did|failed|breached)\b",
    re.IGNORECASE,
)
"""`The Commissioner's decision is that the Council has …`: the one it is about."""


def subject_of_that(core: str, scene: Scene) -> tuple[str, ...]:
    """`recommend that the Practice produces …`: whoever stands between "that" and the verb; nobody in a passive."""
    head, that, rest = core.partition(" that ")
    words = rest.split()[:9]
    if that and words[:1] == ["you"]:
        return scene.you
    if not that or head.split()[-1].casefold() not in _SAYING:
        return ()
    pairs = list(zip(words, [*words[1:], ""], strict=True))
    at = next((n for n, (word, after) in enumerate(pairs) if n and (word in _MODAL or _third_person(word, after))), 0)
    to_act = words[at + 1 : at + 2] == ["to"] and words[at + 2 : at + 3] != ["be"]
    state = words[at : at + 1] in _STATES and not to_act
    return owners_of(" ".join(words[:at]), scene) if at and not (state or _is_done(words[at:])) else ()


def _third_person(word: str, after: str) -> bool:
    """`produces`; what is a thing as well, `reports`, `review`, only before what is done so."""
    plain = word.casefold().strip(",")
    if not word[:1].islower():
        return False
    stems = {plain, plain.removesuffix("s"), plain.removesuffix("es")} & ACTS
    return bool(stems - THINGS) or (bool(stems) and after.casefold() in _OBJECT)


_OBJECT = word_set("a all an any back both each every further his her it its on the their them this to what whether")


def subject_of(sentence: str) -> str:
    """What the next sentence's "it" stands for; empty where it begins otherwise."""
    said = _OF_DECISION.match(sentence) or _SUBJECT.match(sentence)
    return without_article(said["who"]).strip() if said and is_one_name(said["who"]) else ""


def person_of(sentence: str) -> str:
    """Whoever a sentence begins with, for a "he" or "she" that follows: `Mr Lake spoke of …`, `Ida Crewe said …`."""
    said = _PERSON.match(sentence)
    return without_article(said["who"]).strip() if said else ""


_PERSON = Regex(
    r"\W*(?P<who>(?:(?:cty|city|county|district|borough|parish)\s+)?(?:cllr|councillor|mr|mrs|ms|miss|dr|pc|pcso|sgt|rev)\.?\s+"
    r"(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)?|(?-i:[A-Z][\w’'-]+\s+[A-Z])[\w’'-]+"
    r"|the\s+(?:[\w-]+\s+){0,3}?(?:chair\w*|clerk|director|officer|manager|leader|mayor|treasurer|secretary|warden))\s+"
    r"(?:also\s+|then\s+)?(?:[a-z]+ed|said|gave|spoke|told|thought|felt)\b",
    re.IGNORECASE,
)


def _is_done(words: list[str]) -> bool:
    """`drafts on this topic be sent`, but not `the Clerk asks to be sent the drafts`."""
    at = words.index("be") if "be" in words else -1
    return at == 0 or (at > 0 and words[at - 1].casefold() not in {"to", "can", "may"})
