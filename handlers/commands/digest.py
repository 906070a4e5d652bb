"""`digest [now | weekly monday 09:00 | off]`: the regular status post of a place."""

from dataclasses import replace
from datetime import time

from bot.domain.log import DigestTime, Log
from bot.domain.notice import Kind, Owed
from bot.domain.refusal import Refusal
from bot.domain.week import WEEKDAYS
from bot.saying.card import Card, one_sentence
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "digest [now | weekly DAY TIME | off]",
    "Post the digest now, or say when it comes",
    ("digest now", "digest weekly monday 09:00", "digest off"),
)


def run(turn: Turn) -> Answer:
    log = turn.known_log()
    if log is None:
        raise Refusal(f"There are no actions here yet. Add one: “{turn.settings.command} add …”")
    match turn.words.casefold().split():
        case []:
            return one_sentence(_when(log))
        case ["now"]:
            return _post(turn, log)
        case ["off"]:
            return _set(turn, log, None)
        case ["weekly", day, at] if day in WEEKDAYS:
            return _set(turn, log, DigestTime(WEEKDAYS.index(day), _time(at)))
        case _:
            raise Refusal(f"Write it like this: “{turn.settings.command} {USAGE.examples[1]}”")


def _post(turn: Turn, log: Log) -> Card:
    key = f"digest:{log.id}:now:{turn.asked.key}"
    turn.store.owe(Owed(key, Kind.DIGEST, turn.now, place=log.place.id, log=log.id), turn.now)
    return one_sentence(
        f"The digest of {log.code} is on its way. If nothing is open and nothing has changed, there is nothing to post."
    )


def _set(turn: Turn, log: Log, wanted: DigestTime | None) -> Card:
    if log.chair is None or log.chair.id != turn.speaker.id:
        chair = log.chair.name if log.chair else "the log's chair"
        raise Refusal(f"Only {chair} can change when the digest comes. Everybody here can ask for “digest now”.")
    after = replace(log, settings=replace(log.settings, digest=wanted))
    turn.store.keep_log(after)
    turn.store.schedule_digest(after, after.settings.next_digest(turn.now))
    return one_sentence(_when(after))


def _when(log: Log) -> str:
    digest = log.settings.digest
    return f"The digest of {log.code} comes every {digest}." if digest else f"The digest of {log.code} is off."


def _time(words: str) -> time:
    try:
        return time.fromisoformat(words.zfill(5))
    except ValueError:
        raise Refusal(f"{words} is no time of day. Write it like 09:00.") from None
