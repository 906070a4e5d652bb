"""Words that begin what somebody is to do: `send the figures`."""

from bot.reading.regex import Regex
from bot.reading.words import word_set

VERBS = word_set(
    "accept access achieve acknowledge acquire act action add address adjust adopt advertise advise agree aim align"
    " allocate amend analyse analyze announce apologise appear apply appoint approach approve arrange ask assemble"
    " assess assign assist attach attempt attend audit author automate await back backport be become begin benchmark"
    " book bring build bump buy calculate call cancel carry catch categorise chair change chase check circulate clarify"
    " clean clear close co-ordinate collate collect combine come comment commission communicate compare compile"
    " complete compose conduct configure confirm connect consider consolidate consult contact continue contribute"
    " convene convert convey coordinate copy correct correspond cost cover create cut deal debug decide define delete"
    " deliver demonstrate deploy deprecate describe design determine develop devise diarise discharge discuss display"
    " disseminate distribute do document double-check draft draw drive drop edit email e-mail encourage engage enquire"
    " ensure enter escalate establish evaluate examine expand explain explore express extend extract facilitate feed"
    " feedback file fill finalise finalize find finish fix flag flesh focus follow follow-up forward formalise free"
    " fund gather generate get give go google hand handle have help highlight hire hold identify implement improve"
    " include incorporate increase inform initiate insert inspect install instruct integrate introduce invest"
    " investigate invite invoice issue join keep kick land launch lead learn leave let liaise link list load log look"
    " lobby maintain make manage map mark meet mention merge migrate minute mix modify monitor move name negotiate note"
    " notify nominate nudge obtain offer open order organise organize outline oversee own paint park participate pass"
    " patch pay perform phone pick pilot ping place plan plant play poll post pr prepare present press print prioritise"
    " prioritize produce progress promote propose provide publicise publish pull purchase pursue push put query"
    " question raise re-circulate re-send reach read rebase recheck recirculate recommend reconcile record recruit"
    " rectify redesign redirect redo redraft reduce refactor refer refine reflect refresh register reinstate reiterate"
    " relay release remind remove rename renew reopen repair rephrase replace reply report request research resend"
    " reschedule reserve resolve respond restore resubmit rethink retrieve return revert review revise revisit rewrite"
    " ring roll run sanity-check save scan schedule scope search secure see seek select send set set-up setup share"
    " ship show sign simplify solicit solve sort source speak specify split spread standardise start state stop"
    " streamline submit suggest summarise summarize supply support survey switch sync tackle take talk teach tell test"
    " thank think tidy track train transfer translate transition trial triage trim try turn tweak type understand"
    " undertake update upgrade upload use validate verify view visit volunteer vote wait walk watch wire work wrap"
    " write"
)
_FIRST = Regex(r"[\W_]*(?:(?:please|also|then|possibly|formally|urgently|jointly|further|re-?)\s+)?([\w-]+)")


def first_verb(words: str) -> bool:
    """Whether the words open as an instruction does."""
    found = _FIRST.match(words)
    return found is not None and found[1].casefold() in VERBS
