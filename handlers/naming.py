"""Who is meant by what was said: mentions, short names, people outside the workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from bot.config import Settings
from bot.domain.log import Log
from bot.domain.person import ContactNamed, MemberSeen, Person, folded
from bot.domain.place import Place
from bot.domain.refusal import Refusal
from bot.reading.aliases import may_be_aliases, with_mentions
from bot.reading.likeness import probably_meant
from bot.reading.people import Me, Mentioned, Named
from bot.store import Store
from handlers.request import Asked, Request, given_back, mention

QUOTES = '"“”'


@dataclass(frozen=True, slots=True)
class Naming:
    """`proved` says of other places, by id, whether the speaker is in them now.

    `aliased` are the short names in the words, as they were written, with whom they mean: mentions after the request's.
    """

    store: Store
    settings: Settings
    asked: Asked
    speaker: Person
    place: Place | None
    words: str
    proved: Mapping[int, bool]
    aliased: tuple[tuple[str, Person], ...] = ()

    def known_log(self) -> Log | None:
        return self.store.log_of(self.place) if self.place else None

    def person(self, named: Named) -> Person:
        """Whoever was named, ready to own something. Raises Refusal for robots and for those who have left."""
        match named:
            case Me():
                return self.speaker
            case Mentioned(index) if seen := self._mentioned(index):
                return self.member(seen)
            case Mentioned():
                return self.ready(self._meant(named))
            case ContactNamed():
                return self._outside(named)

    def known(self, named: Named) -> Person:
        """Whoever was named, to be read about; one whom nobody has met owns nothing, so no id fits."""
        match named:
            case Me():
                return self.speaker
            case Mentioned(index) if seen := self._mentioned(index):
                return self.store.member(seen.key) or Person(0, seen.name, seen.key)
            case Mentioned():
                return self._meant(named)
            case ContactNamed():
                return self.store.known_contact(named) or Person(0, named.name, organisation=named.organisation)

    def member(self, seen: MemberSeen) -> Person:
        return self.store.meet(self.member_to_own(seen))

    def member_to_own(self, seen: MemberSeen) -> MemberSeen:
        """The same. Raises Refusal for robots and for those who have left."""
        if seen.robot:
            raise Refusal(f"{seen.name} is an app, and an app can't own an action. Name a person.")
        if seen.gone:
            raise Refusal(f"{seen.name}'s account has been deactivated. Name somebody else.")
        return seen

    def named_short(self, words: str) -> Person | None:
        """Whom a short name means that stands by itself, where nothing but a person can stand."""
        return self.store.aliased((words,)).get(folded(words)) if words.strip() else None

    def called(self, name: str) -> Person | None:
        """Whom a short name means, or who alone of all that may be known of here has that name, without quotes."""
        if short := self.named_short(name):
            return self.ready(short)
        known = (*self.store.members_named([folded(name)]), *self._contacts_known_here())
        found = [one for one in known if folded(name) in map(folded, (one.name, one.full_name, one.with_post))]
        return found[0] if len(found) == 1 else None

    def plain(self, text: str) -> str:
        return self.asked.plain(self.as_written(text)) if isinstance(self.asked, Request) else text

    def as_written(self, text: str) -> str:
        """With the short names as they were said."""
        first = len(self.asked.people) if isinstance(self.asked, Request) else 0
        for index, (written, _) in enumerate(self.aliased, start=first):
            text = text.replace(mention(index), written)
        return text

    def listening(self, words: str) -> Self:
        """The same turn with these words, in which a short name is a mention."""
        known = self.store.aliased(may_be_aliases(words))
        if not known or not isinstance(self.asked, Request):
            return replace(self, words=words)
        words, written = with_mentions(words, known, len(self.asked.people))
        return replace(self, words=words, aliased=tuple((one, known[folded(one.strip(QUOTES))]) for one in written))

    def _mentioned(self, index: int) -> MemberSeen | None:
        """None for one that stands for a short name."""
        assert isinstance(self.asked, Request)
        return self.asked.people[index] if index < len(self.asked.people) else None

    def _meant(self, named: Mentioned) -> Person:
        assert isinstance(self.asked, Request)
        return self.aliased[named.index - len(self.asked.people)][1]

    def ready(self, person: Person) -> Person:
        """The same, to own something. Raises Refusal for one who has left."""
        if person.gone:
            raise Refusal(f"{person.name}'s account has been deactivated. Name somebody else.")
        return person

    def _outside(self, named: ContactNamed) -> Person:
        """Raises Refusal where it is probably a slip of the pen: nobody becomes two people by mistake."""
        named.refuse_unfit()
        is_known = self.store.known_contact(named) is not None
        meant = None if is_known else probably_meant(named, self._contacts_known_here())
        if meant is None:
            return self.store.contact(named)
        typed = ", ".join(filter(None, (named.name, named.post, named.organisation)))
        raise Refusal(
            f"Did you mean “{meant.full_name}”? Nothing was changed. If “{typed}” is somebody else, say first:"
            f' {self.settings.command} person add "{typed}".{self._said()}'
        )

    def _contacts_known_here(self) -> tuple[Person, ...]:
        """Of whom a refusal may speak: Teams shows it to all who are in the place."""
        alone = self.place is not None and self.place.is_direct
        return self.store.contacts(self.speaker if alone else None, self.known_log())

    def _said(self) -> str:
        """The words of a command, for they are kept nowhere."""
        if not isinstance(self.asked, Request):
            return ""
        return given_back(self.settings.command, self.asked.plain(self.asked.words))
