"""`add`: who, what and by when, out of one sentence."""

from datetime import date, time

import pytest

from bot.domain.person import ContactNamed
from bot.reading.command import Added, read_add
from bot.reading.outcome import Due, Impossible, NoDate, NotADate, Past
from bot.reading.people import Me, Mentioned, Named
from tests.reading.moments import KAREN, NOW, SIAN, TOM, due

OWNERS: list[tuple[str, str, tuple[Named, ...]]] = [
    (f"{KAREN} send the placement figures", "send the placement figures", (Mentioned(0),)),
    (f"{KAREN} to send the placement figures", "send the placement figures", (Mentioned(0),)),
    (f"{KAREN}: send the placement figures", "send the placement figures", (Mentioned(0),)),
    (f"{KAREN} please send the placement figures", "send the placement figures", (Mentioned(0),)),
    (f"{TOM}, {KAREN} and {SIAN} agree the rota", "agree the rota", (Mentioned(1), Mentioned(0), Mentioned(2))),
    (f"{TOM} & {TOM} agree the rota", "agree the rota", (Mentioned(1),)),
    (f"agree the rota {KAREN}", "agree the rota", (Mentioned(0),)),
    (f"agree the rota ({KAREN})", "agree the rota", (Mentioned(0),)),
    (f"agree the rota {KAREN} please", "agree the rota", (Mentioned(0),)),
    (f"agree the rota – {KAREN} and {TOM}.", "agree the rota", (Mentioned(0), Mentioned(1))),
    (f"agree the rota {KAREN} {TOM}", "agree the rota", (Mentioned(0), Mentioned(1))),
    (f"{KAREN} chase {TOM} about beds", f"chase {TOM} about beds", (Mentioned(0),)),
    (f"{KAREN} share the audit with {TOM}", f"share the audit with {TOM}", (Mentioned(0),)),
    (f"chase {TOM}", f"chase {TOM}", ()),
    (f"share the audit with {TOM} and {KAREN}", f"share the audit with {TOM} and {KAREN}", ()),
    (f"chase {TOM} {KAREN}", f"chase {TOM}", (Mentioned(0),)),
    (f"{KAREN}'s report needs a summary", f"{KAREN}'s report needs a summary", ()),
    ('"Karen Wareing, Ofsted" to visit the school', "visit the school", (ContactNamed("Karen Wareing", "Ofsted"),)),
    ("visit the school “Jo Bloggs, Warwickshire”", "visit the school", (ContactNamed("Jo Bloggs", "Warwickshire"),)),
    (
        '"Ann Lee, Senior HMI, Ofsted" to visit',
        "visit",
        (ContactNamed("Ann Lee", "Ofsted", "Senior HMI"),),
    ),
    ('read "Working together" again', 'read "Working together" again', ()),
    ("me: ring the ward", "ring the ward", (Me(),)),
    ("@me ring the ward", "ring the ward", (Me(),)),
    ("ring the ward @me", "ring the ward", (Me(),)),
    (f"{KAREN} and me: ring the ward", "ring the ward", (Mentioned(0), Me())),
    ("me to ring the ward", "ring the ward", (Me(),)),
    ("message the ward about me", "message the ward about me", ()),
    (f"{KAREN} {TOM}", "", (Mentioned(0), Mentioned(1))),
]


@pytest.mark.parametrize(("words", "text", "owners"), OWNERS)
def test_owners_lead_or_trail_and_others_stay_in_the_text(words: str, text: str, owners: tuple[Named, ...]) -> None:
    assert read_add(words, NOW) == Added(text, owners)


