"""Which private actions a question may find: `bot.domain.rights.may_see`, said in SQL."""

from sqlalchemy import ColumnElement, bindparam, exists, or_, select

from bot.domain.log import Log
from bot.domain.person import Person
from bot.store.tables import actions, logs, supporters

_helping = supporters.alias("helping")


def in_sight(reader: Person | None, log: Log | None) -> ColumnElement[bool] | None:
    """Nothing private where nobody's eyes are meant; for a reader what they have a part in. None: all there is.

    Of a private row alone the rest is looked at, so the indexes of lists and counts serve as they did.
    """
    at = actions.c
    if reader is None:
        return ~at.private
    if log and log.chair and log.chair.id == reader.id:
        return None
    parts = [part == reader.id for part in (at.owner, at.creator, at.chaser)]
    return or_(~at.private, *parts, _helps(reader), *(() if log else (_chairs(reader),)))


def _helps(reader: Person) -> ColumnElement[bool]:
    theirs = _helping.c.action == actions.c.id, _helping.c.person == reader.id
    return exists().where(*theirs, _helping.c.workspace == bindparam("here"))


def _chairs(reader: Person) -> ColumnElement[bool]:
    chaired = select(logs.c.id).where(logs.c.chair == reader.id, logs.c.workspace == bindparam("here"))
    return actions.c.log.in_(chaired)
