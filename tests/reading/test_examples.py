"""Every rule carries an example of itself, which only it can read; the page for users shows them all."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bot.reading import rules
from bot.reading.grammar import Grammar, Rule
from bot.reading.rules import TABLES
from tests.cards.golden import same_as_golden
from tests.reading.examples import DATES, REPEATS, carried, dated, meant, raw, repeated, shown

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"


def rule_of(table: str, number: int) -> Rule:
    return TABLES[table][number]


def every_rule() -> Iterator[tuple[str, int]]:
    seen: set[int] = set()
    for table, all_rules in TABLES.items():
        for number, rule in enumerate(all_rules):
            if id(rule) not in seen and not only_points(rule):
                seen.add(id(rule))
                yield table, number


def only_points(rule: Rule) -> bool:
    """`<date>`: the words of another table, unchanged."""
    return len(rule.template.split()) == 1 and rule.template.startswith("<") and not rule.examples


def without(rule: Rule) -> Mapping[str, tuple[Rule, ...]]:
    return {table: tuple(one for one in all_rules if one is not rule) for table, all_rules in TABLES.items()}


@pytest.mark.parametrize(("table", "number"), list(every_rule()))
def test_a_rule_has_examples_and_they_need_it(table: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = carried(rule_of(table, number))
    before = [raw(example, table) for example in examples]
    assert examples, "no example"
    assert all(meant(example, table) for example in examples), "not understood"
    one_less = Grammar(without(rule_of(table, number)))
    monkeypatch.setattr(rules, "grammar", lambda: one_less)
    assert [example for example, was in zip(examples, before, strict=True) if raw(example, table) == was] == []


def test_the_page_shows_exactly_the_examples() -> None:
    assert same_as_golden(PAGE, page())


def page() -> str:
    sections = [section(title, [(one, dated(one)) for one in shown(tables)]) for title, tables in DATES.items()]
    repeats = [(one, repeated(one)) for one in shown(REPEATS)]
    return "\n".join((INTRODUCTION, *sections, section("What comes round", repeats)))


def section(title: str, rows: list[tuple[str, str]]) -> str:
    lines = [f"| {words} | {meaning} |" for words, meaning in rows]
    return "\n".join((f"## {title}\n", "| you write | it means |", "|---|---|", *lines, ""))


INTRODUCTION = """# Dates and repeats that are understood

Drawn from the examples that the rules in `bot/reading/rules/` carry; `RECORD=1 make test` writes this page. What each
means is as said in England on Wednesday 1 October 2025 at a quarter past ten.

What you write is said back in full, so that a misreading shows. What is not wholly understood, impossible or past is
asked about, never guessed: the action is stored without a date meanwhile. `by`, `due`, `before`, `on`, `no later than`
and the like may stand in front, `please`, `thanks` and `at the latest` behind. Abbreviations, numbers in words and a
slip of one letter are understood, and so are combinations: `noon on the Friday before the end of next month`.

What repeats opens again when it is closed: see [commands.md](commands.md). `python -m bot read due|repeat|add WORDS`
shows what is made of words without storing anything.

Where people differ, this is what is meant:

- `next Friday` is the Friday of the next Monday-to-Sunday week; `Friday` and `this Friday` are the coming one.
- `Friday week` and `a week on Friday` are the coming Friday and seven days.
- The end of a week is its Friday. A month alone is due on its last day. `w/c 6 October` is its Monday.
- `before 3 October` is by that day; `before March` and `before next week` are by the day before they begin.
- Quarters are calendar quarters; the financial year ends on 31 March.
- Working days are Monday to Friday without the bank holidays of the log's division.
- Without a year the next occurrence is meant. `3/10` is 3 October, and 10 March where the locale is `en-US`.
- `COP`, `first thing`, `afternoon`: the date counts. A clock time is kept and said back, and what has one is still
  overdue by the day; `half three` is in office hours.
- What repeats without a day, `every 3 weeks`, begins so long after today; `every second Friday` is every other one,
  `every 2nd Friday` the second of each month.
"""
