"""Whether words name people: a name, initials, a handle, a role, a group of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex
from bot.reading.words import word_set

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"
_TITLES = "Chair|Clerk|Treasurer|Secretary|Leader|Mayor|All|Headteacher|Governors|Members|Officers|Bursar"
_SEPARATOR = Regex(r"\s*(?:[,;/&+]|\band\b|\bor\b)\s*", 0)
_OFFICE = Regex(r"\b(?:head|director|manager|secretary|minister|lead|officer)\s+(?:of|for)\s+[^,;/]*$", re.IGNORECASE)
_ONE_WORD = Regex(rf"(?!(?:{_TITLES})\b)[{UPPER}][a-z]+\s*(?:$|[,;/&]|\band\b)")
"""`Head of Learning & Skills` is one person, `Head of Learning & Clerk` are two."""

_HANDLE = Regex(r"@[A-Za-z0-9][\w.-]*|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}")
_INITIALS = Regex(r"[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}|[a-z][A-Z]{1,2}|[A-Z]{2}[a-z]|[A-Z]{1,2}['’][A-Z]{1,2}")
_BRACKETS = Regex(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_NICK = Regex(r"(?<=\w)\s\([\w.'’-]{1,20}\)(?=\s[A-Z])")
"""`Katherine (Kit) Rowe`."""

_VERBS_THAT_NAME = word_set(
    "bill carol chase chuck dawn drew frank grant jack lance mark nick pat peg pierce rob skip sue wade ward will"
)
_NO_ENDING = Regex(
    r"[a-z]{2}(?:ing|ed|tion|sion|ment|ness|ical|ous|ful|able|ible|ably|ibly|fully|ently|antly|ously|ately|edly)\W?$"
    r"|[a-z]{3}ally\W?$"
)
"""No first name ends like this: `Planning to …`, `Scheduled to …`, `Presumably will …`."""

_WORD = Regex(rf"[{UPPER}][\w'’.-]*")
_PARTICLES = word_set("al bin da de del den der di du el la le o ter van von")
_ROLES = word_set(
    "accountant administrator admins advisers advisors agent all anyone architect assistant attendees auditor"
    " auditors authorities authority bccm board bursar cabinet caretaker ceo cfo chair chairman chairperson chairs"
    " champion chancellor chief cio clerk co-chairs co-ordinator coach cochairs commissioner commissioners"
    " committee consultant consultants contractor contractors convener convenor coo coordinator coordinators"
    " council councillor councillors councilor cto department deputy designer dev developer developers devs"
    " director directors editor editors engineer engineers everybody everyone exec execs executive executives"
    " facilitator forum governor governors"
    " group groups head headteacher host hosts inspector lead leader leaders leads librarian maintainer"
    " maintainers manager managers matron member member-at-large members minister ministers moderator monitor"
    " nurse office officer"
    " officers ombudsman organiser organisers organizer organizers owner owners panel parent parents participants"
    " partner partners pcc pharmacist planner ppg practice president principal provider providers pta rapporteur rep"
    " rfo representative representatives reps reviewers scribe secretariat secretary senco service slt smt"
    " staff steward"
    " sub-committee sub-group subcommittee subgroup superintendent supervisor surveyor teacher teachers team teams"
    " treasurer trust trustee trustees trusts vice-chair vice-chairman volunteer volunteers warden"
    " vice-president webmaster wg"
    " working-group"
)
_TOLD = Regex(r"\s[a-z]+ed\s(?:the|an?)\s")
"""`The trustees signed the minute of the trustees`: what somebody did."""

_OF_SEVERAL = word_set("the cllrs councillors messrs drs")
_NEVER_IN_A_ROLE = word_set(
    "about advised are asked be because been best but by causes encourage find from had has have if invited is it"
    " must no not noted often on requested require required requires said shall should suggested that to told was"
    " were when whether will with would"
)
_DASHES = frozenset("-–—")
_AFTER_A_VERB = word_set("a all an for from in of on our the to up with")
_NO_PEOPLE = word_set(
    "a ability able about accounts action actions add additional additionally address advert after again agenda"
    " agm agreement aim aims all-day also alternatively an annual another any application approach approval are"
    " arrangements article as ask at attempt attempts authority availability be before best better bid bill blog"
    " book booking budget bug build bumped business but by calendar call can capacity case cases cfc chance change"
    " changes cheaper check cheque code comments commit complete concern concerns consensus consider consideration"
    " contact continue contract copies copy cost costs could create curious data date dates deadline decide"
    " decided decision decisions deferred delighted description design desire details did difference difficult"
    " disappointed discuss discussion discussions do docs document documentation documents does doing done draft"
    " due duty each eager easier easy effort efforts email emails encouraged end enough ensure essential event"
    " common don't don’t expect expected inefficient looks objective objectives outreach perhaps potential requirement"
    " requirements seem simple tough yet"
    " evidence example examples excited fails faster feedback figures file files final finally find first fix"
    " flyer follow for form forms free from full fund funding funds further furthermore get given glad go goal"
    " goals going good great guidance had happy hard harder has have having help helps hence here hesitant hope"
    " hopes how however i idea if important impossible in inclined information input instead intent intention"
    " intentions intents interested interesting interfaces investigate invitation invitations invite invoice is"
    " issue issues it item items its just keen keener keep last later launch let letter letters like likely link"
    " links list look love mail make maybe meanwhile meeting meetings message might minutes mission more moreover"
    " motion motions motivation move"
    " necessary need needs nervous new newsletter next nice no none not note notes nothing notice"
    " notification now of okay on once one only opportunity options or order other otherwise our out outcome page"
    " paper papers patch payment permission person photos plan plans please pleased policies policy possibility"
    " possible post poster posters postponed pr preference presentation priority process progress project proposal"
    " proposals propose proposed prs publicity publish question questions quote quotes read ready reason reasons"
    " reference reluctant remember reminder repair repairs reply report reports request requests response"
    " responses responsibility results review revised risk sad said schedule scheme see seems send session set"
    " should sign signs similarly site so some something sorry speak spec start status still strategy structure"
    " subscribe sufficient suggest suggested suggestion suggestions summary support sure surprised survey system"
    " table take talk task tasks template tends terms test testing tests text thank thanks that the their then"
    " there therefore these they things this those time timetable to today todo tomorrow topic training tries try"
    " unable unclear unlikely unwilling update updates us use useful useless version visit want wanted wants was"
    " way we website welcome were what when where whether which while who why will willing wishes with work"
    " working workshop worth worthwhile would write yes yesterday you your"
    " agreed offered promised undertook volunteered"
)


@dataclass(frozen=True, slots=True)
class Names:
    """`known` is what the people of a document are called, `common` its words in small letters: no names of anybody."""

    known: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


NOBODY = Names()


_IN_A_COLUMN = Regex(r"\s*[A-Z]{2,3}(?:\s+[A-Z]{2,3})+\s*")
"""`CA WM`: a column's initials under each other."""


