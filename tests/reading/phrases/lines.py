"""Whole lines after `add @karen`: those that have a date, those that come round, and those that only seem to."""

DATED = """
send the figures by Friday | send the figures | 2025-10-03
to send the figures by next Friday | send the figures | 2025-10-10
please send the figures by Friday week | send the figures | 2025-10-10
: send the figures, due Friday | send the figures | 2025-10-03
- send the figures by Fri | send the figures | 2025-10-03
send the figures (by Friday) | send the figures | 2025-10-03
send the figures [due 17 October] | send the figures | 2025-10-17
send the figures – due Friday | send the figures | 2025-10-03
send the figures; due 17/10 | send the figures | 2025-10-17
send the figures by COP Friday | send the figures | 2025-10-03
send the figures by 5pm on Friday | send the figures | 2025-10-03T17:00
send the figures by noon tomorrow | send the figures | 2025-10-02T12:00
send the figures by end of play today | send the figures | 2025-10-01
send the figures EOD | send the figures | 2025-10-01
send the figures first thing tomorrow | send the figures | 2025-10-02
send the figures this afternoon | send the figures | 2025-10-01
send the figures by half three tomorrow | send the figures | 2025-10-02T15:30
send the figures within 10 working days | send the figures | 2025-10-15
send the figures in two weeks' time | send the figures | 2025-10-15
send the figures a week on Tuesday | send the figures | 2025-10-14
send the figures by the end of next week | send the figures | 2025-10-10
send the figures by sometime next week | send the figures | 2025-10-10
send the figures some time next week | send the figures | 2025-10-10
send the figures at some point in November | send the figures | 2025-11-30
send the figures by at some point on Friday | send the figures | 2025-10-03
send the figures roughly next week | send the figures | 2025-10-10
send the figures, about 17 October | send the figures | 2025-10-17
send the figures by around 17 October | send the figures | 2025-10-17
send the figures by about 3pm Friday | send the figures | 2025-10-03T15:00
send the figures in about two weeks | send the figures | 2025-10-15
send the figures within roughly 10 days or so | send the figures | 2025-10-11
sometime on Friday: send the figures | send the figures | 2025-10-03
find some time next week | find some time | 2025-10-10
book some time tomorrow | book some time | 2025-10-02
send the figures next week | send the figures | 2025-10-10
send the figures by month end | send the figures | 2025-10-31
send the figures by the end of the financial year | send the figures | 2026-03-31
send the figures before Easter | send the figures | 2026-04-05
send the figures by March | send the figures | 2026-03-31
send the figures by w/c 13 October | send the figures | 2025-10-13
send the figures on the last Friday of the month | send the figures | 2025-10-31
send the figures before the weekend | send the figures | 2025-10-03
send the figures by 2025-10-17 | send the figures | 2025-10-17
send the figures by the 17th | send the figures | 2025-10-17
send the figures by tommorow pls | send the figures | 2025-10-02
send the figures by Friday, thanks! | send the figures | 2025-10-03
send the Monday figures by Friday | send the Monday figures | 2025-10-03
send the May report to June by 1 April | send the May report to June | 2026-04-01
send Q3 figures by end of Q4 | send Q3 figures | 2025-12-31
send week 12 figures by Tues | send week 12 figures | 2025-10-07
extend the contract by 6 months by Friday | extend the contract by 6 months | 2025-10-03
write the 10 day notice by tomorrow | write the 10 day notice | 2025-10-02
send figures for 1-7 September by Friday | send figures for 1-7 September | 2025-10-03
cover the 9-5 shift on Saturday | cover the 9-5 shift | 2025-10-04
pay invoice 1234 by 12/12 | pay invoice 1234 | 2025-12-12
agree the Section 47 timetable by 17 October | agree the Section 47 timetable | 2025-10-17
talk to May Gurney by 17 October | talk to May Gurney | 2025-10-17
follow up Friday's meeting by Monday | follow up Friday's meeting | 2025-10-06
reply to the letter dated 03/09/2025 by 17/10/2025 | reply to the letter dated 03/09/2025 | 2025-10-17
draft the 2026/27 budget by 31 March | draft the 2026/27 budget | 2026-03-31
by Friday: send the figures | send the figures | 2025-10-03
Friday - send the figures | send the figures | 2025-10-03
on Tuesday send the figures | send the figures | 2025-10-07
by the end of March send the figures | send the figures | 2026-03-31
by Friday | | 2025-10-03
on 17 October | | 2025-10-17
send the figures by 31 February | send the figures | None
send the figures asap | send the figures asap | None
make sure that the figures are sent on Friday | make sure that the figures are sent | 2025-10-03
check if cover is needed by Friday | check if cover is needed | 2025-10-03
ask what they need on Friday | ask what they need | 2025-10-03
send the minutes eod Friday | send the minutes | 2025-10-03
get the lease signed on Friday | get the lease signed | 2025-10-03
type up what we agreed and send it Friday | type up what we agreed and send it | 2025-10-03
say how it was done, Friday | say how it was done | 2025-10-03
review the plan (March) | review the plan | 2026-03-31
send the figures by the next meeting | send the figures | None
"""

