"""Clock times and parts of the day with a date; and days that have a name."""

TIMES = """
twenty-five to three tomorrow | 2025-10-02T14:35
by the close on Friday | 2025-10-03
17 October - 10am | 2025-10-17T10:00
quarter past noon tomorrow | 2025-10-02T12:15
a quarter to noon on Friday | 2025-10-03T11:45
quarter after nine on Friday | 2025-10-03T09:15
at 10 to 4 | 2025-10-01T15:50
ten at night on Friday | 2025-10-03T22:00
5pm Friday | 2025-10-03T17:00
Friday 5pm | 2025-10-03T17:00
Friday at 5pm | 2025-10-03T17:00
Friday at 5 | 2025-10-03T17:00
5pm on Friday | 2025-10-03T17:00
by 5pm on Friday | 2025-10-03T17:00
by 5 on Friday | 2025-10-03T17:00
at 5 on Friday | 2025-10-03T17:00
at 5pm this Friday | 2025-10-03T17:00
Friday at 17:00 | 2025-10-03T17:00
Friday 17:00 | 2025-10-03T17:00
Friday, 17.00 | 2025-10-03T17:00
17:00 on Friday | 2025-10-03T17:00
17:00 Friday | 2025-10-03T17:00
1700 Friday | 2025-10-03T17:00
Friday 1700 | 2025-10-03T17:00
Friday at 1700hrs | 2025-10-03T17:00
0900 Monday | 2025-10-06T09:00
09:30 tomorrow | 2025-10-02T09:30
9.30am tomorrow | 2025-10-02T09:30
tomorrow 9.30am | 2025-10-02T09:30
tomorrow at 9 | 2025-10-02T09:00
tomorrow at 9 am | 2025-10-02T09:00
tomorrow by 9 a.m. | 2025-10-02T09:00
tomorrow before 4pm | 2025-10-02T16:00
half three on Tuesday | 2025-10-07T15:30
half past three on Tuesday | 2025-10-07T15:30
Tuesday at half three | 2025-10-07T15:30
Tuesday half past 9 | 2025-10-07T09:30
quarter past 4 on Monday | 2025-10-06T16:15
quarter to five on Monday | 2025-10-06T16:45
Monday, ten to four | 2025-10-06T15:50
twenty past two on Monday | 2025-10-06T14:20
noon on Friday | 2025-10-03T12:00
by noon Friday | 2025-10-03T12:00
Friday noon | 2025-10-03T12:00
12 noon on Friday | 2025-10-03T12:00
midday Friday | 2025-10-03T12:00
Friday 12pm | 2025-10-03T12:00
3 October 2025 at noon | 2025-10-03T12:00
3 October 2025, 12:00 | 2025-10-03T12:00
5pm on 3 October 2025 | 2025-10-03T17:00
3 Oct 5.30pm | 2025-10-03T17:30
3/10/2025 16:30 | 2025-10-03T16:30
2025-10-03 16:30 | 2025-10-03T16:30
5 o'clock on Friday | 2025-10-03T17:00
9 o'clock on Monday morning | 2025-10-06T09:00
Friday 3:30 | 2025-10-03T15:30
Friday at 3.30 | 2025-10-03T15:30
Friday at 11:15 | 2025-10-03T11:15
Friday 08:15 | 2025-10-03T08:15
no later than 5pm on Friday | 2025-10-03T17:00
5pm today | 2025-10-01T17:00
today at 3 | 2025-10-01T15:00
4pm next Tuesday | 2025-10-07T16:00
next Tuesday by 4pm | 2025-10-07T16:00
2pm a week on Monday | 2025-10-13T14:00
in a week at 2pm | 2025-10-08T14:00
in 7 days at 5pm | 2025-10-08T17:00
9am on the 16th | 2025-10-16T09:00
noon on the last Friday of the month | 2025-10-31T12:00
by 5pm | 2025-10-01T17:00
by noon | 2025-10-01T12:00
by 9am | 2025-10-02T09:00
half four | 2025-10-01T16:30
at 15:00 | 2025-10-01T15:00
tomorrow morning | 2025-10-02
Friday morning | 2025-10-03
Friday afternoon | 2025-10-03
on Friday afternoon | 2025-10-03
Friday pm | 2025-10-03
Friday lunchtime | 2025-10-03
lunchtime on Friday | 2025-10-03
by lunch Friday | 2025-10-03
the morning of 3 October | 2025-10-03
tomorrow evening at 7 | 2025-10-02T19:00
7 tomorrow evening | 2025-10-02T19:00
9 tomorrow morning | 2025-10-02T09:00
tomorrow morning at 9.30 | 2025-10-02T09:30
9am tomorrow morning | 2025-10-02T09:00
half eight tomorrow morning | 2025-10-02T08:30
seven in the evening on Friday | 2025-10-03T19:00
tonight | 2025-10-01
tonight at 8 | 2025-10-01T20:00
8 tonight | 2025-10-01T20:00
8pm tonight | 2025-10-01T20:00
this afternoon | 2025-10-01
this evening | 2025-10-01
this afternoon at 3 | 2025-10-01T15:00
end of the day | 2025-10-01
end of day | 2025-10-01
by the end of the day | 2025-10-01
by end of today | 2025-10-01
EOD | 2025-10-01
EOD tomorrow | 2025-10-02
EOD Friday | 2025-10-03
Friday EOD | 2025-10-03
end of day Friday | 2025-10-03
by end of Friday | 2025-10-03
COP | 2025-10-01
COP Friday | 2025-10-03
by COP on Friday | 2025-10-03
by c.o.p. Friday | 2025-10-03
Friday COP | 2025-10-03
COB Monday | 2025-10-06
Thursday COB | 2025-10-02
by close Friday | 2025-10-03
close of play | 2025-10-01
close of play Friday | 2025-10-03
by close of play on Friday | 2025-10-03
Friday close of play | 2025-10-03
close of business Tuesday | 2025-10-07
close of business on 10 October | 2025-10-10
end of business tomorrow | 2025-10-02
end of play today | 2025-10-01
by end of play Friday | 2025-10-03
end of the working day on Friday | 2025-10-03
first thing tomorrow | 2025-10-02
first thing Monday | 2025-10-06
first thing on Monday morning | 2025-10-06
first thing Monday morning | 2025-10-06
Monday first thing | 2025-10-06
last thing Friday | 2025-10-03
midnight on Friday | 2025-10-03
Friday midnight | 2025-10-03
by midnight | 2025-10-01
close of play on the last working day of the month | 2025-10-31
noon the day before Christmas Eve | 2025-12-23T12:00
Friday 3 October 5pm | 2025-10-03T17:00
Friday at 25:00 | None
13pm Friday | None
"""

