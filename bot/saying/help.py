"""Help: what can be said, with examples that can be typed as they stand."""

from collections.abc import Iterable

from bot.saying.card import Card, Divider, Heading, Para, Strong


def help_card(command: str, lines: Iterable[tuple[str, str]]) -> Card:
    """Every subcommand with a line of what it does; `lines` are (form, summary)."""
    rows = tuple(Para((Strong(f"{command} {form}"), f"\n{summary}")) for form, summary in lines)
    head = "What you can say"
    intro = Para(
        (f"An action is one promise: what, who, by when. Try: {command} add @somebody send the minutes by Friday",)
    )
    more = Para((f"More about one of them: {command} help add",), quiet=True)
    return Card(head, (Heading(head), intro, Divider(), *rows, more))


def usage_card(command: str, form: str, summary: str, examples: Iterable[str]) -> Card:
    rows = tuple(Para((f"{command} {example}",)) for example in examples)
    head = f"{command} {form}"
    return Card(
        f"{head}: {summary}", (Para((Strong(head), f"\n{summary}")), Para(("For example:",), quiet=True), *rows)
    )