REPEATING = """
send the figures every weekday at 9am | 2025-10-02T09:00 | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR
send the figures every Friday | 2025-10-03 | FREQ=WEEKLY;BYDAY=FR
send the figures each Friday by 5pm | 2025-10-03T17:00 | FREQ=WEEKLY;BYDAY=FR
send the figures every other Tuesday | 2025-10-07 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
send the figures fortnightly on Fridays | 2025-10-03 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
send the figures fortnightly | 2025-10-15 | FREQ=WEEKLY;INTERVAL=2
send the figures monthly | 2025-11-01 | FREQ=MONTHLY
send the figures on the last Friday of every month | 2025-10-31 | FREQ=MONTHLY;BYDAY=-1FR
send the figures by the 1st of each month | 2025-11-01 | FREQ=MONTHLY;BYMONTHDAY=1
send the figures on Mondays | 2025-10-06 | FREQ=WEEKLY;BYDAY=MO
send the figures, every Monday | 2025-10-06 | FREQ=WEEKLY;BYDAY=MO
send the figures (every Monday) | 2025-10-06 | FREQ=WEEKLY;BYDAY=MO
send the figures every Monday until Christmas | 2025-10-06 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20251225
send the figures every 2 weeks starting Friday | 2025-10-03 | FREQ=WEEKLY;INTERVAL=2
send the figures every month by Friday | 2025-10-03 | FREQ=MONTHLY
send the figures by 31 October, every month | 2025-10-31 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
every Monday send the figures | 2025-10-06 | FREQ=WEEKLY;BYDAY=MO
Every Monday: send the figures | 2025-10-06 | FREQ=WEEKLY;BYDAY=MO
every Friday at noon send the figures | 2025-10-03T12:00 | FREQ=WEEKLY;BYDAY=FR
first Monday of every month: send the figures | 2025-10-06 | FREQ=MONTHLY;BYDAY=1MO
fortnightly on Fridays send the figures | 2025-10-03 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
weekly: send the figures | 2025-10-08 | FREQ=WEEKLY
"""

