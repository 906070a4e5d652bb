"""Days that are counted, in calendar days and in working days of England."""

COUNTED = """
in 3 hours' time | 2025-10-01T13:15
in 3 weeks from today | 2025-10-22
in a year and a half | 2027-04-01
week tomorrow | 2025-10-09
fortnight on Friday | 2025-10-17
in 2.5 hours | 2025-10-01T12:45
in roughly two hours | 2025-10-01T12:15
in 3 days | 2025-10-04
in three days | 2025-10-04
in 3 days' time | 2025-10-04
in 3 days time | 2025-10-04
three days from now | 2025-10-04
3 days from today | 2025-10-04
3 days from tomorrow | 2025-10-05
within 3 days | 2025-10-04
within the next 3 days | 2025-10-04
in the next three days | 2025-10-04
in a week | 2025-10-08
in one week | 2025-10-08
in a week's time | 2025-10-08
within a week | 2025-10-08
in two weeks | 2025-10-15
in 2 wks | 2025-10-15
in 2w | 2025-10-15
two weeks' time | 2025-10-15
two weeks from today | 2025-10-15
2 weeks from Friday | 2025-10-17
in a fortnight | 2025-10-15
in a fortnight's time | 2025-10-15
a fortnight from now | 2025-10-15
within a fortnight | 2025-10-15
a fortnight from Friday | 2025-10-17
in a couple of weeks | 2025-10-15
in a couple of days | 2025-10-03
a couple of months from now | 2025-12-01
in twenty-one days | 2025-10-22
in thirty days | 2025-10-31
within 28 days | 2025-10-29
within 28 calendar days | 2025-10-29
in ninety days | 2025-12-30
in a hundred days | 2026-01-09
in one month | 2025-11-01
in a month | 2025-11-01
in a month's time | 2025-11-01
within one month | 2025-11-01
in three months | 2026-01-01
in 6 months' time | 2026-04-01
in half a year | 2026-04-01
in eighteen months | 2027-04-01
in a year | 2026-10-01
in two years' time | 2027-10-01
a year from now | 2026-10-01
3 weeks later | 2025-10-22
a month hence | 2025-11-01
+2w | 2025-10-15
+3d | 2025-10-04
+1m | 2025-11-01
in a week and two days | 2025-10-10
2 weeks and 3 days from now | 2025-10-18
1 week 2 days from Friday | 2025-10-12
two days after Friday | 2025-10-05
2 days after next Friday | 2025-10-12
two months after next Friday | 2025-12-10
a week after 10 October | 2025-10-17
10 days after the 16th | 2025-10-26
a week before 3 November | 2025-10-27
two weeks before Christmas | 2025-12-11
three days before the end of the month | 2025-10-28
the day after 5 November | 2025-11-06
the day before Christmas Eve | 2025-12-23
the Monday after Easter | 2026-04-06
the second Monday after Easter | 2026-04-13
the first Tuesday after 10 October | 2025-10-14
the Friday before Christmas | 2025-12-19
the last Friday before Christmas | 2025-12-19
the Thursday following 10 October | 2025-10-16
5 days from receipt | None
within 24 hours | 2025-10-02T10:15
in 48 hours | 2025-10-03T10:15
within 48hrs | 2025-10-03T10:15
in 2 hours | 2025-10-01T12:15
in an hour | 2025-10-01T11:15
in half an hour | 2025-10-01T10:45
in 45 minutes | 2025-10-01T11:00
in 30 mins | 2025-10-01T10:45
72 hours from now | 2025-10-04T10:15
in 10 working days | 2025-10-15
within 10 working days | 2025-10-15
within ten working days | 2025-10-15
in 5 business days | 2025-10-08
5 working days from now | 2025-10-08
five working days from today | 2025-10-08
20 working days from 1 October | 2025-10-29
two working days after Friday | 2025-10-07
3 working days after 10 October | 2025-10-15
within 5 working days of 10 October | 2025-10-17
two working days before 13 October | 2025-10-09
2 working days before the end of October | 2025-10-29
10 working days before Christmas | 2025-12-11
the next working day | 2025-10-02
next business day | 2025-10-02
the working day after Friday | 2025-10-06
the next working day after Christmas | 2025-12-29
the first working day after Christmas | 2025-12-29
the working day before Christmas | 2025-12-24
the last working day before Easter | 2026-04-02
the third working day after Easter | 2026-04-09
1 working day after 24 December | 2025-12-29
3 working days after New Year's Day | 2026-01-06
the first working day of November | 2025-11-03
first working day of next month | 2025-11-03
1st working day in January | 2026-01-02
the third working day of January | 2026-01-06
last working day of the month | 2025-10-31
last working day in May | 2026-05-29
the last working day of November | 2025-11-28
last working day of the year | 2025-12-31
the 5th working day of next month | 2025-11-07
in 999 days | 2028-06-26
one working day | 2025-10-02
"""