HOLIDAYS = """
Christmas | 2025-12-25
by Christmas | 2025-12-25
before Xmas | 2025-12-25
Christmas Day | 2025-12-25
Christmas Eve | 2025-12-24
Boxing Day | 2025-12-26
New Year's Eve | 2025-12-31
NYE | 2025-12-31
New Year | 2026-01-01
New Year's Day | 2026-01-01
the New Year | 2026-01-01
Burns Night | 2026-01-25
Valentine's Day | 2026-02-14
St David's Day | 2026-03-01
St Patrick's day | 2026-03-17
Pancake Day | 2026-02-17
Shrove Tuesday | 2026-02-17
Ash Wednesday | 2026-02-18
Mothering Sunday | 2026-03-15
Mother's Day | 2026-03-15
Palm Sunday | 2026-03-29
Maundy Thursday | 2026-04-02
Good Friday | 2026-04-03
by Good Friday | 2026-04-03
Easter | 2026-04-05
before Easter | 2026-04-05
Easter Sunday | 2026-04-05
Easter Monday | 2026-04-06
Easter 2027 | 2027-03-28
Easter next year | 2026-04-05
St George's Day | 2026-04-23
May Day | 2026-05-01
early May bank holiday | 2026-05-04
the May Day bank holiday | 2026-05-04
spring bank holiday | 2026-05-25
the late May bank holiday | 2026-05-25
August bank holiday | 2026-08-31
the summer bank holiday | 2026-08-31
Father's Day | 2026-06-21
Halloween | 2025-10-31
Bonfire Night | 2025-11-05
Guy Fawkes Night | 2025-11-05
Remembrance Sunday | 2025-11-09
Remembrance Day | 2025-11-11
St Andrew's Day | 2025-11-30
Christmas 2026 | 2026-12-25
Boxing Day this year | 2025-12-26
the day after Boxing Day | 2025-12-27
a week before Christmas | 2025-12-18
three days after Easter | 2026-04-08
the Tuesday after Easter | 2026-04-07
the next bank holiday | 2025-12-25
the working day after the May bank holiday | 2026-05-05
"""