UNDATED = """
ask whether to meet on Monday
reply re Friday
file the minutes agreed 3 September
review the case heard on Monday
chase the forms sent out on Tuesday
tell staff the office is shut on 25 October
remind all that the deadline is Friday
confirm who can attend on 17 October
reflect on this week
plan tomorrow
minute what Karen said on Monday
check whether the hall is free on Friday
look into the case opened on 3 September
chase the complaint received Monday
thank everyone who came on Friday
file what we sent on Monday
find out what went wrong on Monday
summarise what we did this week
check the audit was done on Friday
review the May report
circulate the March figures
update the risk register
draft terms of reference for Monday group
Friday's meeting papers
cover Friday's meeting
prep for Monday's board
talk to May Gurney about potholes
talk to June about the rota
ring April in HR
email Jan Smith re the SEND backlog
ask Mark to resend
speak with Will about summer school
march the kids to assembly
may want to look at this
will need a second opinion
can you second the motion
Section 47 enquiries audit
s106 schedule for legal
order 3/4 inch piping
confirm 24/7 cover
check the 2025/26 budget
reconcile 25/26 accounts
explain variance in Q3
Q3 forecast slides
Q1 return
week 12 stats
month 9 return
year 6 transition data
Year 11 results
key stage 2 outcomes
phase 2 of the restructure
5 year plan
10 day notice letters
28 day notice for tenant
12 month review template
book cover for 2 weeks
monitor for 6 months
keep on hold for three weeks
fund post for 18 months
extend contract by 6 months
extend by 12 months
cut spend by 10%
reduce backlog by 20
cut waits by half
reduce agency use by a third
Good Friday rota
sort the Christmas rota
Easter holiday club places
Boxing Day cover
bank holiday opening times
plan the summer fete
autumn term timetable
spring newsletter
minutes of 3 March meeting
minutes from 12 February
letter dated 3 March
letter of 12/2/2026
letter dated 12/02/2026
reply to the 2 March email
find out what happened yesterday
find out what happened last Friday
write up last week's visit
chase the Monday lot
report on absence since January
report on absence between January and March
data from January to March
figures for January
figures for January to March
figures for Q2
report for the year to date
analysis of the last 12 months
look at the past 3 years
daily sitrep template
the weekly bulletin
weekly bulletin
monthly dashboard
quarterly return for DfE
annual leave policy
fortnightly supervision note
agree how often we meet weekly or monthly
decide whether to meet monthly
look into moving supervision to fortnightly
half term club
end of term party
end of year review
year end accounts
close of play stats
first thing on the agenda
last thing to check is the boiler
Second World War exhibition
third party contracts
1st floor fire doors
2nd draft of policy
4th quarter figures
https://example.org/2026-03-10
see ticket 2026-03-10-7
ref 12/3/26 complaint
FOI 2026/31
invoice 12345
room 101 booking
call 01926 410410
B4 ward move
9 to 5 cover
9-5 opening hours on website
7pm slot at town hall
ask for the 10am slot
noon briefing note
morning briefing
tonight's menu
today's absence list
tomorrow's agenda
this week's rota
next week's rota
next year's budget
next steps paper
next of kin details
this term's data
agenda for next week
plan for tomorrow
budget for next year
rota for next month
paper for the next meeting
cover for Friday
cover Monday to Wednesday
cover Monday and Tuesday
open Mondays only
book the Friday slot
Thursday group register
move the Tuesday surgery
Saturday club risk assessment
Sunday market permits
Wednesday Lunch Club invoice
tell Friday night staff
letter signed by Cllr May
letter signed by Mrs Friday
approved by Cllr June
by-election timetable
by-law review
due diligence on supplier
due process guidance
due regard statement
stand by arrangements
stand by
drop by reception
before and after photos
before school club
on call rota
on-call sheet
on time performance
on the day checklist
in year admissions
in-year budget
within budget
no later version exists
now and next boards
sunset clause
daylight saving memo
mid-year review
midday meals supervisor
MoJ consultation
decision on the 20th century building
the 16th floor
21st birthday card
50/50 split
3 x 4 m shed
12.5 hours
1.5m savings
£3.10 refund
para 3.2 wording
section 2.1 edits
clause 4.2.1
v2.1 of the spec
item 7 on the agenda
action 3
AEM-7 follow-up
follow up 7 and 8
World AIDS Day (1 December) comms
Remembrance Sunday (9 November) road closures
Holocaust Memorial Day 27 January event plan
event on 14 July risk assessment
confirm it was received on 2 March 2025
log the visit of 3 March 2025
review of the first quarter
think about the new year
plan for the end of the financial year
prepare for the end of March
reconcile accounts to end of March
accounts to 31 March
accounts to 31 March 2026
tenancy from 1 April
tenancy starting 1 April
contract ending 31 March
contract expires 31 March
policy effective 1 April
policy effective from 1 April
book leave 3-5 April
book room for 3 April
invite for 3 April
invite people to the 3 April launch
work out dates for April
publish in April
launch in May
recruit over the summer
staff the desk over Easter
staffing at Christmas
opening hours at Easter
costs per month
costs for each month
visits in each quarter
cost of every place
review every contract
visit every ward
survey every Year 11
ask every Friday volunteer
report on every incident
talk about Friday
write about March
a report about next week
meet at this point
spend some time
"""
