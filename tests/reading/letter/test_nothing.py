"""Documents full of tempting words that hold no action at all."""

import pytest

from bot.reading.letter.formal.parties import parties
from tests.reading.letter.rows import minuted, rows

GUIDE = """# Contributing

Meetings are held fortnightly and the scribe will record action items.

- [ ] Fork the repository
- [ ] Open a pull request

## Actions

- `deploy` – deploys the site
- `lint` – runs the linters
"""

AGENDA = """AGENDA
Full Council, Monday 5 June 2023

1. Minutes of 8 May (to approve)
2. Matters arising and action points
3. Clerk to report on correspondence
"""

TERMS = """Terms of reference of the Safeguarding Committee

The Clerk will circulate papers seven days before each meeting.
The Committee shall review the policy each year.
"""

MINUTES = """Minutes of the meeting held on 3 May 2022

Present: Cllrs Lake, Moor and Ness

The Clerk reported that all actions had been completed. Legal action has been dropped.

Action: none.
"""

TEMPLATE = """# Retrospective

## Action items

| Action | Owner | Due |
|---|---|---|
| [Describe it] | [Name] | |

- [ ] @owner action item 1
- [ ] TODO
"""

CHECKS = """Minute monitoring

Triggers for further action
Immediate action - refer to the Coordinator

1) The minutes show a breakdown between:
- the governors
- the governors and the parents
2) There are gaps in the record, such as no election of a chair.
"""

FORM = """Minutes of meeting

Actions:

2. [Agenda Item]

- Actions:
"""

NEWS = """Council welcomes action on litter

The council is to take action on litter. Officers will draw up an action plan. Actions taken so far have helped.
"""


ONBOARDING = """# [PARTNER NAME] joins us

Present: Ann Lee, Ben Ode

- [ ] Invite [PARTNER NAME] to the list
- [ ] Set up an account for [CONTACT NAME]
"""

PROPOSAL = """# A new way to book rooms

Written on 4 May 2023

## Adoption

- [ ] Tell the caretakers
- [ ] Print the form
"""

STAGES = """# Stages of a project

| Stage | What it means |
|---|---|
| Started | Somebody tries it out |
| Grown | Many depend on it |

| Supplier | What to create |
|---|---|
| The bank | An account with two cards |
"""

CODE = """# Configuration, 4 May 2023

Attendees: Ann Lee, Ben Ode

## Tasks

```yaml
steps:
  - name: send-figures
    value: "all of them"
```
"""

TICKED_OFF = """# Notes of 4 May 2023

Attendees: Ann Lee, Ben Ode

- [ ] Cora Penn - Museum of Trade Working Group Representative
- follow-up on https://example.org/pull/7
"""

TRACKER = """---
name: A change of chair
about: What is done when the chair changes
labels: chair
---

Present: Ann Lee, Ben Ode

- [ ] @ann tell the bank
"""

REPORT = """# Report of the third quarter, 4 May 2023

- AI Library Reviews: The audit of the most popular ones has ended.
"""


AHEAD = """# Agenda for the 12th meeting of the Fair

Date: 4 May 2023

- Motion to approve the stalls and send them to the printer
- Treasurer to present the figures
"""

CHECKLIST = """# Joining the board

- [ ] Read the rules
- [ ] Appoint a project lead to speak for the board
"""

REMIT = """# The Fair Group

Members: Ann Lee, Ben Ode

## Purpose and scope

The Subcommittee will organise the stalls and send its figures to the board.
"""

PUT_OFF = """# Notes of 4 May 2023

Attendees: Ann Lee, Ben Ode

## Deferred to next meeting

- [ ] BO: whether the tent is large enough
"""

INVITATION = """4 May 2023

Dear members,

The fair is on Sunday. Please contact fair@example.org if you need help with the stairs.

Yours sincerely

Ann Lee
"""


@pytest.mark.parametrize(
    "text",
    [
        AHEAD,
        CHECKLIST,
        REMIT,
        PUT_OFF,
        INVITATION,
        ONBOARDING,
        PROPOSAL,
        STAGES,
        CODE,
        REPORT,
        TICKED_OFF,
        TRACKER,
        GUIDE,
        AGENDA,
        TERMS,
        MINUTES,
        TEMPLATE,
        CHECKS,
        FORM,
        NEWS,
        "",
        "Actions",
        "ACTION:\n",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert rows(text) == []


def test_a_guide_has_neither_a_day_nor_anybody_present() -> None:
    text = "# Running a meeting\n\nTask 1 - Book the studio\n\n- [ ] Book a room\n"
    assert rows(text) == []
    assert rows(f"Minutes, 4 May 2023\n\nPresent: Ann Lee\n\n{text}") != []


def test_a_greeting_far_down_a_page_makes_no_letter_of_it() -> None:
    lines = ["# Candidates", "", "## Ann", "I run the fair.", "## Ben", "Hi all,", "I have kept the books."]
    assert parties(lines).greeted == -1
    assert parties(lines[4:]).greeted == 1


def test_next_steps_that_are_none_and_what_stands_below() -> None:
    text = "Quay Board minutes\nThursday 4 May 2023\n\nF.\nWrap up and next steps\nNone\nIV. Closing\nA.\nAdjourn\n"
    text += "The board VOTED to close.\nRespectfully Submitted,\nD. Orme\n"
    assert rows(text) == []
    text = "Quay Board minutes\nThursday 4 May 2023\n\nActions:\nBen to ring the bank\nIV. Closing items\nLock up\n"
    assert rows(text) == ["Ben: ring the bank"]


def test_who_called_a_meeting_to_order() -> None:
    assert minuted("D. Orme called a meeting of the Quay Committee to order on Thursday.\n") == []
