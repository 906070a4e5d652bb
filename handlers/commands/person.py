"""`person add|alias|map|list`: people outside the workspace, short names, and contacts who are members after all."""

from dataclasses import replace

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.outside import moved
from bot.domain.person import ContactNamed, Person, folded
from bot.domain.refusal import Refusal
from bot.domain.rights import has_part_in
from bot.reading.likeness import probably_meant
from bot.reading.people import Named
from bot.reading.persons import RESERVED, PeopleListed, PersonAdded, PersonAliased, PersonMapped, read_person
from bot.reading.words import first_word
from bot.saying.card import Card, one_sentence
from bot.saying.people import moved_card, people_card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "person [list | add … | alias … | map …]",
    "People outside the workspace, and short names",
    (
        "person list",
        'person add "Karen Wareing, Senior HMI, Ofsted"',
        'person alias "KW" "Karen Wareing, Ofsted"',
        'person alias "KW" none',
        'person map "Karen Wareing, Ofsted" @karen',
    ),
)


def run(turn: Turn) -> Answer:
    is_alias = turn.words.casefold().startswith("alias")
    match read_person(turn.as_written(turn.words) if is_alias else turn.words):
        case PersonAdded(named):
            return _add(turn, named)
        case PersonAliased(alias, None):
            return _forget(turn, alias)
        case PersonAliased(alias, named) if named:
            return _alias(turn, alias, turn.person(named))
        case PersonMapped(outside, member):
            return _map(turn, outside, turn.person(member))
        case PeopleListed(words):
            return _list(turn, words)
    command, example = turn.settings.command, _example(turn.words)
    raise Refusal(f"Write it like this: “{command} {example}”. More: {command} help person")


def _example(words: str) -> str:
    """Of what was probably to be said."""
    said = f"person {first_word(words)[0].casefold()} "
    return next((example for example in USAGE.examples if example.startswith(said)), USAGE.examples[1])


def _add(turn: Turn, named: ContactNamed) -> Card:
    """Said on purpose, so a name that is like another's is somebody else."""
    named.refuse_unfit()
    known = turn.store.contacts(turn.speaker, turn.known_log())
    contact = turn.store.contact(named)
    contact = replace(contact, post=named.post or contact.post)
    turn.store.list_contact(contact)
    alike = probably_meant(named, (one for one in known if one.id != contact.id))
    besides = f" There is also {alike.full_name}: if they are one person, use that name." if alike else ""
    return one_sentence(
        f"Everybody in this workspace can find {contact.with_post} now. I never write to them.{besides}"
    )


def _alias(turn: Turn, alias: str, person: Person) -> Card:
    if folded(alias) in RESERVED:
        raise Refusal(f"“{alias}” says something else already. Choose another short name.")
    if not turn.store.add_alias(alias, person):
        means = turn.store.aliased((alias,))[folded(alias)]
        if means.id != person.id:
            again = f'{turn.settings.command} person alias "{alias}" none'
            raise Refusal(f"“{alias}” means {means.full_name} already. Choose another, or take it back first: {again}")
    return one_sentence(f"“{alias}” means {person.full_name}, for everybody in this workspace.")


def _forget(turn: Turn, alias: str) -> Card:
    if not turn.store.drop_alias(alias):
        raise Refusal(f"“{alias}” means nobody.")
    return one_sentence(f"“{alias}” means nobody any more.")


def _map(turn: Turn, outside: Named, member: Person) -> Card:
    """Each action moves that the speaker may work on; nothing is said of those that they may not see."""
    contact = turn.known(outside)
    if not member.is_member or contact.is_member:
        raise Refusal(f"Name somebody outside, then a member: “{turn.settings.command} {USAGE.examples[-1]}”")
    theirs = turn.store.naming(contact)
    working = tuple(one for one in theirs if has_part_in(one, turn.speaker) and turn.sees(one))
    if not working:
        raise Refusal(f"You have no part in any open action of “{contact.full_name}”, so nothing was moved.")
    stayed = sum(one not in working and not one.private and one.log.place.id == turn.here().id for one in theirs)
    saved = tuple(_move(turn, action, contact, member) for action in working)
    return moved_card(contact, member, saved, stayed, turn.today)


def _move(turn: Turn, action: Action, contact: Person, member: Person) -> Action:
    after = moved(action, contact, member, turn.speaker)
    note = f"{contact.full_name} is {member.name}"
    saved = turn.store.save(action, after, turn.speaker, turn.now, Did.MOVED, note)
    if saved.owner and saved.owner.id == member.id:
        turn.store.give(member, saved, turn.speaker, turn.now)
    return saved


def _list(turn: Turn, words: str) -> Card:
    wanted = folded(words)
    contacts = turn.store.contacts(turn.speaker, turn.known_log())
    found = (one for one in contacts if wanted in folded(one.with_post))
    aliases = turn.store.aliases()
    short = ((alias, one) for alias, one in aliases if wanted in folded(f"{alias} {one.with_post}"))
    return people_card(found, short, turn.settings.command)
