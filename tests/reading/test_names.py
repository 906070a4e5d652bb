"""Short names, people outside, and slips of the pen."""

import pytest

from bot.domain.person import ContactNamed, Person
from bot.reading.aliases import may_be_aliases, with_mentions
from bot.reading.likeness import probably_meant
from bot.reading.people import Me, Mentioned, contact_named
from bot.reading.persons import (
    PeopleListed,
    PersonAdded,
    PersonAliased,
    PersonAsked,
    PersonMapped,
    read_person,
)
from tests.reading.moments import KAREN, TOM

OFSTED = ContactNamed("Karen Wareing", "Ofsted")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Karen Wareing", ContactNamed("Karen Wareing")),
        ('"Karen Wareing, Ofsted"', OFSTED),
        (" “Karen Wareing ,Ofsted” ", OFSTED),
        ("Karen Wareing, Senior HMI, Ofsted", ContactNamed("Karen Wareing", "Ofsted", "Senior HMI")),
        ("A, Lead, North, Ofsted", ContactNamed("A", "Ofsted", "Lead, North")),
        ("Karen Wareing,", ContactNamed("Karen Wareing")),
        ("", ContactNamed("")),
    ],
)
def test_a_name_a_post_and_an_organisation(words: str, named: ContactNamed) -> None:
    assert contact_named(words) == named


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ('"KW" send the figures', "\ue0001\ue001 send the figures"),
        ("kw to send the figures", "\ue0001\ue001 to send the figures"),
        ("KW: send the figures", "\ue0001\ue001: send the figures"),
        ("send the figures “ kw ”", "send the figures \ue0001\ue001"),
        ('send by Friday, report to "KW"', "send by Friday, report to \ue0001\ue001"),
        ("KW send the figures", "KW send the figures"),
        ("ask KW to send the figures", "ask KW to send the figures"),
        ('read "Working together" again', 'read "Working together" again'),
        ('send it org "KW"', 'send it org "KW"'),
        ('send it topic: "KW"', 'send it topic: "KW"'),
        ('a"KW"b', 'a"KW"b'),
    ],
)
def test_where_a_short_name_is_one(words: str, marked: str) -> None:
    assert with_mentions(words, {"kw"}, 1)[0] == marked


def test_each_short_name_is_a_mention_of_its_own() -> None:
    words, written = with_mentions('"KW" and “Ann” to agree it with "KW"', {"kw", "ann"}, 3)
    for number, one in enumerate(written, start=3):
        words = words.replace(f"\ue000{number}\ue001", one)
    assert words == '"KW" and “Ann” to agree it with "KW"' and len(written) == 3
    assert may_be_aliases("x " + '"a" ' * 100) == ("a",) * 20


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("add Karen Wareing, Senior HMI, Ofsted", PersonAdded(ContactNamed("Karen Wareing", "Ofsted", "Senior HMI"))),
        ('alias "KW" "Karen Wareing, Ofsted"', PersonAliased("KW", OFSTED)),
        (f"alias KW {KAREN}", PersonAliased("KW", Mentioned(0))),
        (f"alias “Early Years” is {TOM}", PersonAliased("Early Years", Mentioned(1))),
        ("alias boss me", PersonAliased("boss", Me())),
        ('ALIAS "KW" none', PersonAliased("KW", None)),
        (f'map "Karen Wareing, Ofsted" {KAREN}', PersonMapped(OFSTED, Mentioned(0))),
        (f'map "Karen Wareing, Ofsted" to {KAREN}', PersonMapped(OFSTED, Mentioned(0))),
        ("", PeopleListed("")),
        ("list", PeopleListed("")),
        ('list "Ofsted"', PeopleListed("Ofsted")),
        ("add", None),
        ("alias KW", None),
        ('alias "KW" Karen', None),
        ("alias", None),
        (f"map {KAREN}", None),
        (f'map "Karen Wareing, Ofsted" {KAREN} please do', None),
        ("rename KW", None),
    ],
)
def test_what_is_asked_about_people(words: str, asked: PersonAsked | None) -> None:
    assert read_person(words) == asked


KNOWN = (
    Person(1, "Karen Wareing", organisation="Ofsted"),
    Person(2, "Tom Smith", organisation="Warwickshire"),
    Person(3, "The Director"),
)


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Karen Waring, Ofsted", 1),
        ("karen  wearing, OFSTED", 1),
        ("Karen Wareing, Ofstead", 1),
        ("Karen Wareing", 1),
        ("Karen Wareing, Warwickshire", None),
        ("Tim Smith, Warwickshire", None),
        ("Tom Smith, Warwickshire CC", 2),
        ("Tom Smith, Worcestershire", None),
        ("The Directors, DfE", 3),
        ("Alex Magloire, Ofsted", None),
    ],
)
def test_a_slip_of_the_pen_is_a_question(words: str, id: int | None) -> None:
    meant = probably_meant(contact_named(words), KNOWN)
    assert (meant and meant.id) == id
