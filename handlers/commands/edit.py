"""`edit REF …`: an action's words, who is to be told, whose it is, or how often it comes round, are put right."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from bot.domain.reporting import owed_by, reporting_to
from bot.domain.rights import must_work_on
from bot.reading.edited import Never, Particulars, read_edited
from bot.reading.occurrences import starting
from bot.reading.people import contact_named
from bot.reading.refs import read_ref_and_rest
from bot.reading.repeat import NotARepeat, read_repeat
from bot.saying.asking import edit_form, told_of
from bot.saying.card import Card
from bot.saying.repeat import how_often
from bot.saying.wording import cut
from handlers.doubts import LONGEST
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    'edit REF [NEW TEXT | report to PERSON | org "…" | every … | stop repeating]',
    "Put an action right: its words, who is to be told, whose it is, how often it repeats",
    (
        "edit AEM-7 send the figures for 2025",
        "edit AEM-7 report to Karen Wareing",
        'edit AEM-7 org "Warwickshire"',
        "edit AEM-7 report to nobody",
        "edit AEM-7 every first Monday",
        "edit AEM-7 stop repeating",
    ),
)


def run(turn: Turn) -> Answer:
    action, _ = turn.named_action(USAGE.examples[0])
    _, rest = read_ref_and_rest(turn.words) or (None, "")
    if not rest.strip():
        must_work_on(action, turn.speaker)
        return edit_form(action)
    works = turn.calendar_of(action.log).is_working_day
    match read_edited(rest.strip(), turn.local_now, turn.settings.locale, works):
        case Never():
            return _keep(turn, action, action.repeating(None))
        case Repeat() as repeat:
            return _keep(turn, action, _repeating(turn, action, repeat))
        case Particulars() as read:
            return _put_right(turn, action, read)
        case NotARepeat():
            raise _unread(turn, action, turn.plain(rest.strip()))
        case text:
            return _keep(turn, action, action.edit(turn.plain(text)))


def fill(turn: Turn, action: Action) -> Card:
    """The form: all at once. What stood in it counts as it stands, for words alone don't say when it all began."""
    must_work_on(action, turn.speaker)
    after, told = owed_by(action.edit(turn.text("text")), turn.text("org")), turn.text("report_to")
    if told != told_of(action):
        after = reporting_to(after, _to_be_told(turn, action, told))
    often = turn.text("repeat")
    if often == (how_often(action.repeat) if action.repeat else ""):
        return _keep(turn, action, after)
    if not often:
        return _keep(turn, action, after.repeating(None))
    works = turn.calendar_of(action.log).is_working_day
    repeat = read_repeat(often, turn.local_now, turn.settings.locale, works)
    if isinstance(repeat, NotARepeat):
        raise _unread(turn, action, often)
    return _keep(turn, action, _repeating(turn, after, repeat))


def _put_right(turn: Turn, action: Action, read: Particulars) -> Card:
    must_work_on(action, turn.speaker)
    after = action.edit(turn.plain(read.text)) if read.text else action
    if read.org is not None:
        after = owed_by(after, turn.plain(read.org))
    match read.report_to:
        case None:
            return _keep(turn, action, after)
        case str(name):
            return _keep(turn, action, reporting_to(after, _to_be_told(turn, action, name)))
        case named:
            return _keep(turn, action, reporting_to(after, turn.person(named)))


def _to_be_told(turn: Turn, action: Action, name: str) -> Person | None:
    """Nobody for an empty name. Who isn't known is somebody outside; one word is too little to say who."""
    if not name:
        return None
    if known := turn.called(name):
        return known
    if " " in name:
        return turn.person(contact_named(name))
    example = f'{turn.settings.command} edit {action.ref} report to "Karen Wareing, Ofsted"'
    said = cut(turn.plain(name), LONGEST)
    raise Refusal(f"I know nobody as “{said}”. Somebody outside is named in full: “{example}”")


def _repeating(turn: Turn, action: Action, repeat: Repeat) -> Action:
    """Counted from the day on which it is due; without any it is due on the first."""
    if action.due:
        return action.repeating(starting(repeat, action.due))
    after = action.repeating(repeat)
    if after.needs_reason(turn.speaker, turn.now):
        return after
    return after.redate(repeat.first, turn.speaker, turn.now, "", repeat.at)


def _unread(turn: Turn, action: Action, words: str) -> Refusal:
    said, stays = cut(words, LONGEST), f"so {action.ref} stays as it is"
    example = f"{turn.settings.command} edit {action.ref} every first Monday"
    return Refusal(f"I can't read “{said}” as a repeat, {stays}. Write it like this: “{example}”")


def _keep(turn: Turn, before: Action, after: Action) -> Card:
    if after.repeat == before.repeat:
        return turn.change(before, after, Did.EDITED, "Now reads:" if after.text != before.text else "Changed:")
    if after.repeat:
        return turn.change(before, after, Did.EDITED, "Now repeats:", turn.after_this(after))
    return turn.change(before, after, Did.EDITED, "No longer repeats:")
