"""`list […]`: actions for one person's eyes; in a channel those of its log, in a chat with the bot one's own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.action import Action, Status, refuse_unfit
from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.reading.listing import ListAsked, Scope, read_list
from bot.saying.card import Card
from bot.saying.listing import list_card
from bot.store import Listing
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    'list [mine | all | @PERSON | org "…" | overdue | this week | no date | chasing | closed] [WORDS]',
    "List actions",
    ("list", "list mine", "list overdue", "list @karen", 'list org "Ofsted"', "list closed", "list placements"),
    writes=False,
)
EVER = datetime(1970, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
ROWS = 20
LOOKED_AT = 1_000
"""How many of one person's own are looked at, each for the right to see it."""
HEADINGS: dict[Scope | None, str] = {
    None: "Open actions",
    "all": "All open actions",
    "mine": "Your actions",
    "overdue": "Overdue",
    "this week": "Due this week",
    "no date": "Without a date",
    "chasing": "You are chasing",
    "closed": "Closed",
}


def run(turn: Turn) -> Card:
    asked = read_list(turn.words)
    if asked.later:
        raise Refusal(f"I don't understand “list {asked.later}” yet. What there is: {turn.settings.command} help list")
    if asked.words:
        refuse_unfit(asked.words, "a search")
    owner = _owner(turn, asked)
    if owner and not asked.person:
        asked = replace(asked, words="")
    actions, total = _seen(turn, replace(_listing(turn, asked, owner), reader=turn.speaker))
    again = "" if asked.person else f"list {turn.words}".strip()
    return list_card(_heading(asked, owner), actions, total, turn.speaker, turn.today, again)


def _owner(turn: Turn, asked: ListAsked) -> Person | None:
    """Who was named; words that are nothing but somebody's short name are no words to look for."""
    if asked.person:
        return turn.known(asked.person)
    return None if asked.scope or asked.org else turn.named_short(asked.words)


def _seen(turn: Turn, listing: Listing) -> tuple[tuple[Action, ...], int]:
    """What fits, and how many there are. A part in an action may outlast the right to see it, so all are looked at."""
    page = turn.store.listed(listing)
    seen = tuple(action for action in page.actions if turn.sees(action))
    return seen[:ROWS], page.total - len(page.actions) + len(seen)


def _listing(turn: Turn, asked: ListAsked, owner: Person | None) -> Listing:
    whose = _whose(turn, asked, owner)
    match asked.scope:
        case "overdue":
            return replace(whose, due_to=turn.today - DAY, statuses=(Status.OPEN,))
        case "this week":
            sunday = turn.today + (6 - turn.today.weekday()) * DAY
            return replace(whose, due_from=turn.today, due_to=sunday, statuses=(Status.OPEN,))
        case "no date":
            return replace(whose, undated=True)
        case "closed":
            return replace(whose, closed_since=EVER)
        case _:
            return whose


def _whose(turn: Turn, asked: ListAsked, owner: Person | None) -> Listing:
    """Everybody's in a channel; in a chat with the bot what the speaker owns, or with `all` has a part in."""
    if asked.scope == "mine":
        return Listing(owner=turn.speaker, words=asked.words)
    if asked.scope == "chasing":
        return Listing(chaser=turn.speaker, words=asked.words, limit=LOOKED_AT)
    narrowed = Listing(owner=owner, organisation=asked.org, words=asked.words)
    if not turn.here().is_direct:
        return replace(narrowed, log=_log(turn))
    if owner or asked.org or asked.scope == "all":
        return replace(narrowed, part=turn.speaker, limit=LOOKED_AT)
    return Listing(owner=turn.speaker, words=asked.words)


def _log(turn: Turn) -> Log:
    log = turn.known_log()
    if log is None:
        raise Refusal(f"There are no actions here yet. Add one: {turn.settings.command} add …")
    return log


def _heading(asked: ListAsked, owner: Person | None) -> str:
    heading = f"{owner.full_name}'s actions" if owner else HEADINGS[asked.scope]
    heading = f"{heading} of {asked.org}" if asked.org else heading
    return f'{heading} with "{asked.words}"' if asked.words else heading
