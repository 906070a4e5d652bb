"""Words that begin what somebody is to do: `send the figures`."""

from bot.reading.regex import Regex
from bot.reading.words import word_set

VERBS = word_set(
    "accept access accompany achieve acknowledge acquire act action add add-on address adjust admit adopt"
    " advance advertise advise agree aim alert align allocate allow amend analyse analyze annotate announce"
    " answer apologise apologize appear apply appoint approach approve archive arrange ask assemble assess"
    " assign assist assume assure attach attempt attend audit author automate await back backfill backport"
    " bake bank be become beg begin benchmark bid block bolt book borrow box brainstorm breakdown bring brush"
    " budget build bump buy calculate call cancel canvass carpool carry cascade catch categorise cater"
    " celebrate chair chalk challenge champion change chase chat check circle circulate claim clarify clean"
    " clear clear-up climb close co-author co-ordinate code codify cold-call collate collect combine come"
    " commence commend comment commission communicate compare compile complete comply compose compost condense"
    " conduct confer configure confirm congratulate connect consent consider consolidate construct consult"
    " contact contest continue contribute convene convert convey convince cook cool coordinate copy correct"
    " correspond cost count cover create crop cross cross-check crunch cut deal debug decide dedicate define delay"
    " delegate delete deliver demo demonstrate depict deploy deprecate describe design design-out detail"
    " determine develop device devise dial diarise dig disable disband discard discharge disclose discuss"
    " dispatch display dispose disseminate dissolve distribute divide do document donate double double-check"
    " down download draft drain draw drive drop drum duplicate e-mail earmark edit educate elect eliminate"
    " email embed empty enable encourage engage enhance enlist enquire enrich enrol ensure enter erect"
    " escalate establish estimate evaluate examine exchange exclude execute exhibit exit expand expedite"
    " experiment explain explore export expose express extend extract facilitate familiarise feature feed"
    " feedback fetch file fill finalise finalize find finish fit fix flag flesh flesh-out fly focus fold"
    " follow follow-up force forecast form formalise formulate forward frame free fund gather gauge generate"
    " get give go google group grow guide hand handle hang have head hear help highlight hire hold host hunt"
    " identify illustrate implement impose improve include incorporate increase index infer inform initialise"
    " initialize initiate insert inspect install institute instruct integrate interview introduce invent"
    " invest investigate invite invoice involve issue iterate join judge justify keep kick knock label"
    " laminate land launch lay lay-out lead learn leave lend let let-out level liaise lift light line link"
    " linkup list load lobby lock lodge log log-in look loop lower mail maintain make manage map mark maximise"
    " measure meet mend mention mentor merge message migrate minimise minute mix mock modify monitor mount"
    " move mow nail name navigate negotiate nominate note note-down notify nudge number object observe obtain"
    " offer open operate optimise order organise organize outline overhaul oversee own pack page paint paint-"
    " over pair pare park participate pass patch pause pay perfect perform persuade phone photograph pick"
    " pilot pin ping pinpoint place plan plant play plug polish poll pop populate pose post power pr practise"
    " praise prepare present preserve preside press prevent price print prioritise prioritize probe proceed"
    " process procure produce profile program progress project promote prompt proof proofread propose protect"
    " prototype prove provide publicise publish pull pump punch purchase purge pursue push put quantify query"
    " question quit quote raise rank ratify re-advertise re-arrange re-circulate re-create re-draft re-issue"
    " re-open re-send re-visit re-write reach read rebase rebuild recall recap receive recheck recirculate"
    " recognise recommend reconcile reconsider reconvene record recover recreate recruit rectify redecorate"
    " redeploy redesign redirect redistribute redo redraft reduce refactor refer refine reflect reformat"
    " refresh refund register regularise rehouse reimburse rein reinstate reiterate reject relabel relate"
    " relaunch relay release relist relocate remake remind remove rename render renew rent reopen reorganise"
    " repaint repair repeat rephrase replace replant replenish reply report repost represent reprint reproduce"
    " request request-back require rerun rescan reschedule rescue reseal research resend reserve resolve"
    " resolve-out resource respond respond-to rest restart restate restock restore restructure resubmit resume"
    " resync retain retest rethink retire retitle retrieve retry return reupload reuse revamp revert review"
    " revise revisit revive reword rework rewrite ring roll roll-out rotate run safeguard sample sand sanity-"
    " check satisfy save scale scan schedule scope scout scrap scrub seal search second secure see seek"
    " segment select self-assess sell send separate serve set set-up settle setup shadow shape share shift"
    " ship shop shorten shortlist show shred shut sign simplify sit sketch slim smooth snag socialise soft-"
    " launch solicit solve sort sound source speak specify spell spend split sponsor spot spread stack staff"
    " stage stamp standardise start state stay steer stick stock stop store stream streamline strengthen"
    " strike strip study sub submit subsidise substantiate suggest sum summarise summarize supply support"
    " surface survey suspend swap sweep switch sync tabulate tackle tag tailor take talk target task teach"
    " tell tender test thank theme think throw tidy tie tighten time title top topdress touch trace track"
    " trade train transcribe transfer transform transition translate transmit treat triage trial trigger trim"
    " trouble-shoot troubleshoot try tune turn tweak twin type understand undertake undo unify unlock unpack"
    " update upgrade upload upskill use utilise vacate validate vary ventilate verify vet video view visit"
    " volunteer vote wait walk wash watch water weed weigh welcome widen wire withdraw witness work wrap wrap-"
    " up write zip"
)
_OF_TWO = ("figure out ", "firm up ", "beef up ")
_FIRST = Regex(r"[\W_]*(?:(?:please|also|then|possibly|formally|urgently|jointly|further|re-?)\s+)?([\w-]+)")


def first_verb(words: str) -> bool:
    """Whether the words open as an instruction does."""
    found = _FIRST.match(words)
    if found is None:
        return False
    return found[1].casefold().removeprefix("re-") in VERBS or words[found.start(1) :].casefold().startswith(_OF_TWO)
