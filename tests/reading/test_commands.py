"""The other subcommands: refs, people, dates on their own, lists, and words that nobody knows."""

import pytest

from bot.domain.person import ContactNamed
from bot.reading.command import Dated, nearest, read_due_because, split_command
from bot.reading.listing import ListAsked, Scope, read_list
from bot.reading.outcome import NextMeeting, NoDate, NotADate
from bot.reading.people import Me, Mentioned, read_people
from bot.reading.refs import Ref, read_ref, read_ref_and_rest
from tests.reading.moments import KAREN, NOW, TOM, due

COMMANDS = ("add", "list", "show", "done", "reopen", "assign", "withdraw", "digest", "help")


def test_the_subcommand_is_the_first_word() -> None:
    assert split_command("  ADD  send it\n soon ") == ("add", "send it\n soon")
    assert split_command("help") == ("help", "")
    assert split_command("  ") == ("", "")


@pytest.mark.parametrize(
    ("word", "ref"),
    [
        ("AEM-7", Ref("AEM", 7)), ("aem-7", Ref("AEM", 7)), ("AEM2-12", Ref("AEM2", 12)), ("AEM–7", Ref("AEM", 7)),
        ("7", Ref(None, 7)), ("#7", Ref(None, 7)), ("AEM-7:", Ref("AEM", 7)), ("007", Ref(None, 7)),
    ],
)  # fmt: skip
def test_a_ref_is_read(word: str, ref: Ref) -> None:
    assert read_ref(word) == ref


@pytest.mark.parametrize(
    "word", ["", "AEM", "AEM-", "-7", "0", "AEM-0", "7th", "AEM 7", "7.5", "٧", "1" * 12, "é-7", KAREN]
)
def test_what_is_no_ref_is_none(word: str) -> None:
    assert read_ref(word) is None


def test_a_ref_says_itself() -> None:
    assert (str(Ref("AEM", 7)), str(Ref(None, 7))) == ("AEM-7", "#7")


def test_what_follows_a_ref_is_kept_as_written() -> None:
    assert read_ref_and_rest(" AEM-7  sent on\nFriday ") == (Ref("AEM", 7), "sent on\nFriday")
    assert read_ref_and_rest("7") == (Ref(None, 7), "")
    assert read_ref_and_rest("sent 7") is None
    assert read_ref_and_rest("") is None


def test_people_to_assign_to() -> None:
    assert read_people(f"{KAREN} and {TOM}") == ((Mentioned(0), Mentioned(1)), "")
    assert read_people(f"to {KAREN} from Monday") == ((Mentioned(0),), "from Monday")
    assert read_people('"Jo Bloggs, Warwickshire" for now') == (
        (ContactNamed("Jo Bloggs", "Warwickshire"),),
        "for now",
    )
    assert read_people("me") == ((Me(),), "")
    assert read_people("Karen") == ((), "Karen")


def test_a_date_and_its_reason() -> None:
    assert read_due_because("Friday because the panel moved", NOW) == Dated(
        due("2025-10-03"), "Friday", "the panel moved"
    )
    assert read_due_because("to 3 Oct, because: ", NOW).due == NotADate()
    assert read_due_because("until Friday", NOW) == Dated(due("2025-10-03"), "Friday")
    assert read_due_because("for 2 weeks", NOW) == Dated(due("2025-10-15"), "2 weeks")
    assert read_due_because("none Because\nit depends", NOW) == Dated(NoDate(), "none", "it depends")
    assert read_due_because("when I can", NOW) == Dated(NotADate(), "when I can")
    assert read_due_because("the next meeting", NOW) == Dated(NextMeeting(), "the next meeting")
    assert read_due_because("", NOW) == Dated(NotADate(), "")


@pytest.mark.parametrize("scope", ["mine", "all", "overdue", "this week", "no date", "chasing", "closed"])
def test_a_list_has_a_scope_and_words(scope: Scope) -> None:
    assert read_list(scope) == ListAsked(scope)
    assert read_list(f" {scope.upper()}  foster carers ") == ListAsked(scope, None, "foster carers")


def test_a_list_of_somebody_s_or_of_what_matches() -> None:
    assert read_list("") == ListAsked()
    assert read_list(f"{KAREN} beds") == ListAsked(None, Mentioned(0), "beds")
    assert read_list('"Jo Bloggs, Warwickshire"') == ListAsked(None, ContactNamed("Jo Bloggs", "Warwickshire"))
    assert read_list("me") == ListAsked("mine")
    assert read_list("allergies policy") == ListAsked(words="allergies policy")
    assert read_list('"foster carers"') == ListAsked(words="foster carers")


@pytest.mark.parametrize(
    ("words", "org", "looked_for"),
    [
        ('org "Warwickshire"', "Warwickshire", ""),
        ("org: “Early Years” beds", "Early Years", "beds"),
        ("ORG Early Years", "Early Years", ""),
        ("organise the visit", "", "organise the visit"),
    ],
)
def test_a_list_of_what_one_organisation_owes(words: str, org: str, looked_for: str) -> None:
    assert read_list(words) == ListAsked(org=org, words=looked_for)


@pytest.mark.parametrize(
    ("words", "later"),
    [
        ("topic “Beds”", "topic"),
        ("to sign off", "to sign off"),
        ("to sign-off", "to sign off"),
    ],
)
def test_a_list_that_a_later_version_will_give(words: str, later: str) -> None:
    assert read_list(words) == ListAsked(later=later)


@pytest.mark.parametrize(
    ("word", "known"),
    [("lsit", "list"), ("dnoe", "done"), ("ADDD", "add"), ("witdraw", "withdraw"), ("banana", None), ("", None)],
)
def test_the_nearest_known_word(word: str, known: str | None) -> None:
    assert nearest(word, COMMANDS) == known
