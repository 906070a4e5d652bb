"""The verbs of acts: what somebody can be asked to do, undertake or be directed to, in the form that follows "to"."""

import re

from bot.reading.regex import Regex
from bot.reading.words import word_set

ACTS = word_set(
    "accept acknowledge act add address adopt advise agree allocate allow amend analyse answer apologise apply appoint"
    " approach appear arrange articulate ask assess assign assume attend audit benchmark book brief bring"
    " build calculate call cancel carry"
    " cease challenge change chase check circulate clarify clean clear close collate collect comment commission"
    " communicate compile complete comply conduct confirm consider consult contact continue convene"
    " convey coordinate co-ordinate copy"
    " correct create credit cure cut declare define deliver demolish demonstrate deploy describe design destroy"
    " determine develop devise"
    " disclose discharge discontinue discuss display disseminate distribute document dig draft drain draw"
    " drive email e-mail embed enable enact"
    " encourage empty engage enhance ensure enter erect escalate establish estimate evaluate evidence"
    " examine exchange exclude expand expedite"
    " explain explore extend fence file fill finalise find fit fix focus follow forward free free-up"
    " fulfil fund further gather give"
    " grant guarantee hand hold identify implement improve include incorporate increase inform initiate inspect install"
    " instruct integrate introduce investigate invite involve issue join keep lay lead leave liaise list lodge look"
    " maintain make manage maximise measure meet minimise mitigate modify monitor move name negotiate nominate notify"
    " obtain offer open order organise outline participate pay permit place plan post prepare present"
    " prevent print prioritise produce"
    " progress promote propose prosecute protect prove provide publicise publish purchase put raise"
    " reassess recalculate"
    " receive recommend reconsider reconvene record recruit reduce refer refund refund register reimburse"
    " reinstate reissue"
    " reiterate relocate remind remove renew reopen repair repay repeat replace reply report request require"
    " reschedule research resolve respond restore restrict resubmit retain return reveal review revise revisit"
    " rewrite safeguard scope secure see seek select send serve set share show sign simplify speak"
    " specify stop strengthen"
    " study submit summarise supply support suspend take target tell test tighten track train transfer"
    " undertake update upgrade"
    " upload urge use vacate verify visit waive withdraw work write restart rectify remedy redact"
    " resurface replant reserve"
    " donate dispose elaborate quantify justify compare log authorise trial host lobby reaffirm revert re-issue"
    " pursue query source tackle tender trace translate validate vet widen ring-fence rehouse redecorate compensate"
    " confer"
    " relet plant prune sweep dredge familiarise reconcile retender debrief scrutinise sample timetable survey"
    " convert reassign mention finish reach spell break sort invest tie link align adapt adjust retrain arrive"
    " backdate credit award offer alter enforce evidence map model monitor liaise trim tidy paint procure"
    " obtain quote advertise"
)
THINGS = word_set(
    "access account address answer approach audit benchmark book call challenge change check comment"
    " contact copy cut design display"
    " document draft estimate evidence exchange file find focus fund grant increase issue lead list look"
    " measure model move name"
    " offer order outline plan place post present progress process purchase quote record reduce refund"
    " remedy repair reply report request research"
    " return review scope set share show study support target test track train transfer update use visit work register"
    " log trial host survey sample source"
    " timetable query trace tender link break finish mention"
)
"""Acts that are things as well: `an update`, `update on …`."""

_AFTER_NOUN = word_set("on of from in for about regarding to as at by and or between which that is are was with")
_FIRST = Regex(
    r"[^\w£]*(?:(?:also|either|then|now|therefore|further|please|urgently|immediately|not|to"
    r"|(?!apply\b|supply\b|reply\b|comply\b"
    r"|rely\b)[a-z]+ly)\s+)*(?P<verb>[a-z]+(?:-[a-z]+)?)\b(?:[,\s]+(?P<next>[\w’'-]+))?(?:\s+(?P<then>[a-z]+))?",
    re.IGNORECASE,
)


def acts(words: str) -> bool:
    """Whether words begin with a verb of an act; `update on the works` names a thing, `update the plan` an act."""
    first = _FIRST.match(words)
    if first is None or first["verb"].casefold().removeprefix("re-") not in ACTS:
        return False
    next_word, then = (first["next"] or "").casefold(), (first["then"] or "").casefold()
    joined = next_word in ("and", "or") and then in ACTS - THINGS
    return first["verb"].casefold() not in THINGS or joined or next_word not in _AFTER_NOUN


def does(words: str) -> bool:
    """Of words behind "would" or "to", where nothing but a verb can stand: `check on the gate`."""
    return verb_of(words) in ACTS


def verb_of(words: str) -> str:
    """The first verb after adverbs, in lower case; whatever stands there where it is none that is known."""
    first = _FIRST.match(words)
    return first["verb"].casefold() if first else ""


_WHEN = re.compile(
    r"\W*(?:by|within|before|on|upon|no|not|as|at|after|from|in|until|also|then|now|therefore|each|both|jointly)\b",
    re.IGNORECASE,
)
_BOUND = word_set("the this that my our its their of a an each any such to for from and")


def act_in(words: str) -> str:
    """The act after a deadline or an aside that stands before it: `by 24 May 2022 send …`, `, as agreed, send …`."""
    if not words.startswith(",") and not _WHEN.match(words):
        return words
    pieces = list(re.finditer(r"\S+", words[:200]))
    before = ""
    for piece in pieces[:24]:
        if before not in _BOUND and piece[0].strip(",.;:").casefold() in ACTS and acts(words[piece.start() :]):
            return words[piece.start() :]
        before = piece[0].casefold()
    return words


def is_deed(words: str) -> bool:
    """Whether an act leaves something to do: to consider a plan and send comments does, to consider it doesn't."""
    return not NOT_ACTS.match(words) or _AND_TELL.match(words) is not None


_AND_TELL = re.compile(
    r"consider\b[^.;]*?(?:,|\band)\s+(?:to\s+)?(?:submit|submitting|feed\s*back|feedback|send|sending|return|provide|comment)\b",
    re.IGNORECASE,
)

NOT_ACTS = re.compile(
    r"(?:note|approve|accept|recommend|adopt|defer|support|endorse|receive|the|agree|welcome|acknowledge"
    r"|delete|thank|exclude|move|leave\s+(?:it\b|the\s+(?:room|meeting|chamber|call))|abstain|withdraw\s+from\s+the|suspend|elect|be\b|ratify|close|adjourn|go\b|meet\b|appoint|consider|continue"
    r"|fund|donate|contribute|award|grant|allow|permit|retain|keep|remain|reduce|increase|use|stay|(?:raise|make|offer|submit|lodge|take)\s+no\b(?!.*\band\s+to\b)"
    r"|confirm\s+the\s+minutes)\b",
    re.IGNORECASE,
)
"""What a meeting does by saying so, and nobody follows up."""
