"""Any story of adding, changing, overtaking and undoing: the store agrees with a plain model of it."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from bot.domain.action import Action, Status
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.store import Database, Listing, Overtaken
from tests.store.office import FRIDAY, MINUTE, MONDAY, Office

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20).filter(
    str.strip
)
workspaces = count(1)


@dataclass
class Story:
    """What the store should know: each state that an action had, the last one being its present."""

    states: dict[int, list[Action]] = field(default_factory=dict)


class Telling(RuleBasedStateMachine):
    """One workspace of its own for each story."""

    database: Database
    added = Bundle("added")

    def __init__(self) -> None:
        super().__init__()
        self.office = Office.opened(self.database, f"T{next(workspaces)}")
        self.story = Story()
        self.now = MONDAY

    @rule(target=added, text=WORDS, owner=st.sampled_from(["ann", "bob", "karen", None]))
    def add(self, text: str, owner: str | None) -> int:
        action = self.office.add(text, getattr(self.office, owner) if owner else None, at=self.now)
        assert action.number == len(self.story.states) + 1
        self.story.states[action.id] = [action]
        return action.id

    @rule(text=WORDS)
    def add_and_fail(self, text: str) -> None:
        with pytest.raises(ArithmeticError), self.office.database.writing(self.office.workspace) as store:
            store.add(self.office.draft(text), self.now)
            raise ArithmeticError

    @rule(id=added, what=st.sampled_from(["edit", "done", "reopen", "hold", "assign", "date", "undate"]), text=WORDS)
    def change(self, id: int, what: str, text: str) -> None:
        before = self.story.states[id][-1]
        try:
            after, did = self._changed(before, what, text)
        except Refusal:
            return
        with self.office.database.writing(self.office.workspace) as store:
            saved = store.save(before, after, self.office.bob, self.now, did, text)
        assert saved == replace(after, version=before.version + 1)
        self.story.states[id].append(saved)

    def _changed(self, action: Action, what: str, text: str) -> tuple[Action, Did]:
        bob, karen = self.office.bob, self.office.karen
        match what:
            case "edit":
                return action.edit(text), Did.EDITED
            case "done":
                return action.complete(bob, self.now, text), Did.CLOSED
            case "reopen":
                return action.reopen(text), Did.REOPENED
            case "hold":
                return action.hold(text), Did.HELD
            case "assign":
                return action.assign(karen, bob, (bob,)), Did.ASSIGNED
            case "date":
                return action.redate(FRIDAY + timedelta(days=len(text)), bob, self.now, text), Did.REDATED
        return action.redate(None, bob, self.now, text), Did.REDATED

    @precondition(lambda self: any(len(states) > 1 for states in self.story.states.values()))
    @rule(id=added, text=WORDS)
    def come_too_late(self, id: int, text: str) -> None:
        *earlier, now = self.story.states[id]
        for stale in earlier[-1:]:
            with pytest.raises(Overtaken) as lost, self.office.database.writing(self.office.workspace) as store:
                store.save(stale, stale.edit(text), self.office.ann, self.now, Did.EDITED)
            assert lost.value.action == now

    @rule(id=added)
    def undo(self, id: int) -> None:
        states = self.story.states[id]
        with self.office.database.writing(self.office.workspace) as store:
            entry = store.history(states[-1])[-1]
            if entry.did is Did.UNDONE:
                return
            undone = store.undo(entry, entry.by, self.now)
        if entry.did is Did.ADDED:
            assert (undone.status, undone.reason) == (Status.WITHDRAWN, "undone")
        else:
            assert undone == replace(states[-2], version=len(states) + 1)
        states.append(undone)

    @rule(minutes=st.integers(1, 1000))
    def wait(self, minutes: int) -> None:
        self.now += minutes * MINUTE

    @invariant()
    def the_store_agrees(self) -> None:
        present = [states[-1] for states in self.story.states.values()]
        with self.office.database.reading(self.office.workspace) as store:
            assert list(store.actions(self.story.states)) == present
            page = store.listed(Listing(limit=1000))
            assert {action.id for action in page.actions} == {action.id for action in present if action.is_live}
            for action in present[-2:]:
                assert len(store.history(action)) == action.version


def tell(database: Database, stories: int, steps: int) -> None:
    Telling.database = database
    run_state_machine_as_test(
        Telling, settings=settings(max_examples=stories, stateful_step_count=steps, deadline=None)
    )


def test_any_story(database: Database) -> None:
    tell(database, stories=12, steps=25)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_any_long_story(database: Database) -> None:
    tell(database, stories=200, steps=60)
