"""`edit REF [new text | every … | stop repeating]`: an action's words, or how often it comes round, are put right."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from bot.domain.rights import must_work_on
from bot.reading.clauses import clause_alone
from bot.reading.edited import Never, read_edited
from bot.reading.occurrences import starting
from bot.reading.refs import read_ref_and_rest
from bot.reading.repeat import NotARepeat, read_repeat
from bot.saying.asking import edit_form
from bot.saying.card import Card
from bot.saying.repeat import how_often
from bot.saying.wording import cut
from handlers.doubts import LONGEST
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    'edit REF [NEW TEXT | every … | stop repeating | report to @PERSON | org "…"]',
    "Put the words of an action right, how often it repeats, whom it is reported to",
    (
        "edit AEM-7 send the figures for 2025",
        "edit AEM-7 every first Monday",
        "edit AEM-7 stop repeating",
        "edit AEM-7 report to @karen",
        'edit AEM-7 org "Warwickshire"',
    ),
)


def run(turn: Turn) -> Answer:
    action, rest = turn.named_action(USAGE.examples[0])
    if not rest.strip():
        must_work_on(action, turn.speaker)
        return edit_form(action)
    if after := _told(turn, action):
        return _keep(turn, action, after)
    works = turn.calendar_of(action.log).is_working_day
    match read_edited(rest.strip(), turn.local_now, turn.settings.locale, works):
        case Never():
            return _keep(turn, action, action.repeating(None))
        case Repeat() as repeat:
            return _keep(turn, action, _repeating(turn, action, repeat))
        case NotARepeat():
            raise _unread(turn, action, rest.strip())
        case text:
            return _keep(turn, action, action.edit(text))


def fill(turn: Turn, action: Action, text: str, often: str) -> Card:
    """The form: both at once. What stood in it counts as it stands, for words alone don't say when it all began."""
    after = action.edit(text.strip())
    if often == (how_often(action.repeat) if action.repeat else ""):
        return _keep(turn, action, after)
    if not often:
        return _keep(turn, action, after.repeating(None))
    works = turn.calendar_of(action.log).is_working_day
    repeat = read_repeat(often, turn.local_now, turn.settings.locale, works)
    if isinstance(repeat, NotARepeat):
        raise _unread(turn, action, often)
    return _keep(turn, action, _repeating(turn, after, repeat))


def _told(turn: Turn, action: Action) -> Action | None:
    """Whom it is reported to or which organisation owes it, where the words say one of these alone."""
    _, words = read_ref_and_rest(turn.words) or (None, "")
    said = clause_alone(words.strip())
    if not said or not said.keys() <= {"report_to", "org"}:
        return None
    must_work_on(action, turn.speaker)
    report_to = turn.person(said["report_to"]) if "report_to" in said else action.report_to
    return action.tell(report_to, said.get("org", action.organisation))


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
        return turn.change(before, after, Did.EDITED, "Now reads:")
    if after.repeat:
        return turn.change(before, after, Did.EDITED, "Now repeats:", turn.after_this(after))
    return turn.change(before, after, Did.EDITED, "No longer repeats:")