DATED = [
    ("send the bed count Friday", "send the bed count", "2025-10-03", "Friday"),
    ("send the bed count by Friday", "send the bed count", "2025-10-03", "Friday"),
    ("send the bed count, due Friday 3 October", "send the bed count", "2025-10-03", "Friday 3 October"),
    ("send the bed count on 3/10/2025", "send the bed count", "2025-10-03", "3/10/2025"),
    ("send the bed count by 3/10", "send the bed count", "2025-10-03", "3/10"),
    ("send the bed count, 3/10", "send the bed count", "2025-10-03", "3/10"),
    ("send the bed count no later than 3 Oct.", "send the bed count", "2025-10-03", "3 Oct"),
    ("send the bed count before tomorrow pls", "send the bed count", "2025-10-02", "tomorrow"),
    ("send the bed count by Friday, many thanks.", "send the bed count", "2025-10-03", "Friday"),
    ("send the bed count by Friday at the latest", "send the bed count", "2025-10-03", "Friday"),
    ("send the bed count;by Friday?", "send the bed count", "2025-10-03", "Friday"),
    ("send the bed count on 29 September 2026", "send the bed count", "2026-09-29", "29 September 2026"),
    ("send the bed count by 29 September", "send the bed count", "2026-09-29", "29 September"),
    ("send the bed count (by 3 Oct)", "send the bed count", "2025-10-03", "3 Oct"),
    ("send the bed count (3 Oct)", "send the bed count", "2025-10-03", "3 Oct"),
    ("send the bed count in two weeks", "send the bed count", "2025-10-15", "in two weeks"),
    ("send the bed count a week on Friday", "send the bed count", "2025-10-10", "a week on Friday"),
    ("send the bed count deadline: 3 Oct", "send the bed count", "2025-10-03", "3 Oct"),
    ("Friday: send the bed count", "send the bed count", "2025-10-03", "Friday"),
    ("by Friday send the bed count", "send the bed count", "2025-10-03", "Friday"),
    ("On 6 October the ward sends the bed count", "the ward sends the bed count", "2025-10-06", "6 October"),
    ("6 October – send the bed count", "send the bed count", "2025-10-06", "6 October"),
    ("Friday, send the bed count", "send the bed count", "2025-10-03", "Friday"),
    ("order stock for Saturday clinic by Friday", "order stock for Saturday clinic", "2025-10-03", "Friday"),
    ("By Friday start the bed count", "start the bed count", "2025-10-03", "Friday"),
    ("organise lunch on Friday", "organise lunch", "2025-10-03", "Friday"),
    ("finish section 7 tomorrow", "finish section 7", "2025-10-02", "tomorrow"),
    ("pay invoice 12345, 3 October", "pay invoice 12345", "2025-10-03", "3 October"),
    ("Monday: agenda out by Friday", "Monday: agenda out", "2025-10-03", "Friday"),
    ("by Friday", "", "2025-10-03", "Friday"),
    ("send the bed count on the 6th", "send the bed count", "2025-10-06", "the 6th"),
    ("within 10 days send the bed count", "send the bed count", "2025-10-11", "within 10 days"),
    ("6/10: send the bed count", "send the bed count", "2025-10-06", "6/10"),
    ("by Friday please send the bed count", "send the bed count", "2025-10-03", "Friday"),
    ("send the bed count by May", "send the bed count", "2026-05-31", "May"),
    ("send the bed count due in 2 months", "send the bed count", "2025-12-01", "in 2 months"),
    ("send the bed count by w/c 6 October", "send the bed count", "2025-10-06", "w/c 6 October"),
    ("send the bed count by the end of the week", "send the bed count", "2025-10-03", "the end of the week"),
    ("By Monday morning send the bed count", "send the bed count", "2025-10-06", "Monday morning"),
    ("visit ward 5 today", "visit ward 5", "2025-10-01", "today"),
]


@pytest.mark.parametrize(("words", "text", "day", "written"), DATED)
def test_a_due_date_is_taken_off_the_text(words: str, text: str, day: str, written: str) -> None:
    assert read_add(words, NOW) == Added(text, (), due(day), written)


