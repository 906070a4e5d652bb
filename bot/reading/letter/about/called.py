"""What the people of a document can be called by."""

from collections.abc import Iterable, Iterator

from bot.reading.document.blocks import Document
from bot.reading.letter.about.bodies import bodies
from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import Names, as_names
from bot.reading.regex import Regex

_SMALL = Regex(r"(?<![@\w])[a-z]{3,}\b")


def names_of(people: Iterable[Person], document: Document) -> Names:
    """All that they can be called by, and the words that the document writes small."""
    known = as_names(called for person in people for called in _called(person))
    return Names(
        known | as_names(bodies(document)),
        frozenset(word[0] for line in document.lines for word in _SMALL.finditer(line)),
    )


def _called(person: Person) -> Iterator[str]:
    yield from (person.name, person.initials, person.handle)
    words = [word for word in person.name.split() if word[0].isupper()]
    if 1 < len(words) <= 4:
        yield words[0]
        yield words[-1]
        yield f"{words[0]} {words[-1]}"
        yield f"{words[0]} {words[-1][0]}"
        yield "".join(word[0] for word in words)
        yield words[0][0] + words[-1][0]
