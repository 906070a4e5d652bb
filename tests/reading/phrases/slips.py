"""Slips of the keyboard, chat spelling; and words that are no date at all."""

SLIPS = """
at the very latest 17 October | 2025-10-17
- 17 October | 2025-10-17
tommorow | 2025-10-02
tommorrow | 2025-10-02
tomorow | 2025-10-02
tomorrrow | 2025-10-02
tmrw | 2025-10-02
2moro | 2025-10-02
tomoz | 2025-10-02
Firday | 2025-10-03
Fridya | 2025-10-03
Frday | 2025-10-03
by Fridy | 2025-10-03
friday!! | 2025-10-03
Wendesday | 2025-10-01
Wensday | 2025-10-01
wednseday | 2025-10-01
Tuseday | 2025-10-07
Thrusday | 2025-10-02
thursady | 2025-10-02
next Firday | 2025-10-10
Mondy | 2025-10-06
Saterday | 2025-10-04
3 Ocotber | 2025-10-03
3 Octobre | 2025-10-03
30 Novemeber | 2025-11-30
1 Febuary | 2026-02-01
1 Feburary | 2026-02-01
10 Janaury | 2026-01-10
5 Decmber | 2025-12-05
2 Agust | 2026-08-02
12 Setember | 2026-09-12
end of the mnth | 2025-10-31
a fornight today | 2025-10-15
in a fortnite | 2025-10-15
end of next weke | 2025-10-10
end of the quater | 2025-12-31
the begining of next month | 2025-11-01
by Chrismas | 2025-12-25
5 workng days from now | 2025-10-08
Fri 3rd oct | 2025-10-03
  Friday   3rd   October   | 2025-10-03
"""

NO_DATES = """
-3 days
-2w
Friday next
Friday 9am - 10am
Friday 3 - 4pm
two at night on Friday
at 3 to 4
in 1.25 hours
9/5 Friday
asap
ASAP
as soon as possible
soon
urgent
urgently
ongoing
TBC
tbc by Karen
n/a
when you can
when possible
whenever
at some point
someday
later
in due course
eventually
in good time
shortly
immediately
straight away
next time
the next one
a few days
in a few weeks
several weeks
some time
some time ago
week
month
quarter
day
year
2025
2026
3
17
12.45
3.30
in
by
by the
on
the
of October
the May report
Friday's
Friday's meeting
next Friday's agenda
March's figures
Section 47
section 106
AEM-7
£3/10
3/10 of cases
Year 11
Year 6
week 12
month 9
10 days leave
for 6 months
for two weeks
every Friday
Fridays
Friday or Monday
Monday and Tuesday
Monday to Wednesday
Mon-Fri
Monday - Friday
from Monday
from Monday to Friday
since Friday
between 3 and 5 October
3-5 October
3 to 5 October
3–5 October
3 October to 5 October
3 October - 5 October
1/10/2025 - 3/10/2025
2025-10-03 to 2025-10-05
1, 2 and 3 October
9am to 5pm Friday
9-5 Friday
9am-5pm
October to December
Oct-Dec
Q1-Q3
end of term
half term
the spring
in the summer
Friday club
Cllr Friday
May Gurney
Mark
Jan Smith
April Jones
Will
June and Mark
March on
march past
match day
mark my words
frida
Augusta
sundry
a Friday
a March
the Friday
one of these days
the other day
once upon a time
two
two of them
half
half a
quarter
a quarter of the year
Friday maybe
perhaps Friday
not Friday
Friday not
by by Friday
Friday Monday
Friday Friday
tomorrow today
5pm 6pm Friday
in 3
in days
3 days of
3 cats
in 3 cats
in 1000 days
99 bottles
9/11/
100%
13th hour
phase 2
stage 3
v1.2
1.2.3.4
01926 410410
07700 900123
CV34 4RL
B1 2AB
ABC-2025-10
2025-10
https://example.org/2025-10-03
karen@example.org
😀
Friday 😀
" "
-
/
?
2025/26
FY26
the year dot
time out
at
at the
the end
the end of
end
start of
mid
next
last
this
next next Friday
last last Friday
after Friday
after the meeting
before the meeting
a week after the meeting
10 working days from receipt
within 5 days of notice
20 school days
15 clear days
two sleeps
3 moons
end of the meeting
start of business as usual
first things first
last orders
good
easter egg
boxing gloves
new year resolutions
black friday sales
"""

PAST = """
yesterday | 2025-09-30
the day before yesterday | 2025-09-29
last Friday | 2025-09-26
two days ago | 2025-09-29
a week ago | 2025-09-24
30/9/2025 | 2025-09-30
1 Jan 2025 | 2025-01-01
3 October 2024 | 2024-10-03
Monday this week | 2025-09-29
by 2025-09-01 | 2025-09-01
March 2025 | 2025-03-31
end of Q3 2025 | 2025-09-30
the start of this week | 2025-09-29
a week before today | 2025-09-24
September this year | 2025-09-30
"""

IMPOSSIBLE = """
31 February
30th of Feb
31st April
31/2/2026
31/11
31.11.2025
2026-02-30
2025-13-01
45 March
32nd October
0 June
29 Feb 2026
29 February 2027
Thursday 3 October
Mon 3 Oct 2025
Thursday the 3rd
Mon 3/10/2025
a week after 31 June
noon on 31 September
5pm 31 September
the 31st of next month
31 of November
by the fifth Monday in November
"""
