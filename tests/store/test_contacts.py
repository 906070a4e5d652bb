"""People outside: who of them may be known, by which names, and where they are named."""

from dataclasses import replace

from bot.domain.history import Did
from bot.domain.log import Log
from bot.domain.person import ContactNamed, MemberSeen, Person
from bot.store import Store
from tests.store.office import MONDAY, Office, channel


def known(store: Store, reader: Person | None, log: Log | None) -> list[str]:
    return [contact.name for contact in store.contacts(reader, log)]


def test_a_contact_is_known_where_they_are_named(home: Office, abroad: Office) -> None:
    with home.database.writing(home.workspace) as store:
        names = ("Olive", "Ray", "Sue", "Hidden", "Elsewhere")
        olive, ray, sue, hidden, elsewhere = (store.contact(ContactNamed(name, "Ofsted")) for name in names)
        other = store.open_log(store.enter(channel("other", "C2")), home.bob, home.log.settings)
        stranger = store.meet(MemberSeen("U8", "Stranger"))
        store.add(replace(home.draft("one", olive), supporters=(sue,), report_to=ray), MONDAY)
        store.add(replace(home.draft("two", hidden), private=True), MONDAY)
        store.add(replace(home.draft("three", elsewhere), log=other), MONDAY)
        assert known(store, stranger, home.log) == ["Olive", "Ray", "Sue"]
        store.keep_log(replace(home.log, chair=home.bob))
        assert known(store, home.bob, store.log(home.log.id)) == ["Hidden", "Olive", "Ray", "Sue"], "the chair"
        assert known(store, None, home.log) == ["Olive", "Ray", "Sue"] and known(store, None, None) == []
        assert known(store, stranger, other) == ["Elsewhere"]
        assert known(store, stranger, None) == []
        assert known(store, home.ann, None) == ["Elsewhere", "Hidden", "Olive", "Ray", "Sue"], "who added them"
        store.list_contact(replace(hidden, post="HMI"))
        store.add_alias("KW", home.karen)
        assert known(store, stranger, None) == ["Hidden", "Karen Wareing"]
        assert next(iter(store.contacts(stranger, None))).with_post == "Hidden, HMI, Ofsted"
    with abroad.database.reading(abroad.workspace) as store:
        assert known(store, abroad.ann, abroad.log) == [] and store.aliases() == ()


def test_a_short_name_means_one_person(home: Office, abroad: Office) -> None:
    with home.database.writing(home.workspace) as store:
        assert store.add_alias("Early  Years", home.karen)
        assert not store.add_alias("early years", home.bob)
        assert store.aliased(("EARLY YEARS", "nobody")) == {"early years": home.karen}
        assert store.aliases() == (("Early  Years", home.karen),)
        assert store.aliased(()) == {}
    with abroad.database.writing(abroad.workspace) as store:
        assert store.aliased(("early years",)) == {} and not store.drop_alias("early years")
        assert store.add_alias("Early Years", abroad.bob)
    with home.database.writing(home.workspace) as store:
        assert store.drop_alias("Early Years") and not store.drop_alias("Early Years")


def test_where_a_contact_is_named(home: Office) -> None:
    owned, closed = home.add("owned", home.karen), home.add("closed", home.karen)
    home.add("another's", home.bob)
    with home.database.writing(home.workspace) as store:
        store.save(closed, closed.complete(home.ann, MONDAY), home.ann, MONDAY, Did.CLOSED)
        told = store.add(replace(home.draft("told"), report_to=home.karen), MONDAY)
        helped = store.add(replace(home.draft("helped", home.bob), supporters=(home.karen,)), MONDAY)
        assert store.naming(home.karen) == (owned, told, helped)


def test_the_post_is_kept_with_the_name(home: Office) -> None:
    with home.database.writing(home.workspace) as store:
        alex = store.contact(ContactNamed("Alex Magloire", "Ofsted", "HMI"))
        assert alex.with_post == "Alex Magloire, HMI, Ofsted"
        assert store.contact(ContactNamed("alex magloire", "OFSTED", "Lead")) == alex, "and no other takes its place"
        assert store.contact(ContactNamed("Karen Wareing", "Ofsted", "Senior HMI")).post == "Senior HMI"
        assert store.known_contact(ContactNamed("Karen Wareing", "Ofsted")) == replace(home.karen, post="Senior HMI")
