"""The door of everything that people do: one workspace, one transaction. A foreign id behaves as a missing one."""

from bot.store.aliases import Aliases
from bot.store.claims import Claims
from bot.store.contacts import Contacts
from bot.store.deliveries import Deliveries
from bot.store.lists import Lists
from bot.store.undoing import Undoing


class Store(Undoing, Lists, Contacts, Claims, Aliases, Deliveries):
    """Opened by `Database.writing` and `Database.reading`, which commit; nothing in here does.

    people.py     meet contact person members_named member keep
    places.py     enter place
    logs.py       log_of open_log log keep_log schedule_digest keep_summary summary_of last_digest_at
    sources.py    keep_source source
    actions.py    add save share action by_ref numbered follower actions of_source marked nudges_since set_next_nudge
    undoing.py    undo
    lists.py      listed counts shares
    contacts.py   contacts list_contact naming
    aliases.py    add_alias drop_alias aliased aliases
    histories.py  history entry last_entry_by
    deliveries.py is_new
    outbox.py     owe give owe_card join hurry_nudges
    claims.py     claim settle postpone finish forget previous_nudge unfinished
    """
