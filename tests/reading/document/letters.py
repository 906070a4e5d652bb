"""A letter and minutes of our own, in text as people write it."""

LETTER = """Harbour Lane
Westcombe
WC4 9QT

14 October 2025

Ms Dilys Carrow
Head of Children's Services
Westcombe Borough Council

Dear Dilys

Yearly conversation 2025

Thank you for the time you gave us on 6 October 2025. You described how hard it still is to find places close to home, \
and we spoke for a while about the new duty team and the pressure that it has taken from the schools.

Early help

You told us that the waiting list is shorter than last year. We were glad to hear it, and would like to see the \
numbers behind it before the inspection in the spring.

Actions

Westcombe to:

1. share the waiting list figures for each quarter
2. let Priya Nand know how the duty team is staffed
3. invite Owen Fry to the December board

Inspectorate:

1. Priya Nand to look at whether joint visits would save the schools time.

Yours sincerely

Maud Ellery
Regional Director
"""

MINUTES = """WESTCOMBE HARBOUR PARTNERSHIP

Present: Jo Bright (JB), Lee Marsh (LM)

1. Welcome

The Chair opened the meeting at ten.

2. Moorings

2.1 The survey is late because the divers were called away, and the board was not content with the reasons that it was \
given for a second delay in one year.

2.2 The board asked for:
  • a new date for the survey;
  • what it will cost.

| Action | Owner | Due |
|---|---|---|
| Send the survey to the board | JB | 3 November 2025 |
| ~~Ring the divers~~ | LM | 1 October 2025 |

**Next meeting:** 12 January 2026
"""
