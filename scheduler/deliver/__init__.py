"""Saying what is owed: claim (a transaction), say (none held), settle (a transaction)."""

from scheduler.deliver.attempt import How
from scheduler.deliver.delivery import Delivery

__all__ = ["Delivery", "How"]
