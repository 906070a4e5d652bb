"""Ends, starts and middles of weeks, months, quarters and years; ordinals in them; weeks commencing."""

PERIODS = """
the Tuesday of the week commencing 6 October | 2025-10-07
the Tuesday of next week | 2025-10-07
Nov month end | 2025-11-30
the last weekday of November | 2025-11-28
this week | 2025-10-03
next week | 2025-10-10
by next week | 2025-10-10
the week after next | 2025-10-17
end of week | 2025-10-03
end of the week | 2025-10-03
by the end of the week | 2025-10-03
by the end of this week | 2025-10-03
by end of wk | 2025-10-03
end of next week | 2025-10-10
by the end of next week | 2025-10-10
the end of the week after next | 2025-10-17
later this week | 2025-10-03
later in the week | 2025-10-03
late next week | 2025-10-10
early next week | 2025-10-06
the start of next week | 2025-10-06
beginning of next week | 2025-10-06
the middle of next week | 2025-10-08
mid next week | 2025-10-08
mid-week next week | None
midweek | 2025-10-01
EOW | 2025-10-03
by EOW | 2025-10-03
w/c 6 October | 2025-10-06
w/c 6th Oct | 2025-10-06
wc 13/10 | 2025-10-13
week commencing 6 October | 2025-10-06
the week commencing 13th October | 2025-10-13
week beginning 6 October | 2025-10-06
week beginning Monday 6 October | 2025-10-06
w/c Monday | 2025-10-06
week starting 8 October | 2025-10-06
w/e 10 October | 2025-10-10
week ending 10th October | 2025-10-10
week ending Friday | 2025-10-03
Tuesday w/c 6 October | 2025-10-07
the week of 13 October | 2025-10-17
this weekend | 2025-10-05
before the weekend | 2025-10-03
before next week | 2025-10-03
before March | 2026-02-28
before the end of March | 2026-03-31
before March 2026 | 2026-02-28
before next month | 2025-10-31
before Q2 | 2026-03-31
on or before March | 2026-03-31
w/b 6 October | 2025-10-06
week beg 6 Oct | 2025-10-06
by the weekend | 2025-10-03
next weekend | 2025-10-12
this month | 2025-10-31
next month | 2025-11-30
end of month | 2025-10-31
by month end | 2025-10-31
month-end | 2025-10-31
end of the month | 2025-10-31
by the end of this month | 2025-10-31
by end of next month | 2025-11-30
the end of the month after next | 2025-12-31
EOM | 2025-10-31
later this month | 2025-10-31
start of the month | 2025-10-01
the beginning of next month | 2025-11-01
the middle of the month | 2025-10-15
mid month | 2025-10-15
the middle of next month | 2025-11-15
March | 2026-03-31
by March | 2026-03-31
in March | 2026-03-31
by October | 2025-10-31
March 2026 | 2026-03-31
March '26 | 2026-03-31
Feb 2028 | 2028-02-29
September | 2026-09-30
end of March | 2026-03-31
before the end of March | 2026-03-31
end March | 2026-03-31
end of March 26 | 2026-03-31
end of March 31 | 2026-03-31
end of 13 March | 2026-03-13
the last of March | 2026-03-31
March end | 2026-03-31
by the end of Feb | 2026-02-28
the end of February 2028 | 2028-02-29
by the end of March next year | 2026-03-31
end of Jan | 2026-01-31
late November | 2025-11-30
start of November | 2025-11-01
the beginning of December | 2025-12-01
start of October | 2025-10-01
mid-November | 2025-11-15
mid Nov | 2025-11-15
the middle of December | 2025-12-15
mid-September | 2026-09-15
the first of November | 2025-11-01
the last day of November | 2025-11-30
last day of the month | 2025-10-31
the first day of next month | 2025-11-01
the tenth day of November | 2025-11-10
the 20th of next month | 2025-11-20
20th of this month | 2025-10-20
15th of the month | 2025-10-15
the 1st of the month | 2025-10-01
1st of next month | 2025-11-01
20th next month | 2025-11-20
next month on the 20th | 2025-11-20
1st Tuesday in May | 2026-05-05
first Tuesday of May | 2026-05-05
the 2nd Friday in November | 2025-11-14
second Friday of next month | 2025-11-14
third Thursday in January 2026 | 2026-01-15
the first Monday of the month | 2025-10-06
first Monday next month | 2025-11-03
last Friday of the month | 2025-10-31
last Friday in November | 2025-11-28
the last Thursday of March 2026 | 2026-03-26
4th Wed of Oct | 2025-10-22
the first Wednesday in October | 2025-10-01
the fifth Wednesday in October | 2025-10-29
the fifth Monday in November | None
first week of November | 2025-11-07
the second week of November | 2025-11-14
by the first week of December | 2025-12-05
the end of the first week of December | 2025-12-05
Q4 | 2025-12-31
by Q1 | 2026-03-31
end of Q4 | 2025-12-31
by the end of Q1 | 2026-03-31
end of Q2 | 2026-06-30
Q3 | 2026-09-30
Q1 2026 | 2026-03-31
end of Q2 2026 | 2026-06-30
Q1 next year | 2026-03-31
end of Q4 2025/26 | 2026-03-31
Q3 2025/26 | 2025-12-31
the fourth quarter | 2025-12-31
first quarter of 2026 | 2026-03-31
this quarter | 2025-12-31
next quarter | 2026-03-31
end of quarter | 2025-12-31
quarter end | 2025-12-31
by the end of next quarter | 2026-03-31
start of Q1 | 2026-01-01
beginning of next quarter | 2026-01-01
EOQ | 2025-12-31
end of year | 2025-12-31
end of the year | 2025-12-31
by the end of this year | 2025-12-31
by year end | 2025-12-31
year-end | 2025-12-31
EOY | 2025-12-31
end of next year | 2026-12-31
end of 2026 | 2026-12-31
by the end of the calendar year | 2025-12-31
start of next year | 2026-01-01
beginning of 2027 | 2027-01-01
mid 2026 | 2026-06-30
this year | 2025-12-31
end of the financial year | 2026-03-31
financial year end | 2026-03-31
by the end of this financial year | 2026-03-31
by the end of the fiscal year | 2026-03-31
end of FY | 2026-03-31
end of next financial year | 2027-03-31
end of the financial year 2026/27 | 2027-03-31
end of FY 26/27 | 2027-03-31
EOFY | 2026-03-31
start of the next financial year | 2026-04-01
end of term | None
by half term | None
by spring | None
sometime next week | 2025-10-10
"""
