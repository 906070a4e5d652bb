"""What has been found so far, and the deadlines that were said apart from what they are for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.reading.letter.formal.deadlines import NONE, Deadline, deadline
from bot.reading.letter.formal.replies import compliance, is_reply, is_time_for, only_looks_forward, only_replies
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.found import Found


@dataclass(slots=True)
class Heard:
    """`taken` are the blocks of lists that belong to a lead already read."""

    taken: set[int] = field(default_factory=set)
    _found: list[tuple[Found, Said]] = field(default_factory=list)
    _later: list[tuple[int, Deadline, bool]] = field(default_factory=list)

    def take(self, said: Said, passage: Passage, found: Iterable[Found]) -> None:
        self._found.extend((each, said) for each in found)
        self.taken.update(passage.items)

    def waits(self, passage: Passage, scene: Scene) -> bool:
        """Whether a sentence does no more than say by when the requests before it are due."""
        if not self._found:
            return False
        text = compliance(passage.text, passage.under) or passage.text
        for_all = is_time_for(text) or text is not passage.text
        due = deadline(text, scene.here, scene.effect) if for_all or is_reply(text) else NONE
        if not due.words:
            return False
        if for_all or any(said.asks for _, said in self._found):
            self._later.append((len(self._found), due, for_all))
        return for_all or only_looks_forward(text) or (only_replies(text) and self._asks_without_due())

    def _asks_without_due(self) -> bool:
        return any(said.asks and not each.due for each, said in self._found)

    def actions(self) -> Iterator[Found]:
        """A deadline said apart is that of the requests before it that have none of their own."""
        for at, (each, said) in enumerate(self._found):
            later = next(
                (due for reached, due, for_all in self._later if reached > at and (for_all or said.asks)), NONE
            )
            yield replace(each, due=later.words, due_on=later.day) if later.words and not each.due else each