def parts_of(words: str) -> list[str]:
    """People named together, each as written: `SV/KW`, `Sharon, Matt and Karen`."""
    if _IN_A_COLUMN.fullmatch(words):
        return words.split()
    pieces, start = [], 0
    for found in _SEPARATOR.finditer(words):
        if "&" in found[0] and _OFFICE.search(words[start : found.start()]) and _ONE_WORD.match(words, found.end()):
            continue
        pieces.append(words[start : found.start()])
        start = found.end()
    return [piece.strip() for piece in (*pieces, words[start:]) if piece.strip()]


def names_nobody(words: str) -> bool:
    """Whether the first word is one that no name begins with: `action`, `update`."""
    return bool(words) and _plain(words.split(None, 1)[0]) in _NO_PEOPLE


def is_handle(words: str) -> bool:
    return _HANDLE.fullmatch(words) is not None


def is_known(words: str, names: Names) -> bool:
    """Whether this is somebody whom the document lists, by name, first name, initials or handle."""
    return _plain(words) in names.known or _plain(_BRACKETS.sub("", words)) in names.known


def is_common(words: str, names: Names) -> bool:
    """Whether a single word is written small elsewhere in the document: `Objective`, `Budget`."""
    return " " not in words.strip() and _plain(words) in names.common


def is_initials(words: str) -> bool:
    return _INITIALS.fullmatch(words) is not None


def is_role(words: str) -> bool:
    """`the Clerk`, `Open Standards Team`, `Head of Finance`, `All`."""
    said = [word.strip(".,'’").casefold() for word in words.split()]
    if not 0 < len(said) <= 7 or "" in said or said[0] in _NO_PEOPLE - {"the", "new", "our", "each", "all", "every"}:
        return False
    if (
        not _NEVER_IN_A_ROLE.isdisjoint(said)
        or not _DASHES.isdisjoint(said)
        or any("n't" in word or "n’t" in word for word in said)
    ):
        return False
    of_office = said[0] in _ROLES and said[1:2] == ["of"]
    if (first_verb(words) and said[1:2] and said[1] in _AFTER_A_VERB and not of_office) or _TOLD.search(words):
        return False
    return said[-1] in _ROLES or ("of" in said[1:-1] and said[said.index("of") - 1] in _ROLES)


def is_name(words: str) -> bool:
    """One to four capitalised words that are no common nouns: `Karen Wareing`, `Alex S.`, `Deputy S. Bray`."""
    said = words.split()
    initial = len(said) > 1 and said[0] in ("I", "I.", "A.")
    if not 0 < len(said) <= 5 or (_plain(said[0]) in _NO_PEOPLE and not initial):
        return False
    if len(said) == 1 and (_NO_ENDING.search(words) or (first_verb(words) and _plain(words) not in _VERBS_THAT_NAME)):
        return False
    capital = [_WORD.fullmatch(word) is not None or word.casefold() in _PARTICLES for word in said]
    return all(capital) and _WORD.fullmatch(said[0]) is not None and _plain(said[-1]) not in _NO_PEOPLE


def is_person(words: str, names: Names) -> bool:
    """Whether one part names somebody."""
    bare = _NICK.sub("", _BRACKETS.sub("", words).strip() or words)
    if is_known(words, names) or is_handle(bare) or is_initials(bare):
        return True
    if is_role(bare):
        return True
    return is_name(bare) and not is_common(bare, names) and not (" " in bare and first_verb(bare))


def are_people(words: str, names: Names) -> bool:
    """Whether the words do nothing but name people."""
    parts = parts_of(words)
    return 0 < len(parts) <= 12 and all(is_person(part, names) for part in parts)


def are_known(words: str, names: Names) -> bool:
    parts = parts_of(words)
    return 0 < len(parts) <= 12 and all(is_known(part, names) or is_handle(part) for part in parts)


def named(words: str) -> tuple[str, ...]:
    """Each of the people, without articles: what an owner is called in the list of actions."""
    return tuple(dict.fromkeys(_bare(part) for part in parts_of(words)))


def as_names(people: Iterable[str]) -> frozenset[str]:
    return frozenset(_plain(person) for person in people if person)


def _bare(part: str) -> str:
    """Without an article, or a title that is several people's."""
    first, _, rest = part.partition(" ")
    return rest if rest and first.casefold().rstrip(".") in _OF_SEVERAL else part


def _plain(words: str) -> str:
    return words.strip(" .,:;*_@'’").casefold()
