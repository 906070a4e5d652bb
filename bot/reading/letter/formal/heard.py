"""What has been found so far, and the deadlines that were said apart from what they are for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.reading.letter.formal.deadlines import NONE, Deadline, deadline
from bot.reading.letter.formal.pleas import is_question
from bot.reading.letter.formal.recipients import tells
from bot.reading.letter.formal.replies import (
    asked_again,
    compliance,
    is_reply,
    is_time_for,
    only_looks_forward,
    only_replies,
)
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.found import Found


@dataclass(slots=True)
class Heard:
    """`taken` are the blocks of lists that belong to a lead already read, `_questions` the places of what a
    sentence asks with a question mark, whatever is left of it: `Can you …?`."""

    taken: set[int] = field(default_factory=set)
    _found: list[tuple[Found, Said]] = field(default_factory=list)
    _questions: set[int] = field(default_factory=set)
    _later: list[tuple[int, Deadline, bool]] = field(default_factory=list)
    _before: list[tuple[int, Deadline]] = field(default_factory=list)

    def take(self, said: Said, passage: Passage, found: Iterable[Found]) -> None:
        asked = list(found)
        if passage.text.rstrip().endswith("?"):
            self._questions.update(range(len(self._found), len(self._found) + len(asked)))
        self._found.extend((each, said) for each in asked)
        self.taken.update(passage.items)
        if asked and said.asks and is_reply(passage.text):
            self._before.append((len(self._found), Deadline(asked[0].due, asked[0].due_on)))

    def waits(self, passage: Passage, scene: Scene) -> bool:
        """Whether a sentence does no more than say by when the requests before it are due."""
        if not self._found:
            return False
        text = compliance(passage.text, passage.under) or passage.text
        for_all = is_time_for(text) or text is not passage.text
        again = self._asks_for(asked_again(text))
        due = deadline(text, scene.here, scene.effect) if for_all or again or is_reply(text) else NONE
        if not due.words:
            return False
        if for_all or any(said.asks for _, said in self._found):
            self._later.append((len(self._found), due, for_all))
        return for_all or again or only_looks_forward(text) or (only_replies(text) and self._asks_without_due())

    def _asks_for(self, what: str) -> bool:
        """Whether the last request is for this thing, and doesn't say by when."""
        last, said = self._found[-1]
        return bool(what) and said.asks and not last.due and what in last.text.casefold().split()

    def _asks_without_due(self) -> bool:
        return any(said.asks and not each.due and _is_answered(each) for each, said in self._found)

    def actions(self) -> Iterator[Found]:
        """A deadline said apart is that of the requests before it that have none of their own.

        Questions may also stand behind the sentence that asks for their answers by a day.
        """
        for at, (each, said) in enumerate(self._found):
            due = self._said_apart(at, each, said) if not each.due else NONE
            yield replace(each, due=due.words, due_on=due.day) if due.words else each

    def _said_apart(self, at: int, each: Found, said: Said) -> Deadline:
        asked = said.asks and _is_answered(each)
        later = next((due for reached, due, for_all in self._later if reached > at and (for_all or asked)), NONE)
        before = [due for reached, due in self._before if reached <= at and due.words]
        questioned = at in self._questions or is_question(each.text)
        return later if later.words or not before or not questioned else before[-1]


def _is_answered(found: Found) -> bool:
    return is_question(found.text) or tells(found.text)
