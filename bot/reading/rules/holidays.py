"""Days with a name, which come round every year: Christmas, Good Friday, the May bank holiday."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

from bot.reading.grammar import Here, Rule

Feast = Callable[[int], date]
"""Its day in a year."""

_MON, _THU, _SUN = 0, 3, 6


def _every(feast: Feast) -> Callable[[Here], Feast]:
    return lambda _: feast


def _fixed(day: int, month: int) -> Callable[[Here], Feast]:
    return _every(lambda year: date(year, month, day))


def _easter(days: int = 0) -> Callable[[Here], Feast]:
    return _every(lambda year: easter(year) + timedelta(days))


def _nth(nth: int, weekday: int, month: int, more: int = 0) -> Callable[[Here], Feast]:
    """The nth such weekday of a month, or with -1 its last; and so many days `more`."""

    def feast(year: int) -> date:
        first = date(year, month, 1)
        if nth < 0:
            after = date(year + month // 12, month % 12 + 1, 1)
            return after - timedelta((after.weekday() - weekday - 1) % 7 + 1 - more)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + more)

    return _every(feast)


def _august(here: Here) -> Feast:
    """The last Monday in August, but the first where that is the holiday: in Scotland."""
    last, first = _nth(-1, _MON, 8)(here), _nth(1, _MON, 8)(here)
    return lambda year: (
        first(year) if here.is_working_day(last(year)) and not here.is_working_day(first(year)) else last(year)
    )


def _mothers(here: Here) -> Feast:
    """In Britain the fourth Sunday in Lent, in America the second in May."""
    return _nth(2, _SUN, 5)(here) if here.month_first else _easter(-21)(here)


def _coming(here: Here, feast: Feast) -> date:
    this_year = feast(here.today.year)
    return this_year if this_year >= here.today else feast(here.today.year + 1)


def _in_year(_: Here, feast: Feast, year: int) -> date:
    return feast(year)


def _this_year(here: Here, feast: Feast) -> date:
    return feast(here.today.year)


def _next_year(here: Here, feast: Feast) -> date:
    return feast(here.today.year + 1)


FEASTS = (
    Rule("new year|years eve", _fixed(31, 12), "by New Year's Eve"),
    Rule("hogmanay", _fixed(31, 12), "by Hogmanay"),
    Rule("new year|years day?", _fixed(1, 1), "by New Year · by New Year's Day"),
    Rule("epiphany", _fixed(6, 1), "by Epiphany"),
    Rule("burns night", _fixed(25, 1), "by Burns Night"),
    Rule("candlemas", _fixed(2, 2), "by Candlemas"),
    Rule("groundhog day", _fixed(2, 2), "by Groundhog Day"),
    Rule("valentines day?", _fixed(14, 2), "by Valentine's Day"),
    Rule("st davids day", _fixed(1, 3), "by St David's Day"),
    Rule("international womens day", _fixed(8, 3), "by International Women's Day"),
    Rule("st patricks day", _fixed(17, 3), "by St Patrick's Day"),
    Rule("lady day", _fixed(25, 3), "by Lady Day"),
    Rule("april fools day?", _fixed(1, 4), "by April Fools' Day"),
    Rule("st georges day", _fixed(23, 4), "by St George's Day"),
    Rule("earth day", _fixed(22, 4), "by Earth Day"),
    Rule("may day", _fixed(1, 5), "by May Day"),
    Rule("juneteenth", _fixed(19, 6), "by Juneteenth"),
    Rule("midsummers|midsummer day", _fixed(24, 6), "by Midsummer's Day"),
    Rule("michaelmas", _fixed(29, 9), "by Michaelmas"),
    Rule("halloween", _fixed(31, 10), "by Halloween"),
    Rule("all saints day", _fixed(1, 11), "by All Saints' Day"),
    Rule("bonfire night", _fixed(5, 11), "by Bonfire Night"),
    Rule("guy fawkes night|day", _fixed(5, 11), "by Guy Fawkes Night"),
    Rule("remembrance|armistice|veterans day", _fixed(11, 11), "by Remembrance Day"),
    Rule("remembrance sunday", _nth(2, _SUN, 11), "by Remembrance Sunday"),
    Rule("st andrews day", _fixed(30, 11), "by St Andrew's Day"),
    Rule("christmas eve", _fixed(24, 12), "by Christmas Eve"),
    Rule("christmas day?", _fixed(25, 12), "by Christmas · by Xmas"),
    Rule("boxing day", _fixed(26, 12), "by Boxing Day"),
    Rule("shrove tuesday", _easter(-47), "by Shrove Tuesday"),
    Rule("pancake day", _easter(-47), "by Pancake Day"),
    Rule("ash wednesday", _easter(-46), "by Ash Wednesday"),
    Rule("mothers day", _mothers, "by Mother's Day"),
    Rule("mothering sunday", _easter(-21), "by Mothering Sunday"),
    Rule("palm sunday", _easter(-7), "by Palm Sunday"),
    Rule("maundy thursday", _easter(-3), "by Maundy Thursday"),
    Rule("good friday", _easter(-2), "by Good Friday"),
    Rule("easter saturday", _easter(-1), "by Easter Saturday"),
    Rule("easter sunday|day?", _easter(), "by Easter"),
    Rule("easter monday", _easter(1), "by Easter Monday"),
    Rule("ascension day", _easter(39), "by Ascension Day"),
    Rule("pentecost", _easter(49), "by Pentecost"),
    Rule("whit sunday", _easter(49), "by Whit Sunday"),
    Rule("whit monday", _easter(50), "by Whit Monday"),
    Rule("trinity sunday", _easter(56), "by Trinity Sunday"),
    Rule("corpus christi", _easter(60), "by Corpus Christi"),
    Rule("fathers day", _nth(3, _SUN, 6), "by Father's Day"),
    Rule("early? may day? bank holiday", _nth(1, _MON, 5), "by the May bank holiday"),
    Rule("late may bank holiday", _nth(-1, _MON, 5), "by the late May bank holiday"),
    Rule("spring|whitsun bank holiday", _nth(-1, _MON, 5), "by the spring bank holiday"),
    Rule("august|summer bank holiday", _august, "by the August bank holiday"),
    Rule("mlk day", _nth(3, _MON, 1), "by MLK Day"),
    Rule("martin luther king day", _nth(3, _MON, 1), "by Martin Luther King Day"),
    Rule("presidents day", _nth(3, _MON, 2), "by Presidents' Day"),
    Rule("memorial day", _nth(-1, _MON, 5), "by Memorial Day"),
    Rule("independence day", _fixed(4, 7), "by Independence Day"),
    Rule("labor|labour day", _nth(1, _MON, 9), "by Labor Day"),
    Rule("columbus day", _nth(2, _MON, 10), "by Columbus Day"),
    Rule("thanksgiving day?", _nth(4, _THU, 11), "by Thanksgiving"),
    Rule("black friday", _nth(4, _THU, 11, 1), "by Black Friday"),
    Rule("cyber monday", _nth(4, _THU, 11, 4), "by Cyber Monday"),
)

HOLIDAYS = (
    Rule("the? <feast>", _coming, "Christmas Eve", "after a connector"),
    Rule("<feast> <year>", _in_year, "Christmas 2026", "after a connector"),
    Rule("<feast> this year", _this_year, "Christmas this year", "after a connector"),
    Rule("<feast> next year", _next_year, "Easter next year", "after a connector"),
)
