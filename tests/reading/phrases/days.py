"""Days named from where one stands, and days of the month."""

DAYS = """
the upcoming Friday | 2025-10-03
next week's Monday | 2025-10-06
Monday next | 2025-10-06
12th inst. | 2025-10-12
5th prox | 2025-11-05
17 October (Fri) | 2025-10-17
17/10/2025 - Friday | 2025-10-17
tomorrow (Thurs) | 2025-10-02
today | 2025-10-01
by today | 2025-10-01
tomorrow | 2025-10-02
by tomorrow please | 2025-10-02
tomorrow at the latest | 2025-10-02
the day after tomorrow | 2025-10-03
day after tomorrow | 2025-10-03
Friday | 2025-10-03
by Fri | 2025-10-03
FRIDAY | 2025-10-03
Friday. | 2025-10-03
on Thurs | 2025-10-02
this Friday | 2025-10-03
this coming Friday | 2025-10-03
coming Monday | 2025-10-06
Monday coming | 2025-10-06
Wednesday | 2025-10-01
Tues | 2025-10-07
next Friday | 2025-10-10
next Monday | 2025-10-06
next Wed | 2025-10-08
the following Tuesday | 2025-10-07
Friday next week | 2025-10-10
Friday of next week | 2025-10-10
on Tuesday of next week | 2025-10-07
next week Friday | 2025-10-10
next week on Thursday | 2025-10-09
Thursday this week | 2025-10-02
Thursday of this week | 2025-10-02
Friday week | 2025-10-10
Monday week | 2025-10-13
by Friday week | 2025-10-10
Friday fortnight | 2025-10-17
next Tuesday week | 2025-10-14
tomorrow week | 2025-10-09
today week | 2025-10-08
a week today | 2025-10-08
a week tomorrow | 2025-10-09
a week on Friday | 2025-10-10
a week from Friday | 2025-10-10
a week Friday | 2025-10-10
1 week on Monday | 2025-10-13
two weeks on Friday | 2025-10-17
a fortnight on Monday | 2025-10-20
a fortnight today | 2025-10-15
a fortnight tomorrow | 2025-10-16
three weeks today | 2025-10-22
3 weeks on Tuesday | 2025-10-28
a month today | 2025-11-01
six months today | 2026-04-01
a year today | 2026-10-01
a month tomorrow | 2025-11-02
a week next Tuesday | 2025-10-14
the Friday after next | 2025-10-17
Monday after next | 2025-10-13
Friday of the week after next | 2025-10-17
the week after next on Monday | 2025-10-13
the Friday after 20 October | 2025-10-24
two Fridays from now | 2025-10-10
in 3 Mondays time | 2025-10-20
this time next week | 2025-10-08
same day next week | 2025-10-08
this time next month | 2025-11-01
the next day | 2025-10-02
3 Oct | 2025-10-03
3rd Oct | 2025-10-03
3rd of Oct | 2025-10-03
3rd of October 2025 | 2025-10-03
the third of October | 2025-10-03
third October | 2025-10-03
Oct 3rd | 2025-10-03
October the 3rd | 2025-10-03
October third | 2025-10-03
Oct. 3, 2025 | 2025-10-03
Friday 3 October | 2025-10-03
Fri 3rd Oct | 2025-10-03
Friday, 3rd October 2025 | 2025-10-03
Friday the 3rd | 2025-10-03
Fri 3rd | 2025-10-03
Friday 3 | 2025-10-03
the 3rd | 2025-10-03
by the 16th | 2025-10-16
16th | 2025-10-16
the sixteenth | 2025-10-16
by the twenty-first | 2025-10-21
on the 1st | 2025-10-01
the thirty first | 2025-10-31
31st | 2025-10-31
20 december | 2025-12-20
twentieth of December | 2025-12-20
5 May | 2026-05-05
May 5 | 2026-05-05
may twenty second | 2026-05-22
may five | 2026-05-05
1st Jan | 2026-01-01
29 February 2028 | 2028-02-29
30-Nov-2025 | 2025-11-30
30-Nov-25 | 2025-11-30
30 Nov 25 | 2025-11-30
30 Nov '25 | 2025-11-30
30Nov | 2025-11-30
30/Nov/2025 | 2025-11-30
Nov-30-2025 | 2025-11-30
2025 November 30 | 2025-11-30
30th November, 2025 | 2025-11-30
3/10 | 2025-10-03
03/10 | 2025-10-03
3/10/25 | 2025-10-03
03/10/2025 | 2025-10-03
3.10.25 | 2025-10-03
3.10.2025 | 2025-10-03
03.10. | 2025-10-03
3-10-2025 | 2025-10-03
Fri 3/10 | 2025-10-03
Friday 03/10/2025 | 2025-10-03
10/25 | 2025-10-25
10/25/2025 | 2025-10-25
25/12 | 2025-12-25
1/9 | 2026-09-01
2025-10-03 | 2025-10-03
2025/10/03 | 2025-10-03
2025.10.03 | 2025-10-03
20251003 | 2025-10-03
2025-10-03T16:00 | 2025-10-03T16:00
2025-W41 | 2025-10-10
2025-W41-2 | 2025-10-07
3 March next year | 2026-03-03
3 December this year | 2025-12-03
on or before 17 October | 2025-10-17
no later than 17th October | 2025-10-17
not later than Fri 17 Oct | 2025-10-17
by no later than 17/10 | 2025-10-17
due 17 Oct | 2025-10-17
due: 17 Oct | 2025-10-17
due by Friday 17 October | 2025-10-17
deadline 17 October | 2025-10-17
deadline: Fri 17 Oct | 2025-10-17
before Monday | 2025-10-06
until Friday | 2025-10-03
Friday, please | 2025-10-03
Friday if possible | 2025-10-03
Friday latest | 2025-10-03
Friday or sooner | 2025-10-03
needed by Friday | 2025-10-03
required by 17 October | 2025-10-17
"""

AMERICAN = """
10/3 | 2025-10-03
10/3/25 | 2025-10-03
10/03/2025 | 2025-10-03
3/15 | 2026-03-15
25/12 | 2025-12-25
12/25 | 2025-12-25
10-3-2025 | 2025-10-03
Oct 3 | 2025-10-03
October 3rd, 2025 | 2025-10-03
Friday, October 3 | 2025-10-03
Fri 10/3 | 2025-10-03
by EOD Friday, 10/3 | 2025-10-03
10/3 at 4:30pm | 2025-10-03T16:30
5 PM on 10/3 | 2025-10-03T17:00
Thanksgiving | 2025-11-27
the day after Thanksgiving | 2025-11-28
Labor Day | 2026-09-07
Memorial Day 2026 | 2026-05-25
MLK Day | 2026-01-19
Mother's Day | 2026-05-10
4th of July | 2026-07-04
July 4th | 2026-07-04
13/10 | 2025-10-13
2/29/2026 | None
by close of business Tuesday | 2025-10-07
COB 10/10 | 2025-10-10
"""