UNDATED = [
    "circulate the May report", "cover Friday's meeting", "draft the letter for Section 47",
    "fund the post for 6 months", "notes of Children's Day (20 November) assembly", "check the minutes of 3 October",
    "prepare the papers for Monday", "minutes to be agreed by Cllr Friday", "see https://example.org/2025-10-03",
    "reply quoting ref 3/10/2025", "cut the waiting list by 10 days", "check the 26/27 budget",
    "compare spending with 26/27", "read chapters 1, 2, 3/4", "staff the open day 3 – 5 October",
    "run clinics Monday and Tuesday", "write up what was agreed last Friday", "explain why nobody came on 2/3/2025",
    "report on work missed by Year 11", "ask where the witness sat", "borrow 20 tables",
    "minute the meeting held on 29 September", "staff the ward w/c 6 October", "Monday rota",
    "On Monday and Tuesday run the clinic", "publish a 3 year strategy", "book a Good Friday service",
    "thank the team for today", "say thanks", "publish the audit as soon as we can", "On Friday's agenda put budgets",
    "Friday, Saturday and Sunday cover", "3/4 of wards to report",
]  # fmt: skip


@pytest.mark.parametrize("words", UNDATED)
def test_a_date_that_belongs_to_the_text_is_left_alone(words: str) -> None:
    assert read_add(words, NOW) == Added(words)


def test_owner_and_date_come_in_any_order() -> None:
    expected = Added("send the figures", (Mentioned(0),), due("2025-10-03"), "Friday")
    for words in (
        f"{KAREN} send the figures by Friday",
        f"send the figures {KAREN} by Friday",
        f"send the figures by Friday {KAREN}",
        f"Friday: {KAREN} to send the figures",
        f"by Friday send the figures {KAREN}",
    ):
        assert read_add(words, NOW) == expected


def test_text_is_kept_as_it_was_written() -> None:
    words = f"{KAREN} Send  *all* <b>figures</b>;\nthen   rest: 🙂 & “quotes” by Friday"
    assert read_add(words, NOW).text == "Send  *all* <b>figures</b>;\nthen   rest: 🙂 & “quotes”"


def test_no_date_is_taken_off_where_it_is_said_as_one() -> None:
    assert read_add("send the figures, no date", NOW) == Added("send the figures", (), NoDate(), "no date")
    assert read_add("send the figures by none", NOW) == Added("send the figures", (), NoDate(), "none")


def test_past_and_impossible_dates_are_told_apart() -> None:
    past = read_add("send the figures by 3 March 2025", NOW)
    assert (past.text, past.due_words) == ("send the figures", "3 March 2025")
    assert isinstance(past.due, Past)
    perhaps = read_add("minute the board 3 March 2025", NOW)
    assert (perhaps.text, perhaps.due) == ("minute the board 3 March 2025", past.due)
    impossible = read_add("send the figures 31 February", NOW)
    assert impossible == Added("send the figures", (), Impossible("31 February doesn't exist."), "31 February")


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("send the figures by the end of term", "the end of term"),
        ("send the figures (by half term)", "half term"),
        ("send the figures by spring", "spring"),
        ("send the figures by Friday or Monday", "Friday or Monday"),
        ("Before the end of term send the figures", "the end of term"),
    ],
)
def test_words_that_should_have_been_a_date_are_asked_about_and_not_swallowed(words: str, unread: str) -> None:
    assert read_add(words, NOW) == Added(words, (), NotADate(), unread)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("send the bed count by noon on Friday", time(12)),
        ("send the bed count at 5pm on Friday", time(17)),
        ("send the bed count Friday 5pm", time(17)),
        ("by half three on Friday send the bed count", time(15, 30)),
    ],
)
def test_a_stated_clock_time_is_kept(words: str, at: time) -> None:
    added = read_add(words, NOW)
    assert (added.text, added.due) == ("send the bed count", Due(date(2025, 10, 3), at))


def test_an_american_writes_the_month_first() -> None:
    assert isinstance(added := read_add("send the figures by 10/3", NOW, "en-US").due, Due)
    assert added == due("2025-10-03")
